import { useState } from 'react';
import { hrefOf } from '../../address/use-address.ts';
import type { Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { announce } from '../../ui/announce.ts';
import { RefusalNote } from '../../ui/refusal.tsx';
import { changeFrom, type ListChange, type ReadFile } from './tray.ts';

/** Boxes named of each kind; all are counted. */
const MOST = 40;

/** Changes the load list of a call by newer lists: what would change is shown first, and nothing is done before that was seen. */
export function ChangeList({ call, used }: { readonly call: string; readonly used: readonly ReadFile[] }) {
  const { messages: words, common } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [shown, setShown] = useState<ListChange | null>(null);
  const ask = async (isForGood: boolean): Promise<void> => {
    setBusy(true);
    const answer = await changeFrom(call, used, isForGood);
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    setShown(answer.ok && !answer.value.isDone ? answer.value : null);
    if (!answer.ok || !answer.value.isDone) return;
    announce(words.listChangedNow(call));
    location.hash = hrefOf('calls', call);
  };
  const isNothing = shown !== null && shown.added.length + shown.changed.length + shown.cancelled.length === 0;
  return (
    <>
      <p className="buttons">
        <button type="button" disabled={used.length === 0 || isBusy} onClick={() => void ask(false)}>
          {words.showChange(call)}
        </button>
      </p>
      {isNothing && <p className="muted">{words.listSame}</p>}
      {shown !== null && !isNothing && (
        <div className="note note-warn" role="alert">
          <div>
            <Named title={words.listAdded} sign="+" boxes={shown.added} />
            <Named title={words.listRemoved} sign="−" boxes={shown.cancelled} />
            <Named title={words.listChanged} sign="≠" boxes={shown.changed} />
            <p className="buttons">
              <button type="button" className="primary" disabled={isBusy} onClick={() => void ask(true)}>
                {words.changeGo(call)}
              </button>
              <button type="button" onClick={() => setShown(null)}>
                {common.cancel}
              </button>
            </p>
          </div>
        </div>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </>
  );
}

function Named({ title, sign, boxes }: { readonly title: string; readonly sign: string; readonly boxes: readonly string[] }) {
  const { messages: words } = useWords();
  if (boxes.length === 0) return null;
  return (
    <p>
      <b>
        {sign} {title} ({boxes.length})
      </b>{' '}
      {boxes.slice(0, MOST).join(', ')} {boxes.length > MOST && words.listMore(boxes.length - MOST)}
    </p>
  );
}
