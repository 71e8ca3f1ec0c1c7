import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { State } from '../../ui/mark.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { type Entry, type Head, leadsToRoot, leafText } from './check-proof.ts';

/** The proof that an entry stands in the log: checked here, and shown whole, so that anybody can check it elsewhere (RFC 6962). */
export function ProofDialog({ seq, onClose }: { readonly seq: number; readonly onClose: () => void }) {
  const { units: words, common } = useWords();
  const head = useQuery<Head>('/log/head');
  return (
    <Dialog title={`${words.proof} · ${words.entry} ${seq}`} onClose={onClose}>
      {head.at === 'loading' && <p className="muted">{common.loading}</p>}
      {head.at === 'refused' && <RefusalNote refusal={head.refusal} />}
      {head.at === 'there' && <Proof seq={seq} head={head.value} />}
    </Dialog>
  );
}

function Proof({ seq, head }: { readonly seq: number; readonly head: Head }) {
  const { common } = useWords();
  const proof = useQuery<{ readonly hashes: readonly string[] }>(`/log/proof/inclusion?seq=${seq}&size=${head.size}`);
  const page = useQuery<{ readonly items: readonly Entry[] }>(`/log?from=${seq}&to=${seq}&limit=1`);
  if (proof.at === 'refused') return <RefusalNote refusal={proof.refusal} />;
  if (page.at === 'refused') return <RefusalNote refusal={page.refusal} />;
  const entry = page.at === 'there' ? page.value.items[0] : undefined;
  if (proof.at === 'loading' || entry === undefined) return <p className="muted">{common.loading}</p>;
  return <Checked entry={entry} head={head} hashes={proof.value.hashes} />;
}

function Checked({ entry, head, hashes }: { readonly entry: Entry; readonly head: Head; readonly hashes: readonly string[] }) {
  const { units: words, common } = useWords();
  const [holds, setHolds] = useState<boolean | null>(null);
  useEffect(() => {
    let isWanted = true;
    void leadsToRoot(entry, head, hashes).then((value) => isWanted && setHolds(value));
    return () => void (isWanted = false);
  }, [entry, head, hashes]);
  return (
    <>
      <p role="status">
        {holds === null ? common.loading : <State level={holds ? 'ok' : 'alarm'}>{holds ? words.proofHolds : words.proofFails}</State>}
      </p>
      <p className="muted">{words.proofIs(entry.seq, head.size)}</p>
      <h3>{words.entryItself}</h3>
      <p className="hash">{leafText(entry)}</p>
      <h3>{words.root}</h3>
      <p className="hash">{head.root}</p>
      <h3>{words.path}</h3>
      <ol className="hashes">
        {hashes.map((hash) => (
          <li key={hash} className="hash">
            {hash}
          </li>
        ))}
      </ol>
    </>
  );
}
