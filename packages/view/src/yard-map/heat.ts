import { isFortyBay } from '@estiba/port';
import { type BoxView, flagBit } from '../boxes/columns.ts';
import { type BlockStacks, NO_BOX } from '../boxes/yard-stacks.ts';

/** What the colour of a part of a block can mean. */
export const HEAT_MODES = ['none', 'fill', 'reefer', 'digs', 'jobs'] as const;
export type HeatMode = (typeof HEAT_MODES)[number];

/** A heat layer of one block: by pair of 20' bays (0 is bays 1 and 3) a share from 0 to 1, and the count behind it. */
export interface BlockHeat {
  readonly share: Float32Array;
  readonly count: Uint16Array;
}

const LIVE = flagBit('live');
const IN_JOB = flagBit('in-job');
/** So many digs, or jobs, in a pair of bays are full heat. */
const MANY = 8;

/** Places taken; live reefers against the pair's places; boxes over one that is wanted; boxes in a job. */
export function heatOf(mode: HeatMode, stacks: BlockStacks, boxes: BoxView): BlockHeat {
  const { bays, rows, tiers } = stacks.block;
  const pairs = bays / 2;
  const count = new Uint16Array(pairs);
  for (let ground = 0; ground < bays; ground++)
    for (let row = 0; row < rows; row++) count[ground >> 1]! += columnCount(mode, stacks, boxes, ground, row);
  const full = mode === 'digs' || mode === 'jobs' ? MANY : 2 * rows * tiers;
  return { share: Float32Array.from(count, (n) => Math.min(1, n / full)), count };
}

/** What one column of the ground counts for. A 40' box counts on both its grounds for fill, and once, on its fore ground, for the rest. */
function columnCount(mode: HeatMode, stacks: BlockStacks, boxes: BoxView, ground: number, row: number): number {
  let [count, above] = [0, 0];
  for (let tier = stacks.block.tiers - 1; tier >= 0; tier--) {
    const box = stacks.at(ground, row, tier);
    if (box === NO_BOX) continue;
    const isCounted = !isFortyBay(boxes.bay[box]!) || ground % 2 === 0;
    const isWanted = (boxes.flags[box]! & IN_JOB) !== 0;
    if (mode === 'fill') count += 1;
    else if (mode === 'reefer' && isCounted && (boxes.flags[box]! & LIVE) !== 0) count += 1;
    else if (mode === 'jobs' && isCounted && isWanted) count += 1;
    else if (mode === 'digs' && isCounted && isWanted) count += above;
    above = isWanted ? 0 : above + 1;
  }
  return count;
}
