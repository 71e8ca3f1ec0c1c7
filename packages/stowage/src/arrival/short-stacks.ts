import { FT20 } from '../problem/boxes.ts';
import type { Problem } from '../problem/problem.ts';
import { TAKES_20_AFT, TAKES_20_FORE } from '../problem/ship.ts';

/** Room in stacks for 20' boxes beyond what they need: not every one can be filled to its weight. */
const ROOMY = 1.1;

/** 1 for each stack meant for 20' boxes: as many of a port's as its boxes need, in holds first, from the middle of the ship to the sides. */
export function stacksForShort({ boxes, ports, ship: { stacks } }: Problem, portOf: Int8Array): Uint8Array {
  const isShort = new Uint8Array(stacks.count);
  const need = new Float64Array(ports);
  for (let box = 0; box < boxes.count; box++) if (boxes.pod[box] >= 0 && boxes.length[box] === FT20) need[boxes.pod[box]] += ROOMY;
  const both = TAKES_20_FORE | TAKES_20_AFT;
  const inOrder = [...Array(stacks.count).keys()]
    .filter((s) => portOf[s] >= 0 && (stacks.takes[s] & both) === both)
    .sort((a, b) => stacks.level[a] - stacks.level[b] || Math.abs(stacks.y[a]) - Math.abs(stacks.y[b]) || a - b);
  for (const s of inOrder) {
    if (need[portOf[s]] <= 0) continue;
    isShort[s] = 1;
    need[portOf[s]] -= 2 * stacks.tiers[s];
  }
  return isShort;
}
