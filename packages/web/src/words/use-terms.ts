import { useEffect, useState } from 'react';
import { readTerms, type Term } from './glossary.ts';

/** The termbase, fetched when it is first looked at; null before it is there. */
export function useTerms(): readonly Term[] | null {
  const [terms, setTerms] = useState<readonly Term[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.all([import('../../../../docs/glossary/terms.tsv?raw'), import('../../../../docs/glossary/meanings.tsv?raw')]).then(
      ([{ default: names }, { default: meanings }]) => {
        if (isWanted) setTerms(readTerms(names, meanings));
      },
    );
    return () => void (isWanted = false);
  }, []);
  return terms;
}
