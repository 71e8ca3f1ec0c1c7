import { AFT, FORE } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import type { Constraint } from './constraint.ts';
import { centreX, lengthOf, undersideOf } from './geometry.ts';

/** Boxes that meet by less than this do not touch [m]. */
const TOUCH = 0.01;
/** Clear space in front of over-long cargo [m]. */
const CLEAR = 0.05;
const SLACK = 1e-6;

/** O1 to O3: nothing on, beside or before cargo that sticks out. */
export const outOfGauge: Constraint = {
  rules: ['O1', 'O2', 'O3'],
  code: 'gauge.blocked',
  group: 'out-of-gauge',
  fits(stow, _box, stack, half) {
    if (stow.problem.odd.length === 0) return true;
    const k = stow.topOf(stack, half) - 1;
    return k < 0 || ((half === AFT || !isHigh(stow, stack, FORE, k)) && (half === FORE || !isHigh(stow, stack, AFT, k)));
  },
  boxHolds(stow, box) {
    const { odd, boxes } = stow.problem;
    if (odd.length === 0) return true;
    if (boxes.overHeight[box] > 0 && hasAbove(stow, box)) return false;
    for (const other of odd) {
      if (other === box || stow.stackOf[other] < 0) continue;
      if (!keepsClear(stow, other, box)) return false;
    }
    return boxes.odd[box] === 0 || neighbours(stow, box).every((other) => keepsClear(stow, box, other));
  },
};

/** Whether the cargo of the box at this position is higher than the box. */
function isHigh(stow: Stow, stack: number, half: number, k: number): boolean {
  const box = stow.boxAt(stack, half, k);
  return box >= 0 && stow.problem.boxes.overHeight[box] > 0;
}

function hasAbove(stow: Stow, box: number): boolean {
  const stack = stow.stackOf[box];
  const half = stow.halfOf[box];
  const k = stow.positionOf[box] + 1;
  return (half !== 1 && stow.count[stack * 2] > k) || (half !== 0 && stow.count[stack * 2 + 1] > k);
}

/** Boxes in the stacks beside, before and behind, and in the other half of its own. */
function neighbours(stow: Stow, box: number): number[] {
  const { stacks, maxTiers } = stow.problem.ship;
  const stack = stow.stackOf[box];
  const around = [stack, stacks.toPort[stack], stacks.toStarboard[stack], stacks.toFore[stack], stacks.toAft[stack]];
  const found: number[] = [];
  for (const s of around) {
    if (s < 0) continue;
    for (let half = 0; half < 2; half++) {
      for (let k = 0; k < stow.count[s * 2 + half]; k++) {
        const other = stow.cells[(s * 2 + half) * maxTiers + k];
        if (other >= 0 && other !== box) found.push(other);
      }
    }
  }
  return found;
}

/** The cargo of `odd` does not reach `other`. What stands elsewhere is ruled out first: it is asked of every box set down. */
function keepsClear(stow: Stow, odd: number, other: number): boolean {
  const { stacks } = stow.problem.ship;
  const [so, s] = [stow.stackOf[odd], stow.stackOf[other]];
  const isToPort = s === stacks.toPort[so];
  const isToStarboard = s === stacks.toStarboard[so];
  const isInLine = so === s || s === stacks.toFore[so] || s === stacks.toAft[so];
  if (s < 0 || !(isToPort || isToStarboard || isInLine)) return true;
  const over = stow.problem.boxes.containers[odd].outOfGauge;
  if (over === undefined || !overlapVertically(stow, odd, other)) return true;
  const dx = Math.abs(centreX(stow, odd) - centreX(stow, other)) - (lengthOf(stow, odd) + lengthOf(stow, other)) / 2;
  if (isToPort) return over.overLeft <= 0 || dx >= -TOUCH;
  if (isToStarboard) return over.overRight <= 0 || dx >= -TOUCH;
  const isForward = centreX(stow, other) > centreX(stow, odd);
  const reach = (isForward ? over.overFront : over.overRear) / 1000;
  return reach === 0 || dx >= reach + CLEAR - SLACK;
}

function overlapVertically(stow: Stow, a: number, b: number): boolean {
  const { height } = stow.problem.boxes;
  const [za, zb] = [undersideOf(stow, a), undersideOf(stow, b)];
  return Math.min(za + height[a], zb + height[b]) - Math.max(za, zb) > TOUCH;
}
