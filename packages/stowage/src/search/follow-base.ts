import type { LoadingPlan, Slot } from '@estiba/port';
import type { Rules } from '../constraints/index.ts';
import type { PlanOptions } from '../plan-options.ts';
import { locate, slotIndex } from '../problem/problem.ts';
import type { Standing } from '../problem/reach.ts';
import { BOTH } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import { slotKey } from './goal.ts';

/**
 * Starts from an earlier plan: sets every box it knows where it had it, from below up, as far as the rules still allow.
 * Locked boxes, and what stands under them, may not be moved afterwards. Returns the place of each box in that plan, as
 * `slotKey` writes it, -1 for boxes it does not know.
 */
export function followBase(stow: Stow, rules: Rules, options: PlanOptions): Int32Array {
  const { boxes } = stow.problem;
  const before = new Int32Array(boxes.count).fill(-1);
  if (options.base === undefined) return before;
  const places = placesIn(stow, options.base).sort((a, b) => a.k - b.k || a.stack - b.stack || a.half - b.half);
  for (const { box, stack, half, k } of places) {
    if (stow.stackOf[box] >= 0 || stow.topOf(stack, half) !== k || !rules.tryPush(stow, box, stack, half)) continue;
    before[box] = slotKey(stow, box);
    if (options.locks?.has(boxes.containers[box].id) === true) lock(stow, stack, half);
  }
  return before;
}

function placesIn(stow: Stow, base: LoadingPlan): Standing[] {
  const { boxes, ship } = stow.problem;
  const index = slotIndex(ship);
  const known = new Map(boxes.containers.map((container, box) => [container.id, box]));
  const wanted: { id: string; slot: Slot }[] = [...base.loads, ...base.restows.map(({ id, to }) => ({ id, slot: to }))];
  return wanted.flatMap(({ id, slot }) => {
    const box = known.get(id as LoadingPlan['loads'][number]['id']);
    const standing = box === undefined ? null : locate(ship, index, { container: boxes.containers[box], slot }, box);
    return standing === null ? [] : [standing];
  });
}

function lock(stow: Stow, stack: number, half: number): void {
  for (const h of half === BOTH ? [0, 1] : [half]) stow.base[stack * 2 + h] = stow.count[stack * 2 + h];
}
