import type { ReactNode } from 'react';
import { hrefOf } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';

/** A word of the trade that leads to its place in the glossary. */
export function Term({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { glossary } = useWords();
  return (
    <a className="term" href={hrefOf('glossary', id)} title={typeof children === 'string' ? glossary.explain(children) : undefined}>
      {children}
    </a>
  );
}
