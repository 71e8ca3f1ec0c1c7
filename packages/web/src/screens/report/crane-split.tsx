import type { CallRow } from '@estiba/messages/frames';
import type { WorkQueue } from '@estiba/port';
import { blocksOf, type QuayBlock } from '@estiba/view';
import { kitOf } from '../../i18n/kit.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { useTerminalTime } from '../../live/use-live.ts';
import { useClock } from '../../time/use-clock.ts';
import { ValueText } from '../../words/reason-text.tsx';
import { termText } from '../../words/term-text.ts';
import { type CraneShare, craneShares } from './call-lists.ts';
import { type PrintedColumn, PrintedTable } from './printed-table.tsx';

/** What each crane does: added up, and block by block. */
export function CraneSplit({ call, queues }: { readonly call: CallRow; readonly queues: readonly WorkQueue[] }) {
  const words = useWords();
  const { report, tables, figures } = words;
  const clock = useClock();
  const { number } = kitOf(useLanguage());
  const now = useTerminalTime() ?? 0;
  const moment = (at: number | null): string => (at === null ? '–' : clock.moment(at));
  const shares: PrintedColumn<CraneShare>[] = [
    { key: 'crane', head: tables.crane, cell: ({ crane }) => crane },
    { key: 'lines', head: tables.lines, isNumber: true, cell: ({ lines }) => number(lines) },
    { key: 'done', head: report.done, isNumber: true, cell: ({ done }) => number(done) },
    { key: 'boxes', head: report.boxes, isNumber: true, cell: ({ boxes }) => number(boxes) },
    { key: 'lids', head: report.lids, isNumber: true, cell: ({ lids }) => number(lids) },
    { key: 'start', head: tables.start, cell: ({ start }) => moment(start) },
    { key: 'end', head: tables.end, cell: ({ end }) => moment(end) },
    { key: 'rate', head: report.rate, isNumber: true, cell: ({ rate }) => (rate === null ? '–' : number(rate, 1)) },
  ];
  const blocks: PrintedColumn<QuayBlock>[] = [
    { key: 'crane', head: tables.crane, cell: ({ crane }) => crane },
    { key: 'bay', head: figures.bay, cell: ({ bay }) => String(bay).padStart(3, '0') },
    { key: 'kind', head: tables.kind, cell: ({ kind }) => <ValueText value={kind} /> },
    { key: 'level', head: figures.level, cell: ({ level }) => (level === null ? '' : <ValueText value={level} />) },
    { key: 'lines', head: tables.lines, isNumber: true, cell: ({ lines }) => number(lines) },
    { key: 'start', head: tables.start, cell: ({ start }) => clock.moment(start) },
    { key: 'end', head: tables.end, cell: ({ end }) => clock.moment(end) },
    { key: 'state', head: tables.state, cell: ({ state }) => termText({ code: `line.${state}` }, words) },
  ];
  return (
    <>
      <PrintedTable caption={report.craneSplit} rows={craneShares(queues, call.queues)} keyOf={({ crane }) => crane} columns={shares} />
      <PrintedTable caption={report.blocks} rows={blocksOf(queues, call.queues, now)} keyOf={({ id }) => id} columns={blocks} />
    </>
  );
}
