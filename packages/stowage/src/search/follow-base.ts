import type { Rules } from '../constraints/index.ts';
import type { PlanOptions } from '../plan-options.ts';
import { plannedStandings } from '../problem/planned-standings.ts';
import { AFT, FORE, halvesOf } from '../problem/ship.ts';
import { placeKey } from '../state/place-key.ts';
import { allStacks } from '../state/snapshot.ts';
import type { Stow } from '../state/stow.ts';
import { exchangeDropped } from './exchange-dropped.ts';
import { fillHoles } from './fill-holes.ts';

/**
 * Starts from an earlier plan: sets every box it knows where it had it, from below up, as far as the rules still allow.
 * Where a box has gone from under others another takes its place, so that they need not move; one that no longer fits
 * changes places with a lighter one. Locked boxes, and what stands
 * under them, may not be moved afterwards. Returns the place of each box in that plan (see `placeOf`), -1 for unknown ones.
 */
export function followBase(stow: Stow, rules: Rules, options: PlanOptions): Int32Array {
  const { boxes } = stow.problem;
  const before = new Int32Array(boxes.count).fill(-1);
  if (options.base === undefined) return before;
  const isLocked = (box: number): boolean => options.locks?.has(boxes.containers[box].id) === true;
  const places = plannedStandings(stow.problem, options.base);
  for (const { box, stack, half, k } of places) before[box] = placeKey(stack, half, k);
  const filled = fillHoles(stow, places, isLocked).sort((a, b) => a.k - b.k || a.stack - b.stack || a.half - b.half);
  for (const { box, stack, half, k } of filled) {
    if (stow.stackOf[box] < 0 && stow.topOf(stack, half) === k && rules.fits(stow, box, stack, half)) stow.push(box, stack, half);
  }
  for (const stack of allStacks(stow)) dropUnsound(stow, rules, stack);
  exchangeDropped(stow, rules, filled, isLocked);
  for (const { box, stack, half } of filled)
    if (stow.stackOf[box] === stack && isLocked(box)) lock(stow, stack, half, stow.positionOf[box]);
  return before;
}

/** Takes boxes off the top of a stack until every rule holds. Asked of whole stacks: half a stack may lack the lashing rods of a whole one. */
function dropUnsound(stow: Stow, rules: Rules, stack: number): void {
  for (;;) {
    const boxes = boxesThatMay(stow, stack);
    const isSound = rules.stackHolds(stow, stack) && boxes.every((box) => rules.boxHolds(stow, box));
    const top = boxes.at(-1);
    if (isSound || top === undefined) return;
    stow.pop(top);
  }
}

/** Boxes of a stack that may be moved, from below up. */
function boxesThatMay(stow: Stow, stack: number): number[] {
  const found = new Map<number, number>();
  for (const h of [FORE, AFT]) {
    for (let k = stow.base[stack * 2 + h]; k < stow.count[stack * 2 + h]; k++) found.set(stow.boxAt(stack, h, k), k);
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([box]) => box);
}

function lock(stow: Stow, stack: number, half: number, k: number): void {
  for (const h of halvesOf(half)) stow.base[stack * 2 + h] = Math.max(stow.base[stack * 2 + h], k + 1);
}
