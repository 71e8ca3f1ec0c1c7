import { useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { Empty } from '../../ui/panel.tsx';
import type { Query } from '../../ui/use-query.ts';
import { figureText } from '../kpis/figure-text.ts';
import type { Slice, Told } from '../kpis/told.ts';
import { type PrintedColumn, PrintedTable } from './printed-table.tsx';
import { Part } from './sheet.tsx';

/** The figures of a shift by crane, call or hour; only those that are told of such. */
export function Slices({ query, by }: { readonly query: Query<Told>; readonly by: 'crane' | 'call' | 'hour' }) {
  const { report: words, kpis, common } = useWords();
  const clock = useClock();
  if (query.at === 'refused') return null;
  const title = words[`by-${by}`];
  if (query.at === 'loading')
    return (
      <Part title={title}>
        <p className="loading">{common.loading}</p>
      </Part>
    );
  const { definitions, slices } = query.value;
  const told = by === 'hour' ? slices.filter(({ moves }) => moves > 0) : slices;
  const shown = definitions.filter(({ kpi }) => told.some(({ figures }) => typeof figures[kpi]?.value === 'number'));
  const columns: PrintedColumn<Slice>[] = [
    { key: by, head: kpis[`by-${by}`], cell: (slice) => (by === 'hour' ? clock.moment(slice.from) : (slice[by] ?? '')) },
    { key: 'moves', head: kpis.moves, isNumber: true, cell: ({ moves }) => moves },
    ...shown.map(
      ({ kpi, name, unit }): PrintedColumn<Slice> => ({
        key: kpi,
        head: kpis[kpi as 'berth'] ?? name,
        isNumber: true,
        cell: ({ figures }) => {
          const value = figures[kpi]?.value ?? null;
          return value === null ? '–' : figureText(unit, value, kpis);
        },
      }),
    ),
  ];
  return (
    <Part title={title}>
      {told.length === 0 ? (
        <Empty>{kpis.empty}</Empty>
      ) : (
        <PrintedTable caption={title} rows={told} keyOf={({ from: start, call, crane }) => `${start} ${call} ${crane}`} columns={columns} />
      )}
    </Part>
  );
}
