import { BOX_AT } from '@estiba/messages/frames';
import { sizeTypeOf } from '@estiba/port';
import { AT_YARD, type BoxTable, flagBit } from '@estiba/view';

/** What stands in a block. */
export interface BlockCount {
  readonly block: string;
  readonly boxes: number;
  readonly teu: number;
  readonly reefers: number;
  readonly holds: number;
}

export interface BoxCounts {
  readonly at: Readonly<Record<string, number>>;
  readonly blocks: ReadonlyMap<string, BlockCount>;
}

const REEFER = flagBit('reefer');
const HOLDS = flagBit('customs') | flagBit('line') | flagBit('weight') | flagBit('reefer-hold') | flagBit('damage');

/** Boxes by where they are, and blocks with what stands in them. One walk over all boxes. */
export function countBoxes(boxes: BoxTable): BoxCounts {
  const at: Record<string, number> = {};
  const blocks = new Map<string, { block: string; boxes: number; teu: number; reefers: number; holds: number }>();
  const teuOf = boxes.types.map((type) => (sizeTypeOf(type).lengthFt > 20 ? 2 : 1));
  for (let box = 0; box < boxes.count; box++) {
    if (boxes.isFree(box)) continue;
    const where = BOX_AT[boxes.at[box]!]!;
    at[where] = (at[where] ?? 0) + 1;
    if (boxes.at[box] !== AT_YARD) continue;
    const name = boxes.names[boxes.of[box]!]!;
    let block = blocks.get(name);
    if (block === undefined) blocks.set(name, (block = { block: name, boxes: 0, teu: 0, reefers: 0, holds: 0 }));
    block.boxes += 1;
    block.teu += teuOf[boxes.type[box]!]!;
    if ((boxes.flags[box]! & REEFER) !== 0) block.reefers += 1;
    if ((boxes.flags[box]! & HOLDS) !== 0) block.holds += 1;
  }
  return { at, blocks };
}
