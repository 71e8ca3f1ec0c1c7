import type { CallRow } from '@estiba/messages/frames';
import type { WorkQueue } from '@estiba/port';
import { type BoxTable, CHANGES } from '@estiba/view';
import { useWords } from '../../i18n/language.ts';
import { Empty } from '../../ui/panel.tsx';
import { termText } from '../../words/term-text.ts';
import type { ChangeRow } from '../ship/figures/difference-rows.ts';
import { useCompared } from '../ship/figures/use-compared.ts';
import { PrintedTable } from './printed-table.tsx';

interface DifferencesProps {
  readonly call: CallRow;
  readonly queues: readonly WorkQueue[];
  readonly boxes: BoxTable;
  /** Entries of the log behind what is shown. */
  readonly size: number;
}

/** The plan against the one before it, box by box; against the ship as she came it is the lists that tell. */
export function Differences({ call, queues, boxes, size }: DifferencesProps) {
  const words = useWords();
  const { figures, report, common } = words;
  const { compared, state } = useCompared(call, queues, boxes, size, 'before');
  if (compared === null) return <Empty>{state === 'loading' ? common.loading : figures.noPlanBefore}</Empty>;
  const say = (change: ChangeRow['change']): string => termText({ code: `plan.${change}` }, words);
  const counts = CHANGES.map((change) => `${say(change)}: ${figures.boxes(compared.rows.filter((row) => row.change === change).length)}`);
  return (
    <>
      <p>
        {report.againstBefore} {counts.join('; ')}.
      </p>
      {compared.rows.length > 0 && (
        <PrintedTable
          caption={figures.difference}
          rows={compared.rows}
          keyOf={({ box }) => box}
          columns={[
            { key: 'box', head: figures.box, cell: ({ box }) => box },
            { key: 'change', head: figures.change, cell: ({ change }) => say(change) },
            { key: 'before', head: figures.slotBefore, cell: ({ before }) => before ?? '–' },
            { key: 'after', head: figures.slotAfter, cell: ({ after }) => after ?? '–' },
          ]}
        />
      )}
    </>
  );
}
