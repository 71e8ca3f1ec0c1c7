import { FT20, FT40, FT45, UNLOADABLE } from '../problem/boxes.ts';
import { AFT, BOTH, FORE, HOLD, TAKES_20_AFT, TAKES_20_FORE, TAKES_40, TAKES_45, TAKES_MIXED } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import type { Constraint } from './constraint.ts';

/** Stacks of 20' boxes under a 40' box may differ by this much in height [m]. */
const LEVEL = 0.02;
const SLACK = 1e-6;

/** P1, P3 to P6: the slot exists, the size fits, the box is supported and its lid open. */
export const place: Constraint = {
  rules: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'L1', 'L3'],
  code: 'place.none',
  fits(stow, box, stack, half) {
    const { ship, boxes, shut } = stow.problem;
    const { stacks } = ship;
    const length = boxes.length[box];
    if (length === UNLOADABLE || (half === BOTH) !== (length !== FT20)) return false;
    const lid = stacks.lid[stack];
    if (lid >= 0 && stacks.level[stack] === HOLD && shut[lid] === 1) return false;
    const k = stow.topOf(stack, half);
    if (k >= stacks.tiers[stack]) return false;
    const takes = stacks.takes[stack];
    if (length === FT20) return (takes & (half === FORE ? TAKES_20_FORE : TAKES_20_AFT)) !== 0 && stow.count40[stack] === 0;
    if (length === FT40 && (takes & TAKES_40) === 0) return false;
    if (length === FT45 && ((takes & TAKES_45) === 0 || k < stacks.fortyFiveFrom[stack])) return false;
    return standsLevel(stow, stack);
  },
  stackHolds(stow, stack) {
    return stow.count40[stack] === 0 || stow.count20[stack * 2] + stow.count20[stack * 2 + 1] === 0 || twentiesAreLevel(stow, stack);
  },
};

/** The two halves carry a 40' box: both empty, both topped by one, or 20' stacks of one height. */
function standsLevel(stow: Stow, stack: number): boolean {
  if (stow.count[stack * 2] !== stow.count[stack * 2 + 1]) return false;
  if (stow.count40[stack] > 0 || stow.count[stack * 2] === 0) return true;
  return (
    (stow.problem.ship.stacks.takes[stack] & TAKES_MIXED) !== 0 &&
    Math.abs(stow.height[stack * 2] - stow.height[stack * 2 + 1]) <= LEVEL + SLACK
  );
}

function twentiesAreLevel(stow: Stow, stack: number): boolean {
  const { ship, boxes } = stow.problem;
  const sum = (half: number): number => {
    let height = 0;
    for (let k = 0; k < stow.count[stack * 2 + half]; k++) {
      const box = stow.boxAt(stack, half, k);
      if (box >= 0 && boxes.length[box] === FT20) height += boxes.height[box];
    }
    return height;
  };
  return (
    (ship.stacks.takes[stack] & TAKES_MIXED) !== 0 &&
    stow.count20[stack * 2] === stow.count20[stack * 2 + 1] &&
    Math.abs(sum(FORE) - sum(AFT)) <= LEVEL + SLACK
  );
}

/** P7: the heights fit, with the over-height of the topmost box. */
export const stackHeight: Constraint = {
  rules: ['P7'],
  code: 'stack.height',
  fits(stow, box, stack, half) {
    const { ship, boxes } = stow.problem;
    const under = half === BOTH ? Math.max(stow.height[stack * 2], stow.height[stack * 2 + 1]) : stow.height[stack * 2 + half];
    return under + boxes.height[box] + boxes.overHeight[box] <= ship.stacks.maxHeight[stack] + SLACK;
  },
  stackHolds(stow, stack) {
    const { ship, boxes } = stow.problem;
    for (const half of [FORE, AFT]) {
      const hs = stack * 2 + half;
      const top = stow.count[hs] === 0 ? -1 : stow.boxAt(stack, half, stow.count[hs] - 1);
      if (stow.height[hs] + (top < 0 ? 0 : boxes.overHeight[top]) > ship.stacks.maxHeight[stack] + SLACK) return false;
    }
    return true;
  },
};
