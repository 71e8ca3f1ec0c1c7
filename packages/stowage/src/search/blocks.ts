import { HOLD, type Ship } from '../problem/ship.ts';

/** A lid with the stacks on and under it, or, where a bay has none, its open stacks: what is opened and filled together. */
export interface Blocks {
  readonly count: number;
  /** Block of each stack. */
  readonly of: Int32Array;
  readonly bay: Int32Array;
  /** Mean distance of its stacks from the centre line, to starboard [m]. */
  readonly y: Float64Array;
  readonly stacks: readonly Int32Array[];
}

export function findBlocks(ship: Ship): Blocks {
  const { stacks, lidIds } = ship;
  const index = new Map<number, number>();
  const of = new Int32Array(stacks.count);
  for (let s = 0; s < stacks.count; s++) {
    const key = stacks.lid[s] >= 0 ? stacks.lid[s] : lidIds.length + stacks.bay[s] * 2 + (stacks.level[s] === HOLD ? 0 : 1);
    if (!index.has(key)) index.set(key, index.size);
    of[s] = index.get(key) ?? 0;
  }
  const members = Array.from({ length: index.size }, (_, block) => Int32Array.from(of.keys()).filter((s) => of[s] === block));
  const y = Float64Array.from(members, (list) => list.reduce((sum, s) => sum + stacks.y[s], 0) / list.length);
  return { count: index.size, of, y, bay: Int32Array.from(members, (list) => stacks.bay[list[0]]), stacks: members };
}
