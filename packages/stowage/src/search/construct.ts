import type { Problem } from '../problem/problem.ts';
import { HOLD } from '../problem/ship.ts';
import type { Inserter } from './insert.ts';
import { insertionOrder } from './order.ts';
import { allStacks } from '../state/snapshot.ts';
import type { Stow } from '../state/stow.ts';

/** Boxes set down between two reports, and looks at which stacks are full. */
const TELL_EVERY = 64;

/** A box like the one before is offered only the stacks that were cheapest for such a box this many boxes ago at the most. */
const FEW_STACKS = 48;
const RENEW_EVERY = 24;

/**
 * Sets every box down once, each where it costs least, or nearly: of boxes that are alike most are offered few stacks. Returns those that found no place. Not to be stopped: it is soon
 * done, and a plan that gave some boxes no chance would be no answer.
 */
export function construct(stow: Stow, inserter: Inserter, mobile: readonly number[], tell: (done: number) => void): number[] {
  const order = insertionOrder(stow.problem, mobile);
  let stacks = allStacks(stow);
  let few = stacks;
  let offered = 0;
  const left: number[] = [];
  for (let i = 0; i < order.length; i++) {
    if (i % TELL_EVERY === 0) {
      tell(i / order.length);
      stacks = stacks.filter((stack) => hasRoom(stow, stack));
    }
    const box = order[i];
    if (offered === RENEW_EVERY || i === 0 || !isLike(stow.problem, box, order[i - 1])) {
      few = inserter.cheapestStacks(box, stacks, FEW_STACKS);
      offered = 0;
    }
    offered++;
    if (!inserter.insert(box, few, () => 0) && !inserter.insert(box, stacks, () => 0)) left.push(box);
  }
  return left;
}

/** Boxes for the same port, as long and as hard to please. */
function isLike({ boxes: { pod, length, reefer, danger, odd } }: Problem, a: number, b: number): boolean {
  return pod[a] === pod[b] && length[a] === length[b] && reefer[a] === reefer[b] && danger[a] === danger[b] && odd[a] === odd[b];
}

/** A stack that is full, or under a lid that stays shut, need not be asked again. */
function hasRoom({ count, problem: { ship, shut } }: Stow, stack: number): boolean {
  const lid = ship.stacks.lid[stack];
  if (lid >= 0 && shut[lid] === 1 && ship.stacks.level[stack] === HOLD) return false;
  return Math.min(count[stack * 2], count[stack * 2 + 1]) < ship.stacks.tiers[stack];
}
