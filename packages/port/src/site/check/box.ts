import type { Block } from '../layout.ts';

/** A rectangle along the axes [m]. */
export interface Box {
  readonly fromX: number;
  readonly toX: number;
  readonly fromY: number;
  readonly toY: number;
}

export function boxOfBlock(block: Block): Box {
  return { fromX: block.x, toX: block.x + block.bays * block.bayPitch, fromY: block.y, toY: block.y + block.rows * block.rowPitch };
}

/** Do the rectangles share more than an edge? */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.fromX < b.toX && b.fromX < a.toX && a.fromY < b.toY && b.fromY < a.toY;
}
