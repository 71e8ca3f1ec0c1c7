import { bayCentre, type Block } from '@estiba/port';
import type { BoxView } from '../../boxes/columns.ts';
import { sizeOf } from '../../boxes/box-length.ts';
import { type BlockStacks, NO_BOX, type YardStacks } from '../../boxes/yard-stacks.ts';
import { addSolid, FACE, noSolids, type Solids } from './solids.ts';

/** A part of the yard that is one mesh: some bays of a block, or some whole blocks. */
export interface YardChunk {
  readonly parts: readonly {
    readonly block: Block;
    /** First and one past the last 20' ground (0 is bay 1). */
    readonly from: number;
    readonly to: number;
  }[];
}

/** Bays of a chunk where there are few blocks; a chunk ends between two pairs of bays, so that no 40' lies in two. */
const FEWEST = 10;
/** A box is this wide [m]. */
export const BOX_WIDTH = 2.438;
export const TIER_HEIGHT = 2.896;
const FOOT = 0.3048;

/** Divides the yard into at most so many chunks, of no fewer than ten bays each. */
export function divideYard(blocks: readonly Block[], most: number): YardChunk[] {
  if (blocks.length >= most) {
    const each = Math.ceil(blocks.length / most);
    return Array.from({ length: Math.ceil(blocks.length / each) }, (_, i) => ({
      parts: blocks.slice(i * each, (i + 1) * each).map((block) => ({ block, from: 0, to: block.bays })),
    }));
  }
  const perBlock = Math.max(1, Math.floor(most / Math.max(1, blocks.length)));
  return blocks.flatMap((block) => {
    const width = Math.max(FEWEST, 2 * Math.ceil(block.bays / 2 / perBlock));
    return Array.from({ length: Math.ceil(block.bays / width) }, (_, i) => ({
      parts: [{ block, from: i * width, to: Math.min(block.bays, (i + 1) * width) }],
    }));
  });
}

/** The boxes of a chunk with the sides that no neighbour hides. */
export function yardSolids({ parts }: YardChunk, yard: YardStacks, boxes: BoxView): Solids {
  const solids = noSolids();
  for (const { block, from, to } of parts) {
    const stacks = yard.of(block.id);
    if (stacks === undefined) continue;
    for (let ground = from; ground < to; ground++)
      for (let row = 0; row < block.rows; row++)
        for (let tier = 0; tier < block.tiers; tier++) {
          const box = stacks.at(ground, row, tier);
          const isFirst = ground === from || stacks.at(ground - 1, row, tier) !== box;
          if (box !== NO_BOX && isFirst) addBox(solids, stacks, boxes, box, ground, row, tier);
        }
  }
  return solids;
}

function addBox(solids: Solids, stacks: BlockStacks, boxes: BoxView, box: number, ground: number, row: number, tier: number): void {
  const { block } = stacks;
  const last = stacks.at(ground + 1, row, tier) === box ? ground + 1 : ground;
  const isTaken = (r: number, t: number): boolean => stacks.at(ground, r, t) !== NO_BOX && stacks.at(last, r, t) !== NO_BOX;
  const faces =
    (isTaken(row, tier + 1) ? 0 : FACE.top) |
    (stacks.at(last + 1, row, tier) === NO_BOX ? FACE.right : 0) |
    (isTaken(row + 1, tier) ? 0 : FACE.inland) |
    (stacks.at(ground - 1, row, tier) === NO_BOX ? FACE.left : 0) |
    (isTaken(row - 1, tier) ? 0 : FACE.seaward);
  if (faces === 0) return;
  const middle = bayCentre(block, ground + last + 1);
  const half = (sizeOf(boxes.types[boxes.type[box]!]!).lengthFt * FOOT) / 2;
  const y = block.y + (row + 0.5) * block.rowPitch;
  const z = tier * TIER_HEIGHT;
  addSolid(solids, box, [middle - half, y - BOX_WIDTH / 2, z, middle + half, y + BOX_WIDTH / 2, z + TIER_HEIGHT], faces);
}
