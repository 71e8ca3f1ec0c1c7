import { useWords } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { useQuery } from '../../ui/use-query.ts';

interface Head {
  readonly size: number;
  readonly root: string;
}

/** The proof that an entry stands in the log: anybody can check it against the root (RFC 6962). */
export function ProofDialog({ seq, onClose }: { readonly seq: number; readonly onClose: () => void }) {
  const { units: words } = useWords();
  const head = useQuery<Head>('/log/head');
  return (
    <Dialog title={`${words.proof} · ${words.entry} ${seq}`} onClose={onClose}>
      {head.at === 'refused' && <RefusalNote refusal={head.refusal} />}
      {head.at === 'there' && <Path seq={seq} head={head.value} />}
    </Dialog>
  );
}

function Path({ seq, head }: { readonly seq: number; readonly head: Head }) {
  const { units: words } = useWords();
  const proof = useQuery<{ readonly hashes: readonly string[] }>(`/log/proof/inclusion?seq=${seq}&size=${head.size}`);
  if (proof.at === 'refused') return <RefusalNote refusal={proof.refusal} />;
  if (proof.at === 'loading') return null;
  return (
    <>
      <p>{words.proofIs(seq, head.size)}</p>
      <h3>{words.root}</h3>
      <p className="hash">{head.root}</p>
      <h3>{words.path}</h3>
      <ol className="hashes">
        {proof.value.hashes.map((hash) => (
          <li key={hash} className="hash">
            {hash}
          </li>
        ))}
      </ol>
    </>
  );
}
