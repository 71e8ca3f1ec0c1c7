import { useState } from 'react';
import { hrefOf } from '../../address/use-address.ts';
import type { Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { announce } from '../../ui/announce.ts';
import { RefusalNote } from '../../ui/refusal.tsx';
import { listFrom, type ReadFile } from './tray.ts';

/** Lists a call from files together: asked for twice, carried out once. */
export function ListCall({ call, used }: { readonly call: string; readonly used: readonly ReadFile[] }) {
  const { messages: words, common } = useWords();
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = async (): Promise<void> => {
    setSure(false);
    setBusy(true);
    const answer = await listFrom(call, used);
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    announce(words.used(call, answer.value.aboard, answer.value.toLoad));
    location.hash = hrefOf('calls', call);
  };
  return (
    <>
      <p className="buttons">
        <button type="button" disabled={used.length === 0 || isBusy} onClick={() => setSure(true)}>
          {words.useGo(call)}
        </button>
      </p>
      {isSure && (
        <div className="note note-warn" role="alert">
          <span>{words.useSure(used.length, call)}</span>
          <button type="button" className="primary" onClick={() => void go()}>
            {common.confirm}
          </button>
          <button type="button" onClick={() => setSure(false)}>
            {common.cancel}
          </button>
        </div>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </>
  );
}
