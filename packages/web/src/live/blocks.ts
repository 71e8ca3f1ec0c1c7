import { sizeTypeOf } from '@estiba/port';
import { type BoxTable, flagBit } from './box-table.ts';

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
const teuByType = new Map<string, number>();

/** Boxes by where they are, and blocks with what stands in them. One walk over all boxes. */
export function countBoxes(boxes: BoxTable): BoxCounts {
  const at: Record<string, number> = {};
  const blocks = new Map<string, { block: string; boxes: number; teu: number; reefers: number; holds: number }>();
  boxes.eachPlace((where, of, flags, type) => {
    at[where] = (at[where] ?? 0) + 1;
    if (where !== 'yard') return;
    let block = blocks.get(of);
    if (block === undefined) blocks.set(of, (block = { block: of, boxes: 0, teu: 0, reefers: 0, holds: 0 }));
    block.boxes += 1;
    block.teu += teuOf(type);
    if ((flags & REEFER) !== 0) block.reefers += 1;
    if ((flags & HOLDS) !== 0) block.holds += 1;
  });
  return { at, blocks };
}

function teuOf(type: string): number {
  let teu = teuByType.get(type);
  if (teu === undefined) teuByType.set(type, (teu = sizeTypeOf(type).lengthFt > 20 ? 2 : 1));
  return teu;
}
