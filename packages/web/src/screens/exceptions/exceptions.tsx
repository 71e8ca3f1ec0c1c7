import type { ExceptionRow } from '@estiba/messages/frames';
import { select, useSelection } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { useTable, useTerminalTime } from '../../live/use-live.ts';
import { usePerson } from '../../session/use-person.ts';
import { useClock } from '../../time/use-clock.ts';
import { type Column, Grid } from '../../ui/grid.tsx';
import { State } from '../../ui/mark.tsx';
import { Empty } from '../../ui/panel.tsx';
import { ReasonText } from '../../words/reason-text.tsx';
import { personOf } from './person-of.ts';

/** What waits for a person, the oldest first. What is chosen is resolved beside the list. */
export function Exceptions() {
  const { exceptions: words, common } = useWords();
  const { user } = usePerson();
  const clock = useClock();
  const now = useTerminalTime() ?? 0;
  const selection = useSelection();
  const rows = useTable('exceptions').toSorted((a, b) => a.raisedAt - b.raisedAt);
  const columns: Column<ExceptionRow>[] = [
    { key: 'raised', head: words.raised, width: 'minmax(7rem, 1fr)', cell: ({ raisedAt }) => clock.moment(raisedAt) },
    {
      key: 'age',
      head: words.age,
      width: '6rem',
      isNumber: true,
      cell: ({ raisedAt }) => words.minutes(Math.max(0, Math.floor((now - raisedAt) / 60_000))),
    },
    { key: 'about', head: words.about, width: 'minmax(10rem, 2fr)', cell: ({ about }) => <b>{about}</b> },
    {
      key: 'reason',
      head: common.why,
      width: 'minmax(16rem, 5fr)',
      cell: ({ reason }) => (
        <State level="alarm">
          <ReasonText reason={reason} />
        </State>
      ),
    },
    {
      key: 'taken',
      head: words.takenBy,
      width: 'minmax(7rem, 1fr)',
      cell: ({ takenBy }) =>
        takenBy === null ? <span className="muted">{words.nobody}</span> : personOf(takenBy) === user ? words.you : personOf(takenBy),
    },
  ];
  return (
    <div className="screen filled">
      <div className="tools">
        <p className="muted" role="status">
          {words.count(rows.length)}
        </p>
      </div>
      <Grid
        label={words.title}
        rows={rows}
        keyOf={({ id }) => id}
        columns={columns}
        chosen={selection?.kind === 'exception' ? selection.id : null}
        onChoose={({ id }) => select({ kind: 'exception', id })}
        empty={<Empty hint={words.emptyHint}>{words.empty}</Empty>}
      />
    </div>
  );
}
