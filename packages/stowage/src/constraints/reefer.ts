import { AFT, BOTH, FORE } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import type { Constraint } from './constraint.ts';

/** R1: an active reefer has a plug. */
export const reeferPlug: Constraint = {
  rules: ['R1'],
  code: 'reefer.no-plug',
  group: 'reefers',
  fits(stow, box, stack, half) {
    return stow.problem.boxes.reefer[box] === 0 || hasPlug(stow, stack, half, stow.topOf(stack, half));
  },
  boxHolds(stow, box) {
    return stow.problem.boxes.reefer[box] === 0 || hasPlug(stow, stow.stackOf[box], stow.halfOf[box], stow.positionOf[box]);
  },
};

function hasPlug(stow: Stow, stack: number, half: number, k: number): boolean {
  const { plugFore, plugAft } = stow.problem.ship.stacks;
  const bits = half === BOTH ? plugFore[stack] | plugAft[stack] : half === FORE ? plugFore[stack] : half === AFT ? plugAft[stack] : 0;
  return ((bits >>> k) & 1) === 1;
}
