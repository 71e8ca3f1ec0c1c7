import { HOLD } from '../problem/ship.ts';
import type { Inserter } from './insert.ts';
import { insertionOrder } from './order.ts';
import { allStacks } from '../state/snapshot.ts';
import type { Stow } from '../state/stow.ts';

/** Boxes set down between two reports, and looks at which stacks are full. */
const TELL_EVERY = 64;

/**
 * Sets every box down once, each where it costs least. Returns those that found no place. Not to be stopped: it is soon
 * done, and a plan that gave some boxes no chance would be no answer.
 */
export function construct(stow: Stow, inserter: Inserter, mobile: readonly number[], tell: (done: number) => void): number[] {
  const order = insertionOrder(stow.problem, mobile);
  let stacks = allStacks(stow);
  const left: number[] = [];
  for (let i = 0; i < order.length; i++) {
    if (i % TELL_EVERY === 0) {
      tell(i / order.length);
      stacks = stacks.filter((stack) => hasRoom(stow, stack));
    }
    if (!inserter.insert(order[i], stacks, () => 0)) left.push(order[i]);
  }
  return left;
}

/** A stack that is full, or under a lid that stays shut, need not be asked again. */
function hasRoom({ count, problem: { ship, shut } }: Stow, stack: number): boolean {
  const lid = ship.stacks.lid[stack];
  if (lid >= 0 && shut[lid] === 1 && ship.stacks.level[stack] === HOLD) return false;
  return Math.min(count[stack * 2], count[stack * 2 + 1]) < ship.stacks.tiers[stack];
}
