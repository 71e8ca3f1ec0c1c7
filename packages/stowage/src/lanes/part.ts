import type { Random } from '@estiba/base';
import type { Blocks } from '../search/blocks.ts';
import { LANES } from './sheet.ts';

/** What one lane may touch in a round. */
export interface Part {
  /** Its blocks, numbered anew from 0; stacks of others have block -1. */
  readonly blocks: Blocks;
  /** The ship's number of each of its blocks. */
  readonly own: Int32Array;
}

/** The lane of each block for a round: as many for each as the number allows. */
export function laneOfBlocks(blocks: Blocks, random: Random): Uint8Array {
  const order = random.shuffle(Array.from({ length: blocks.count }, (_, block) => block));
  const lanes = new Uint8Array(blocks.count);
  order.forEach((block, i) => (lanes[block] = i % LANES));
  return lanes;
}

export function partOf(blocks: Blocks, laneOf: Uint8Array, lane: number): Part {
  const own = Int32Array.from(laneOf.keys()).filter((block) => laneOf[block] === lane);
  const number = new Int32Array(blocks.count).fill(-1);
  own.forEach((block, i) => (number[block] = i));
  return {
    own,
    blocks: {
      count: own.length,
      of: blocks.of.map((block) => number[block]),
      bay: own.map((block) => blocks.bay[block]),
      y: Float64Array.from(own, (block) => blocks.y[block]),
      stacks: Array.from(own, (block) => blocks.stacks[block]),
    },
  };
}
