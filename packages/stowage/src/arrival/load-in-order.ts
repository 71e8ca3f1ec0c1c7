import type { Random } from '@estiba/base';
import type { Rules } from '../constraints/index.ts';
import { FT20, FT45, UNLOADABLE } from '../problem/boxes.ts';
import type { Problem } from '../problem/problem.ts';
import { AFT, BOTH, FORE } from '../problem/ship.ts';
import { faultsOf, type Loadmaster } from './choose-stack.ts';

/** Boxes come from heavy to light, but this far out of order: yards are not sorted [t]. */
const OUT_OF_ORDER = 2.5;

/**
 * Sets all boxes down: those with few places anywhere, the others in hatches of their port, and what found no place there wherever there is one. 45' boxes wait for
 * others to stand on.
 */
export function loadInOrder(loadmaster: Loadmaster, rules: Rules, random: Random): void {
  const { problem } = loadmaster.stow;
  const waiting: number[] = [];
  for (const box of loadingOrder(problem, random)) {
    if (!setDown(loadmaster, rules, box, !isChoosy(problem, box))) waiting.push(box);
    else if (waiting.length > 0 && setDown(loadmaster, rules, waiting[0], true)) waiting.shift();
  }
  for (const box of waiting) setDown(loadmaster, rules, box, false);
}

/** Sets a box down on the stack that least speaks against of those where every rule holds; false where there is none. */
export function setDown(loadmaster: Loadmaster, rules: Rules, box: number, isInOwnHatch: boolean): boolean {
  const { stow, portOf } = loadmaster;
  const { boxes, ship } = stow.problem;
  const halves = boxes.length[box] === FT20 ? [FORE, AFT] : [BOTH];
  const places: { stack: number; half: number; faults: number }[] = [];
  for (let stack = 0; stack < ship.stacks.count; stack++) {
    if (isInOwnHatch && portOf[stack] !== boxes.pod[box]) continue;
    for (const half of halves) {
      if (rules.fits(stow, box, stack, half)) places.push({ stack, half, faults: faultsOf(loadmaster, box, stack, half) });
    }
  }
  places.sort((a, b) => a.faults - b.faults || a.stack - b.stack || a.half - b.half);
  const found = places.find(({ stack, half }) => rules.tryPush(stow, box, stack, half));
  if (found === undefined) return false;
  if (stow.positionOf[box] === 0) portOf[found.stack] = boxes.pod[box];
  return true;
}

/** Boxes with few places, then the ports from the last, in each 20' boxes before longer ones, heavy before light; cargo that sticks out last, on top. */
function loadingOrder(problem: Problem, random: Random): number[] {
  const { pod, length, mass, odd } = problem.boxes;
  const drawn = mass.map((m) => m + random.between(-OUT_OF_ORDER, OUT_OF_ORDER));
  const stage = (box: number): number => (odd[box] === 1 ? 2 : isChoosy(problem, box) || length[box] === FT45 ? 0 : 1);
  const isLong = (box: number): number => (length[box] === FT20 ? 0 : 1);
  return [...pod.keys()]
    .filter((box) => pod[box] >= 0 && length[box] !== UNLOADABLE)
    .sort((a, b) => stage(a) - stage(b) || pod[b] - pod[a] || isLong(a) - isLong(b) || drawn[b] - drawn[a] || a - b);
}

const isChoosy = ({ boxes: { danger, reefer } }: Problem, box: number): boolean => danger[box] >= 0 || reefer[box] === 1;
