import { type Block, groundBays, isFortyBay, type YardPosition } from '@estiba/port';
import type { BoxView } from '../boxes/columns.ts';
import { type BlockStacks, NO_BOX } from '../boxes/yard-stacks.ts';
import type { Rect } from '../canvas/camera.ts';

/** A cut through a block: along one row (bay by tier, as seen from the sea), or across at one 20' bay (row by tier, the sea on the left). */
export type SectionCut = { readonly along: 'side'; readonly row: number } | { readonly along: 'end'; readonly bay: number };

type Place = Pick<YardPosition, 'bay' | 'row' | 'tier'>;

/** One place of the cut on the canvas [CSS px], with the box that stands there, or `NO_BOX`. A 40' box is one cell of the side view. */
export interface SectionCell extends Place {
  readonly box: number;
  readonly rect: Rect;
}

/** Room for numbers of bays or rows below the ground, and of tiers on the left [px]. */
const MARGIN = 22;

/** Where a place of the cut lies on a canvas of this size; null where it is not in the cut. */
export function rectOfPlace(block: Block, cut: SectionCut, place: Place, width: number, height: number): Rect | null {
  const grounds = groundBays(place.bay);
  const isInCut = cut.along === 'side' ? place.row === cut.row : grounds.includes(cut.bay);
  if (!isInCut || place.tier < 1 || place.tier > block.tiers) return null;
  const [from, to, count] =
    cut.along === 'side' ? [(grounds[0]! - 1) / 2, (grounds.at(-1)! - 1) / 2 + 1, block.bays] : [place.row - 1, place.row, block.rows];
  const across = (width - MARGIN) / count;
  const up = (height - MARGIN) / block.tiers;
  return {
    x0: MARGIN + from * across,
    x1: MARGIN + to * across,
    y0: height - MARGIN - place.tier * up,
    y1: height - MARGIN - (place.tier - 1) * up,
  };
}

/** All places of the cut, each with its box, the bottom tier first. */
export function cellsOf(stacks: BlockStacks, boxes: BoxView, cut: SectionCut, width: number, height: number): SectionCell[] {
  const { block } = stacks;
  const cells: SectionCell[] = [];
  const add = (ground: number, row: number, tier: number): void => {
    const box = stacks.at(ground, row - 1, tier - 1);
    const bay = box === NO_BOX ? 2 * ground + 1 : boxes.bay[box]!;
    const isSecondHalf = cut.along === 'side' && isFortyBay(bay) && ground % 2 === 1;
    const rect = rectOfPlace(block, cut, { bay, row, tier }, width, height);
    if (!isSecondHalf && rect !== null) cells.push({ bay, row, tier, box, rect });
  };
  for (let tier = 1; tier <= block.tiers; tier++) {
    if (cut.along === 'side') for (let ground = 0; ground < block.bays; ground++) add(ground, cut.row, tier);
    else for (let row = 1; row <= block.rows; row++) add((cut.bay - 1) / 2, row, tier);
  }
  return cells;
}

/** The place at a point of the canvas; null beside the block. */
export function hitSection(cells: readonly SectionCell[], px: number, py: number): SectionCell | null {
  return cells.find(({ rect: { x0, x1, y0, y1 } }) => px >= x0 && px < x1 && py >= y0 && py < y1) ?? null;
}

/** Boxes that stand on a box: what must be moved first to take it. */
export function digsOver(stacks: BlockStacks, boxes: BoxView, box: number): number {
  const above = new Set<number>();
  const row = boxes.row[box]! - 1;
  for (const ground of groundBays(boxes.bay[box]!))
    for (let tier = boxes.tier[box]!; tier < stacks.block.tiers; tier++) {
      const other = stacks.at((ground - 1) / 2, row, tier);
      if (other !== NO_BOX) above.add(other);
    }
  return above.size;
}
