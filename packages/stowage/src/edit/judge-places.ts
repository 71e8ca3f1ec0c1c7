import { reason } from '@estiba/base';
import { formatSlot } from '@estiba/port';
import type { Rebuilt } from '../explain/rebuild.ts';
import { slotOf } from '../problem/places.ts';
import type { Objection } from './changes.ts';

type State = Pick<Rebuilt, 'stow' | 'rules'>;

/** Boxes set down that break a rule where they stand, and stacks that do with them: their topmost objects. */
export function brokenBy({ stow, rules }: State, set: readonly number[]): Objection[] {
  const tops = new Map(set.map((box) => [stow.stackOf[box], box]));
  return set.flatMap((box) => {
    const [stack, half] = [stow.stackOf[box], stow.halfOf[box]];
    const isTop = tops.get(stack) === box;
    const broken = rules.all.find((rule) => (isTop && rule.stackHolds?.(stow, stack) === false) || rule.boxHolds?.(stow, box) === false);
    if (broken === undefined) return [];
    const { id } = stow.problem.boxes.containers[box];
    const slot = formatSlot(slotOf(stow.problem.ship, stack, half, stow.positionOf[box]));
    return [{ box: id, reasons: [reason(broken.code, { box: id, slot, stacks: 1 })] }];
  });
}

/** Which of the stacks these boxes stand in keep the rules of a stack. */
export function soundness({ stow, rules }: State, boxes: readonly number[]): ReadonlyMap<number, boolean> {
  const stacks = new Set(boxes.map((box) => stow.stackOf[box]).filter((stack) => stack >= 0));
  return new Map([...stacks].map((stack) => [stack, rules.stackHolds(stow, stack)]));
}

/** A stack that held before and does not now, null for none: half a stack may lack the rods of a whole one. */
export function leftUnsound({ stow, rules }: State, wereSound: ReadonlyMap<number, boolean>): number | null {
  for (const [stack, wasSound] of wereSound) if (wasSound && !rules.stackHolds(stow, stack)) return stack;
  return null;
}
