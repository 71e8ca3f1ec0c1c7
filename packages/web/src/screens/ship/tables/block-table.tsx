import type { Reason } from '@estiba/base';
import type { CallRow } from '@estiba/messages/frames';
import type { WorkQueue } from '@estiba/port';
import { blocksOf, craneConflicts, type QuayBlock } from '@estiba/view';
import { useMemo } from 'react';
import { kitOf } from '../../../i18n/kit.ts';
import { useLanguage, useWords } from '../../../i18n/language.ts';
import { useClock } from '../../../time/use-clock.ts';
import { type Column, Grid } from '../../../ui/grid.tsx';
import { ReasonText, ValueText } from '../../../words/reason-text.tsx';
import { termText } from '../../../words/term-text.ts';

interface BlockTableProps {
  readonly label: string;
  readonly call: CallRow;
  readonly queues: readonly WorkQueue[];
  readonly now: number;
  /** Least distance of two cranes, middle to middle [m]. */
  readonly clearance: number;
  /** Id of the block that is selected, also in the drawing. */
  readonly chosen: string | null;
  readonly onChoose: (block: QuayBlock) => void;
}

/** The crane split as a table: every block of lines of each crane with its time, how far it is, and which crane it is in the way of. */
export function BlockTable({ label, call, queues, now, clearance, chosen, onChoose }: BlockTableProps) {
  const words = useWords();
  const { tables, figures } = words;
  const clock = useClock();
  const { number } = kitOf(useLanguage());
  // The state of a block changes with the time, not more often than a person reads.
  const minute = Math.floor(now / 60_000);
  const blocks = useMemo(() => blocksOf(queues, call.queues, minute * 60_000), [queues, call.queues, minute]);
  const conflicts = useMemo(() => {
    const rules = { outline: call.outline, order: queues.map(({ crane }) => crane), clearance };
    return new Map(craneConflicts(blocks, rules).flatMap(({ blocks: both, reason }) => both.map((id): [string, Reason] => [id, reason])));
  }, [blocks, call.outline, queues, clearance]);
  const columns: Column<QuayBlock>[] = [
    { key: 'crane', head: tables.crane, width: 'minmax(4rem, 0.6fr)', cell: ({ crane }) => crane },
    { key: 'bay', head: figures.bay, width: 'minmax(3rem, 0.4fr)', cell: ({ bay }) => String(bay).padStart(3, '0') },
    { key: 'kind', head: tables.kind, width: 'minmax(7rem, 1fr)', cell: ({ kind }) => <ValueText value={kind} /> },
    {
      key: 'level',
      head: figures.level,
      width: 'minmax(4rem, 0.6fr)',
      cell: ({ level }) => (level === null ? '' : <ValueText value={level} />),
    },
    { key: 'lines', head: tables.lines, width: 'minmax(4rem, 0.5fr)', isNumber: true, cell: ({ lines }) => number(lines) },
    { key: 'start', head: tables.start, width: 'minmax(7rem, 0.9fr)', cell: ({ start }) => clock.moment(start) },
    { key: 'end', head: tables.end, width: 'minmax(7rem, 0.9fr)', cell: ({ end }) => clock.moment(end) },
    {
      key: 'state',
      head: tables.state,
      width: 'minmax(6rem, 0.8fr)',
      cell: ({ state, isInHand }) => (
        <span className={state === 'late' ? 'state-warn' : undefined}>
          {state === 'late' ? '! ' : ''}
          {termText({ code: `line.${isInHand && state !== 'late' ? 'running' : state}` }, words)}
        </span>
      ),
    },
    {
      key: 'conflict',
      head: tables.against,
      width: 'minmax(10rem, 1.6fr)',
      cell: ({ id }) => {
        const reason = conflicts.get(id);
        return reason === undefined ? '' : <ReasonText reason={reason} />;
      },
    },
  ];
  return (
    <Grid
      label={label}
      rows={blocks}
      keyOf={({ id }) => id}
      columns={columns}
      chosen={chosen}
      onChoose={onChoose}
      empty={words.calls.noPlan}
    />
  );
}
