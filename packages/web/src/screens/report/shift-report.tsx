import { useWords } from '../../i18n/language.ts';
import { useTable, useTerminalTime } from '../../live/use-live.ts';
import { useClock } from '../../time/use-clock.ts';
import { Empty } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { type Query, useQuery } from '../../ui/use-query.ts';
import { ReasonText, ValueText } from '../../words/reason-text.tsx';
import { useAlarms } from '../alarms/use-alarms.ts';
import { figureText } from '../kpis/figure-text.ts';
import type { Definition, Figure, Told } from '../kpis/told.ts';
import { queryOf } from '../kpis/window.ts';
import { PrintedTable } from './printed-table.tsx';
import { Part, Sheet } from './sheet.tsx';
import type { Shift } from './report-address.ts';
import { Slices } from './slices.tsx';

/** A shift on paper: its figures, the moves of each crane, call and hour, and what wants or wanted a person. */
export function ShiftReport({ from, to }: Shift) {
  const { report: words } = useWords();
  const clock = useClock();
  const now = useTerminalTime() ?? 0;
  const query = useQuery<Told>(queryOf({ from, to }));
  return (
    <Sheet title={words.shiftTitle(clock.dated(from), clock.dated(to))} isWhole={query.at !== 'loading'}>
      {from > now ? <Empty>{words.notBegun}</Empty> : to > now && <p className="note note-warn">{words.notOver}</p>}
      <Figures query={query} />
      <Slices from={from} to={to} by="crane" />
      <Slices from={from} to={to} by="call" />
      <Slices from={from} to={to} by="hour" />
      <OutOfService />
      <Exceptions from={from} to={to} />
      <Alarms from={from} to={to} />
    </Sheet>
  );
}

function Figures({ query }: { readonly query: Query<Told> }) {
  const { report: words, kpis, common } = useWords();
  if (query.at === 'loading') return <p className="loading">{common.loading}</p>;
  if (query.at === 'refused') return <RefusalNote refusal={query.refusal} />;
  const { definitions, slices } = query.value;
  const figureOf = ({ kpi }: Definition): Figure | undefined => slices[0]?.figures[kpi];
  const say = ({ unit }: Definition, value: number | null | undefined): string =>
    value === null || value === undefined ? kpis.noValue : figureText(unit, value, kpis);
  return (
    <Part title={words.figures}>
      <PrintedTable
        caption={words.figures}
        rows={definitions}
        keyOf={({ kpi }) => kpi}
        columns={[
          { key: 'name', head: words.figure, cell: ({ kpi, name }) => kpis[kpi as 'berth'] ?? name },
          { key: 'value', head: words.value, isNumber: true, cell: (one) => say(one, figureOf(one)?.value) },
          { key: 'target', head: words.target, isNumber: true, cell: (one) => (one.target === null ? '–' : say(one, one.target)) },
          { key: 'definition', head: kpis.definition, cell: ({ definition }) => <ReasonText reason={definition} /> },
        ]}
      />
    </Part>
  );
}

/** Machines that are out now: the shift that comes must know. */
function OutOfService() {
  const { report: words, equipment, common } = useWords();
  const out = useTable('machines').filter(({ technical, barred }) => technical === 'red' || barred !== null);
  return (
    <Part title={words.outNow}>
      {out.length === 0 ? (
        <Empty>{words.noneOut}</Empty>
      ) : (
        <PrintedTable
          caption={words.outNow}
          rows={out}
          keyOf={({ id }) => id}
          columns={[
            { key: 'id', head: equipment.machine, cell: ({ id }) => id },
            { key: 'technical', head: equipment.state, cell: ({ technical }) => <ValueText value={technical} /> },
            { key: 'why', head: common.why, cell: ({ barred }) => (barred === null ? '' : <ReasonText reason={barred} />) },
          ]}
        />
      )}
    </Part>
  );
}

function Exceptions({ from, to }: Shift) {
  const { report: words, exceptions, common } = useWords();
  const clock = useClock();
  const open = useTable('exceptions').filter(({ raisedAt }) => raisedAt < to);
  const inShift = open.filter(({ raisedAt }) => raisedAt >= from).length;
  return (
    <Part title={words.exceptions}>
      <p>{words.openExceptions(open.length, inShift)}</p>
      {open.length > 0 && (
        <PrintedTable
          caption={words.exceptions}
          rows={open.toSorted((a, b) => a.raisedAt - b.raisedAt)}
          keyOf={({ id }) => id}
          columns={[
            { key: 'raised', head: exceptions.raised, cell: ({ raisedAt }) => clock.moment(raisedAt) },
            { key: 'about', head: exceptions.about, cell: ({ about }) => about },
            { key: 'why', head: common.why, cell: ({ reason }) => <ReasonText reason={reason} /> },
            { key: 'taken', head: exceptions.takenBy, cell: ({ takenBy }) => takenBy?.replace(/^user:/, '') ?? exceptions.nobody },
          ]}
        />
      )}
    </Part>
  );
}

function Alarms({ from, to }: Shift) {
  const { report: words, alarms: names } = useWords();
  const clock = useClock();
  const told = useAlarms().alarms.filter(({ raisedAt, returnedAt }) => raisedAt < to && (returnedAt === null || returnedAt >= from));
  return (
    <Part title={words.alarms}>
      <p>{words.alarmsHint}</p>
      {told.length === 0 ? (
        <Empty>{words.noAlarms}</Empty>
      ) : (
        <PrintedTable
          caption={words.alarms}
          rows={told.toSorted((a, b) => a.raisedAt - b.raisedAt)}
          keyOf={({ occurrence }) => String(occurrence)}
          columns={[
            { key: 'raised', head: names.raised, cell: ({ raisedAt }) => clock.moment(raisedAt) },
            { key: 'gone', head: names.returnedAt, cell: ({ returnedAt }) => (returnedAt === null ? '' : clock.moment(returnedAt)) },
            { key: 'priority', head: names.priority, cell: ({ priority }) => names[priority] },
            { key: 'state', head: names.state, cell: ({ state }) => names[state] },
            { key: 'subject', head: names.about, cell: ({ subject }) => subject },
            { key: 'cause', head: names.cause, cell: ({ cause }) => <ReasonText reason={cause} /> },
          ]}
        />
      )}
    </Part>
  );
}
