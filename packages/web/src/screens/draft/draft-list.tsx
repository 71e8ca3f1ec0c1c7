import { useEffect, useState } from 'react';
import { go, hrefOf } from '../../address/use-address.ts';
import { ask, type Refusal } from '../../http/api.ts';
import { useWords } from '../../i18n/language.ts';
import { usePast, useTable } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { useClock } from '../../time/use-clock.ts';
import { Empty, Panel } from '../../ui/panel.tsx';
import { TableRoom } from '../../ui/table-room.tsx';
import { useQuery } from '../../ui/use-query.ts';
import type { Draft } from './answers.ts';
import { useDid } from './did.ts';
import { DraftRefusal } from './reason-list.tsx';
import { mayEditDrafts } from './rights.ts';

/** What others do to drafts is seen so often in a list of them [ms]. */
const ASK_EVERY = 5000;

/** All drafts, and a call to begin another of. */
export function DraftList() {
  const { draft: words, calls: callWords } = useWords();
  const calls = useTable('calls').filter(({ phase }) => phase !== 'complete' && phase !== 'sailed');
  const [call, setCall] = useState<string | null>(null);
  const isPast = usePast() !== null;
  const chosen = call ?? calls[0]?.call;
  if (isPast)
    return (
      <div className="screen">
        <Empty>{words.isPast}</Empty>
      </div>
    );
  return (
    <div className="screen detail">
      <Panel title={words.all}>
        <DraftTable call={null} />
      </Panel>
      <Panel title={words.beginAnother}>
        {chosen === undefined ? (
          <Empty>{callWords.empty}</Empty>
        ) : (
          <div className="tools">
            <label>
              {callWords.call}{' '}
              <select value={chosen} onChange={(event) => setCall(event.currentTarget.value)}>
                {calls.map((one) => (
                  <option key={one.call} value={one.call}>
                    {one.outline.name} · {one.call}
                  </option>
                ))}
              </select>
            </label>
            <BeginDraft call={chosen} />
          </div>
        )}
      </Panel>
    </div>
  );
}

/** Drafts with whose they are and who changed them last; of one call, or of all. */
export function DraftTable({ call }: { readonly call: string | null }) {
  const { draft: words, common, calls } = useWords();
  const clock = useClock();
  const did = useDid();
  const { user } = usePerson();
  const [asked, setAsked] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || setAsked((one) => one + 1), ASK_EVERY);
    return () => clearInterval(timer);
  }, []);
  const listed = useQuery<readonly Draft[]>(call === null ? '/drafts' : `/drafts?call=${encodeURIComponent(call)}`, asked);
  if (listed.at === 'loading') return <p className="muted">{common.loading}</p>;
  if (listed.at === 'refused') return <DraftRefusal refusal={listed.refusal} />;
  if (listed.value.length === 0) return <Empty>{words.none}</Empty>;
  const discard = async (id: string): Promise<void> => {
    const answer = await ask<null>(`/drafts/${encodeURIComponent(id)}`, { method: 'DELETE' });
    setRefusal(answer.ok ? null : answer.refusal);
    setAsked((one) => one + 1);
  };
  return (
    <>
      {refusal !== null && <DraftRefusal refusal={refusal} onClose={() => setRefusal(null)} />}
      <TableRoom label={words.all}>
        <table className="table drafts">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              {call === null && <th scope="col">{calls.call}</th>}
              <th scope="col">{words.begun}</th>
              <th scope="col">{words.last}</th>
              <th scope="col">{words.standing}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {listed.value.toReversed().map((draft) => (
              <tr key={draft.id}>
                <th scope="row">
                  <a href={hrefOf('draft', draft.id)}>{draft.name === '' ? words.nameless(draft.id) : draft.name}</a>
                </th>
                {call === null && <td>{draft.call}</td>}
                <td>
                  {draft.by}, {clock.moment(draft.begunAt)}
                </td>
                <td>
                  {draft.last.by}, {clock.moment(draft.last.at)}: {did(draft.last.what)}
                </td>
                <td>{standingOf(draft, words)}</td>
                <td>{draft.by === user && <Discard onSure={() => void discard(draft.id)} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoom>
    </>
  );
}

function standingOf({ committed, isOutdated, finish }: Draft, words: ReturnType<typeof useWords>['draft']): string {
  if (committed !== null) return words.isPlanShort;
  if (finish?.state === 'running' || finish?.state === 'stopping') return words.finishing;
  return isOutdated ? words.outdatedShort : words.open;
}

/** Throwing away is asked a second time. */
function Discard({ onSure }: { readonly onSure: () => void }) {
  const { draft: words, common } = useWords();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" onClick={() => setAsked(true)}>
        {words.discard}
      </button>
    );
  return (
    <span className="buttons">
      <button type="button" className="primary" onClick={onSure}>
        {words.discardSure}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {common.cancel}
      </button>
    </span>
  );
}

/** Begins a draft from the plan a call has now, and goes to it. */
export function BeginDraft({ call }: { readonly call: string }) {
  const { draft: words } = useWords();
  const person = usePerson();
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!mayEditDrafts(person)) return <p className="muted">{words.noRightAdvice}</p>;
  const begin = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask<Draft>('/drafts', { method: 'POST', body: { call, name: name.trim() } });
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) go('draft', answer.value.id);
  };
  return (
    <form
      className="begin-draft"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      {refusal !== null && <DraftRefusal refusal={refusal} onClose={() => setRefusal(null)} />}
      <div className="tools">
        <label>
          {words.name}{' '}
          <input
            type="text"
            value={name}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
            data-first
          />
        </label>
        <button type="submit" className="primary" disabled={isBusy}>
          {words.begin}
        </button>
      </div>
    </form>
  );
}
