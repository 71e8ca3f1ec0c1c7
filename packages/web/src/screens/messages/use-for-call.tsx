import { useState } from 'react';
import { hrefOf } from '../../address/use-address.ts';
import type { Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { useTable } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { announce } from '../../ui/announce.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { type ReadFile, listFrom } from './tray.ts';

/** Lists a call from a bay plan and load lists that were read: chosen together, said twice, carried out once. */
export function UseForCall({ files }: { readonly files: readonly ReadFile[] }) {
  const { messages: words } = useWords();
  const { commands } = usePerson();
  const lists = files.filter(({ reading }) => reading?.messages.some(({ type }) => type === 'BAPLIE' || type === 'COPRAR') === true);
  if (lists.length === 0) return null;
  return (
    <Panel title={words.use}>{commands.includes('listCall') ? <Choosing lists={lists} /> : <p className="muted">{words.mayNot}</p>}</Panel>
  );
}

function Choosing({ lists }: { readonly lists: readonly ReadFile[] }) {
  const { messages: words, common } = useWords();
  const calls = useTable('calls').filter(({ toLoad, queues, phase }) => phase !== 'sailed' && toLoad === 0 && queues.length === 0);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const fitting = lists.flatMap(({ reading }) => reading?.messages.flatMap((message) => message.calls) ?? []);
  const [wanted, setWanted] = useState<string | null>(null);
  const call = wanted ?? calls.find((one) => fitting.includes(one.call))?.call ?? calls[0]?.call ?? null;
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<{ readonly call: string; readonly text: string } | null>(null);
  const used = lists.filter(({ id }) => !left.has(id));
  const go = async (name: string): Promise<void> => {
    setSure(false);
    setBusy(true);
    const answer = await listFrom(name, used);
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    const text = words.used(name, answer.value.aboard, answer.value.toLoad);
    setDone({ call: name, text });
    announce(text);
  };
  return (
    <>
      <fieldset className="ways">
        <legend>{words.useWhat}</legend>
        {lists.map(({ id, name, reading }) => (
          <label key={id} className="way">
            <input
              type="checkbox"
              checked={!left.has(id)}
              onChange={() => setLeft(left.has(id) ? new Set([...left].filter((one) => one !== id)) : new Set([...left, id]))}
            />
            <span>
              <b>{name}</b>{' '}
              <span className="muted">
                {[...new Set(reading?.messages.map(({ type, ship }) => `${type} ${ship}`))].slice(0, 4).join(', ')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {call === null ? (
        <p className="muted">{words.useNoCall}</p>
      ) : (
        <div className="tools">
          <label>
            {words.useCall}{' '}
            <select value={call} onChange={(event) => setWanted(event.currentTarget.value)}>
              {calls.map((one) => (
                <option key={one.call} value={one.call}>
                  {`${one.call} ${one.outline.name}`}
                </option>
              ))}
            </select>
          </label>
          <button type="button" disabled={used.length === 0 || isBusy} onClick={() => setSure(true)}>
            {words.useGo(call)}
          </button>
        </div>
      )}
      {isSure && call !== null && (
        <div className="note note-warn" role="alert">
          <span>{words.useSure(used.length, call)}</span>
          <button type="button" className="primary" onClick={() => void go(call)}>
            {common.confirm}
          </button>
          <button type="button" onClick={() => setSure(false)}>
            {common.cancel}
          </button>
        </div>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {done !== null && (
        <p className="note" role="status">
          <span>{done.text}</span> <a href={hrefOf('calls', done.call)}>{done.call}</a>
        </p>
      )}
    </>
  );
}
