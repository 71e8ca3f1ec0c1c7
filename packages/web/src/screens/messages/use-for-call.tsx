import { useState } from 'react';
import { useWords } from '../../i18n/language.ts';
import { useTable } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { Panel } from '../../ui/panel.tsx';
import { ChangeList } from './change-list.tsx';
import { ListCall } from './list-call.tsx';
import type { ReadFile } from './tray.ts';

/** Takes bay plan and load lists that were read into a call: one that has no lists yet is listed, of one that has them the load list is changed. */
export function UseForCall({ files }: { readonly files: readonly ReadFile[] }) {
  const { messages: words } = useWords();
  const { commands } = usePerson();
  const lists = files.filter(({ reading }) => reading?.messages.some(({ type }) => type === 'BAPLIE' || type === 'COPRAR') === true);
  if (lists.length === 0) return null;
  return (
    <Panel title={words.use}>
      {commands.includes('listCall') ? (
        <div className="take">
          <Choosing lists={lists} />
        </div>
      ) : (
        <p className="muted">{words.mayNot}</p>
      )}
    </Panel>
  );
}

function Choosing({ lists }: { readonly lists: readonly ReadFile[] }) {
  const { messages: words } = useWords();
  const calls = useTable('calls').filter(({ phase }) => phase !== 'complete' && phase !== 'sailed');
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [wanted, setWanted] = useState<string | null>(null);
  const fitting = lists.flatMap(({ reading }) => reading?.messages.flatMap((message) => message.calls) ?? []);
  const call = calls.find((one) => one.call === wanted) ?? calls.find((one) => fitting.includes(one.call)) ?? calls[0];
  const used = lists.filter(({ id }) => !left.has(id));
  const switchFile = (id: number): void => setLeft(left.has(id) ? new Set([...left].filter((one) => one !== id)) : new Set([...left, id]));
  return (
    <>
      <fieldset className="ways">
        <legend>{words.useWhat}</legend>
        {lists.map(({ id, name, reading }) => (
          <label key={id} className="way">
            <input type="checkbox" checked={!left.has(id)} onChange={() => switchFile(id)} />
            <span>
              <b>{name}</b>{' '}
              <span className="muted">
                {[...new Set(reading?.messages.map(({ type, ship }) => `${type} ${ship}`))].slice(0, 4).join(', ')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {call === undefined ? (
        <p className="muted">{words.useNoCall}</p>
      ) : (
        <>
          <label>
            {words.useCall}{' '}
            <select value={call.call} onChange={(event) => setWanted(event.currentTarget.value)}>
              {calls.map((one) => (
                <option key={one.call} value={one.call}>
                  {`${one.call} ${one.outline.name}`}
                </option>
              ))}
            </select>
          </label>
          {call.toLoad > 0 || call.queues.length > 0 ? (
            <ChangeList key={`${call.call} ${used.map(({ id }) => id).join()}`} call={call.call} used={used} />
          ) : (
            <ListCall key={call.call} call={call.call} used={used} />
          )}
        </>
      )}
    </>
  );
}
