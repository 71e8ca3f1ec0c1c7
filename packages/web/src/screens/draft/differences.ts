import { parseSlot } from '@estiba/port';
import type { BoxTable, PlanChange, PlanDifference } from '@estiba/view';
import type { Difference, MovedBox } from './answers.ts';

/** Boxes that two plans have elsewhere, as the drawing shows them: each by what became of it, and the slots they left. */
export function shownDifference(moved: readonly MovedBox[], boxes: BoxTable): PlanDifference {
  const known = moved.flatMap(({ box: id, before, after }) => {
    const box = boxes.indexOf(id);
    return box === undefined ? [] : [{ box, before, after }];
  });
  return {
    of: new Map(known.map(({ box, before, after }) => [box, changeOf(before, after)])),
    left: new Map(known.flatMap(({ box, before }) => (before === null || parseSlot(before) === null ? [] : [[before, box] as const]))),
  };
}

function changeOf(before: string | null, after: string | null): PlanChange {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'moved';
}

/** Terms of the score, those that changed the cost most first. */
export const termsByChange = ({ score }: Pick<Difference, 'score'>): Difference['score'] =>
  score.toSorted((a, b) => Math.abs(b.cost.after - b.cost.before) - Math.abs(a.cost.after - a.cost.before));
