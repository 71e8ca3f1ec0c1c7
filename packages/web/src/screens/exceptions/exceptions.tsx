import { useState } from 'react';
import { select, useSelection } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useTerminalTime } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { useClock } from '../../time/use-clock.ts';
import { Choice } from '../../ui/choice.tsx';
import { type Column, Grid } from '../../ui/grid.tsx';
import { State } from '../../ui/mark.tsx';
import { Empty } from '../../ui/panel.tsx';
import { ReasonText, ValueText } from '../../words/reason-text.tsx';
import { personOf } from './person-of.ts';
import { type Asked, useRequests } from './use-requests.ts';

const kinds = ['all', 'remote', 'decision'] as const;
type Kind = (typeof kinds)[number];

/** What waits for a person, the most urgent first: machines that want a remote operator, and decisions. What is chosen is resolved beside the list. */
export function Exceptions() {
  const { exceptions: words, common } = useWords();
  const [kind, setKind] = useState<Kind>('all');
  const { user } = usePerson();
  const clock = useClock();
  const now = useTerminalTime() ?? 0;
  const selection = useSelection();
  const all = useRequests();
  const rows = all.filter((row) => kind === 'all' || kindOf(row) === kind);
  const columns: Column<Asked>[] = [
    {
      key: 'age',
      head: words.age,
      width: '6rem',
      isNumber: true,
      cell: ({ exception: { raisedAt } }) => (
        <time title={clock.second(raisedAt)}>{words.minutes(Math.max(0, Math.floor((now - raisedAt) / 60_000)))}</time>
      ),
    },
    { key: 'kind', head: words.kind, width: 'minmax(9.5rem, 1fr)', cell: (row) => words[kindOf(row)] },
    {
      key: 'about',
      head: words.about,
      width: 'minmax(9.5rem, 1.2fr)',
      cell: ({ exception: { about }, machine }) => (
        <>
          <b>{machine?.id ?? about}</b>{' '}
          {machine !== null && (
            <span className="muted">
              <ValueText value={machine.operational} />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'reason',
      head: common.why,
      width: 'minmax(14rem, 5fr)',
      cell: ({ exception: { reason } }) => (
        <State level="alarm">
          <ReasonText reason={reason} />
        </State>
      ),
    },
    {
      key: 'stops',
      head: words.holdsUp,
      width: 'minmax(8rem, 1.3fr)',
      cell: ({ crane, lines }) => (crane === null ? <span className="muted">{common.none}</span> : words.lines(lines, crane)),
    },
    {
      key: 'taken',
      head: words.takenBy,
      width: 'minmax(7rem, 1fr)',
      cell: ({ exception: { takenBy } }) =>
        takenBy === null ? (
          <span className="muted">{words.nobody}</span>
        ) : personOf(takenBy) === user ? (
          <b>{words.you}</b>
        ) : (
          personOf(takenBy)
        ),
    },
  ];
  return (
    <div className="screen filled">
      <div className="tools">
        <Choice label={words.kind} value={kind} options={kinds.map((one) => [one, words[one]] as const)} onChange={setKind} />
        <p className="muted" role="status">
          {words.count(rows.length)}
        </p>
      </div>
      <Grid
        label={words.title}
        rows={rows}
        keyOf={({ exception: { id } }) => id}
        columns={columns}
        chosen={selection?.kind === 'exception' ? selection.id : null}
        onChoose={({ exception: { id } }) => select({ kind: 'exception', id })}
        empty={<Empty hint={words.emptyHint}>{words.empty}</Empty>}
      />
    </div>
  );
}

const kindOf = ({ machine }: Asked): 'remote' | 'decision' => (machine === null ? 'decision' : 'remote');
