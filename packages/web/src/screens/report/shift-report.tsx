import { useWords } from '../../i18n/language.ts';
import { useTable, useTerminalTime } from '../../live/use-live.ts';
import { useClock } from '../../time/use-clock.ts';
import { Empty } from '../../ui/panel.tsx';
import { RefusalNote } from '../../ui/refusal.tsx';
import { type Query, useQuery } from '../../ui/use-query.ts';
import { ReasonText, ValueText } from '../../words/reason-text.tsx';
import { figureText } from '../kpis/figure-text.ts';
import type { Definition, Figure, Told } from '../kpis/told.ts';
import { queryOf } from '../kpis/window.ts';
import { Journal, useJournal } from './journal.tsx';
import { PrintedTable } from './printed-table.tsx';
import { Part, Sheet } from './sheet.tsx';
import type { Shift } from './report-address.ts';
import { Slices } from './slices.tsx';

/** A shift on paper: its figures, the moves of each crane, call and hour, and what wants or wanted a person. */
export function ShiftReport({ from, to }: Shift) {
  const { report: words } = useWords();
  const clock = useClock();
  const now = useTerminalTime() ?? 0;
  const [total, cranes, calls, hours] = [
    useQuery<Told>(queryOf({ from, to })),
    useQuery<Told>(queryOf({ from, to }, { by: 'crane' })),
    useQuery<Told>(queryOf({ from, to }, { by: 'call' })),
    useQuery<Told>(queryOf({ from, to }, { by: 'hour' })),
  ];
  const journal = useJournal({ from, to });
  const isWhole = [total, cranes, calls, hours, journal].every(({ at }) => at !== 'loading');
  return (
    <Sheet title={words.shiftTitle(clock.dated(from), clock.dated(to))} isWhole={isWhole}>
      {from > now ? <Empty>{words.notBegun}</Empty> : to > now && <p className="note note-warn">{words.notOver}</p>}
      <Figures query={total} />
      <Slices query={cranes} by="crane" />
      <Slices query={calls} by="call" />
      <Slices query={hours} by="hour" />
      <OutOfService />
      <Journal query={journal} />
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
