import { CHANGES, type PlanChange } from '@estiba/view';
import { useWords } from '../../../i18n/language.ts';
import { type Column, Grid } from '../../../ui/grid.tsx';
import { Fact, Facts } from '../../../ui/panel.tsx';
import { termText } from '../../../words/term-text.ts';
import type { ChangeRow } from './difference-rows.ts';
import type { Jump } from './violations.tsx';

const signs: Readonly<Record<PlanChange, string>> = { added: '+', removed: '−', moved: '→' };

type Codes = Readonly<Record<PlanChange, string>>;
const sincePlan: Codes = { added: 'plan.added', removed: 'plan.removed', moved: 'plan.moved' };
const sinceArrival: Codes = { added: 'move.load', removed: 'move.discharge', moved: 'plan.moved' };

/** What one plan does otherwise than another: how many boxes, and each of them with the slot it had and has. A row leads to its box. */
export function Difference({
  rows,
  isSinceArrival,
  chosen,
  onJump,
}: {
  readonly rows: readonly ChangeRow[];
  /** Held against the ship as she came: what is new was loaded, what is gone discharged. */
  readonly isSinceArrival: boolean;
  /** Number of the box that is selected on all screens. */
  readonly chosen: string | null;
  readonly onJump: (to: Jump) => void;
}) {
  const words = useWords();
  const { figures } = words;
  const codes = isSinceArrival ? sinceArrival : sincePlan;
  const say = (change: PlanChange): string => termText({ code: codes[change] }, words);
  const columns: Column<ChangeRow>[] = [
    { key: 'box', head: figures.box, width: 'minmax(8rem, 1fr)', cell: ({ box }) => box },
    { key: 'change', head: figures.change, width: 'minmax(10rem, 1.5fr)', cell: ({ change }) => `${signs[change]} ${say(change)}` },
    { key: 'before', head: figures.slotBefore, width: 'minmax(6rem, 1fr)', cell: ({ before }) => before ?? '–' },
    { key: 'after', head: figures.slotAfter, width: 'minmax(6rem, 1fr)', cell: ({ after }) => after ?? '–' },
  ];
  return (
    <>
      <Facts>
        {CHANGES.map((change) => (
          <Fact key={change} name={`${signs[change]} ${say(change)}`}>
            {figures.boxes(rows.filter((row) => row.change === change).length)}
          </Fact>
        ))}
      </Facts>
      <Grid
        label={figures.difference}
        rows={rows}
        keyOf={({ box }) => box}
        columns={columns}
        chosen={chosen}
        onChoose={({ box, before, after }) => onJump({ box, slot: after ?? before })}
        empty={figures.noDifference}
      />
    </>
  );
}
