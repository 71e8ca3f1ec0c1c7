import { DECK } from '../problem/ship.ts';
import type { Constraint } from './constraint.ts';

/** F9: the top of a deck stack stays under the line of sight, at the draught and trim the plan reckons with. */
export const visibility: Constraint = {
  rules: ['F9'],
  code: 'stack.visibility',
  group: 'visibility',
  stackHolds(stow, stack) {
    const { ship, boxes } = stow.problem;
    const { sight } = stow;
    if (ship.stacks.level[stack] !== DECK || sight[stack] === Infinity) return true;
    for (let half = 0; half < 2; half++) {
      const hs = stack * 2 + half;
      const top = stow.count[hs] === 0 ? -1 : stow.boxAt(stack, half, stow.count[hs] - 1);
      const over = top < 0 ? 0 : boxes.overHeight[top];
      if (ship.stacks.z[stack] + stow.height[hs] + over > sight[stack]) return false;
    }
    return true;
  },
};
