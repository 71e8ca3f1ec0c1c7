import type { Inserter } from './insert.ts';
import { insertionOrder } from './order.ts';
import { allStacks } from '../state/snapshot.ts';
import type { Stow } from '../state/stow.ts';

/** Boxes set down between two looks at the stop sign. */
const LOOK_EVERY = 64;

/**
 * Sets every box down once, each where it costs least. Returns those that found no place. Stopped early, the rest is
 * returned as well: what stands is a valid, if smaller, loading.
 */
export function construct(
  stow: Stow,
  inserter: Inserter,
  mobile: readonly number[],
  shouldStop: () => boolean,
  tell: (done: number) => void,
): number[] {
  const order = insertionOrder(stow.problem, mobile);
  const stacks = allStacks(stow);
  const left: number[] = [];
  for (let i = 0; i < order.length; i++) {
    if (i % LOOK_EVERY === 0) {
      if (shouldStop()) return [...left, ...order.slice(i)];
      tell(i / order.length);
    }
    if (!inserter.insert(order[i], stacks, () => 0)) left.push(order[i]);
  }
  return left;
}
