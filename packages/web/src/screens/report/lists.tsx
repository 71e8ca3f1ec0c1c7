import type { CallRow } from '@estiba/messages/frames';
import type { WorkQueue } from '@estiba/port';
import type { BoxTable } from '@estiba/view';
import { useMemo } from 'react';
import { kitOf } from '../../i18n/kit.ts';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { useClock } from '../../time/use-clock.ts';
import { ValueText } from '../../words/reason-text.tsx';
import { type BoxLine, listsByBay } from './call-lists.ts';
import { type PrintedColumn, PrintedTable } from './printed-table.tsx';
import { Part } from './sheet.tsx';

interface ListsProps {
  readonly call: CallRow;
  readonly queues: readonly WorkQueue[];
  readonly boxes: BoxTable;
  /** Changes when the boxes do. */
  readonly size: number;
}

/** Every box the plan moves, bay by bay. */
export function Lists({ call, queues, boxes, size }: ListsProps) {
  const { report: words, tables, figures, ship } = useWords();
  const clock = useClock();
  const { number } = kitOf(useLanguage());
  const bays = useMemo(() => listsByBay(call.outline, queues, boxes), [call.outline, queues, boxes, size]);
  const columns: PrintedColumn<BoxLine>[] = [
    { key: 'slot', head: tables.place, cell: ({ slot }) => slot },
    { key: 'box', head: figures.box, cell: ({ box }) => box },
    { key: 'work', head: tables.work, cell: ({ work }) => <ValueText value={work} /> },
    { key: 'type', head: tables.type, cell: ({ known }) => known?.type ?? '–' },
    { key: 'pod', head: tables.pod, cell: ({ known }) => known?.pod ?? '–' },
    { key: 'kg', head: tables.weight, isNumber: true, cell: ({ known }) => (known === null ? '–' : number(known.kg)) },
    { key: 'crane', head: tables.crane, cell: ({ crane }) => crane },
    { key: 'line', head: words.line, isNumber: true, cell: ({ line }) => number(line) },
    { key: 'start', head: tables.start, cell: ({ start }) => clock.moment(start) },
  ];
  return (
    <Part title={words.listsByBay}>
      {bays.map(({ bay, lines }) => (
        <section key={bay} className="bay-list">
          <h4>
            {ship.bay(bay)} · {figures.boxes(lines.length)}
          </h4>
          <PrintedTable caption={ship.bay(bay)} rows={lines} keyOf={({ box, work }) => `${box} ${work}`} columns={columns} />
        </section>
      ))}
    </Part>
  );
}
