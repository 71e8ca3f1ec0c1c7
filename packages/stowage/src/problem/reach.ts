import { type Reason, reason } from '@estiba/base';
import { formatSlot, type Slot } from '@estiba/port';
import type { Ship } from './ship.ts';

/** A box aboard on arrival, by the place it stands in. */
export interface Standing {
  readonly box: number;
  readonly stack: number;
  /** 0 fore, 1 aft, 2 both. */
  readonly half: number;
  /** Position from below. */
  readonly k: number;
  readonly slot: Slot;
}

/** What must move so that the boxes for this port can leave (SPEC L1, L2). */
export interface Reach {
  /** Boxes aboard that must be restowed, with the reason. */
  readonly restows: ReadonlyMap<number, Reason>;
  /** 1 for each lid that stays shut: a box on it stays. */
  readonly shut: Uint8Array;
}

/**
 * Boxes above a leaving box, or on a lid over one, leave as well. Repeats until nothing more has to move:
 * a restowed deck box may uncover nothing, but a restowed hold box opens its lid.
 */
export function findRestows(
  ship: Ship,
  standing: readonly Standing[],
  isDischarged: (box: number) => boolean,
  opened: ReadonlySet<number>,
): Reach {
  const byStack = Map.groupBy(standing, ({ stack }) => stack);
  for (const list of byStack.values()) list.sort((a, b) => a.k - b.k);
  const restows = new Map<number, Reason>();
  const leaves = (one: Standing): boolean => isDischarged(one.box) || restows.has(one.box);
  const inStacks = (stacks: Int32Array): Standing[] => Array.from(stacks).flatMap((s) => byStack.get(s) ?? []);
  const lifts = (lid: number): Standing | undefined => inStacks(ship.lidHold[lid]).find(leaves);
  let before = -1;
  while (before !== restows.size) {
    before = restows.size;
    for (const list of byStack.values()) restowAbove(list, leaves, restows);
    for (let lid = 0; lid < ship.lidIds.length; lid++) {
      const cause = lifts(lid);
      if (cause === undefined && !opened.has(lid)) continue;
      const why = cause
        ? reason('restow.on-lid', { lid: ship.lidIds[lid], over: formatSlot(cause.slot) })
        : reason('restow.lid-for-loads', { lid: ship.lidIds[lid] });
      for (const one of inStacks(ship.lidDeck[lid])) if (!leaves(one)) restows.set(one.box, why);
    }
  }
  const shut = Uint8Array.from(ship.lidIds, (_, lid) => (inStacks(ship.lidDeck[lid]).some((one) => !leaves(one)) ? 1 : 0));
  return { restows, shut };
}

function restowAbove(fromBelow: readonly Standing[], leaves: (one: Standing) => boolean, restows: Map<number, Reason>): void {
  const leaving: (Standing | undefined)[] = [undefined, undefined];
  for (const one of fromBelow) {
    const under = (one.half !== 1 ? leaving[0] : undefined) ?? (one.half !== 0 ? leaving[1] : undefined);
    if (under !== undefined && !leaves(one)) restows.set(one.box, reason('restow.above', { over: formatSlot(under.slot) }));
    if (!leaves(one)) continue;
    if (one.half !== 1) leaving[0] = one;
    if (one.half !== 0) leaving[1] = one;
  }
}
