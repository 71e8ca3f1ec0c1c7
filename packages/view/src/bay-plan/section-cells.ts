import { formatSlot, groundBays, type Slot, type StackOutline } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import { NO_BOX } from '../boxes/yard-stacks.ts';
import { type BayGeometry, rectOfSlot } from './bay-geometry.ts';
import { type ShipSlots, TIER_STEP } from './ship-slots.ts';

/** Which 20' bays of a bay are drawn: the pair of them, or one. */
export type Halves = 'both' | 'fore' | 'aft';

/** One place of the picture of a bay. `name` is BBBRRTT; a 40' place bears the even number. */
export interface BayCell {
  readonly slot: Slot;
  readonly name: string;
  readonly stack: StackOutline;
  readonly rect: Rect;
  /** Box that stands there now, and when she sails; `NO_BOX` where none does. */
  readonly now: number;
  readonly later: number;
}

/**
 * All places of a bay, stack by stack from the bottom. Where 20' boxes stand or come, the pair is two places, else one; with `splits` also where
 * none stands in that picture.
 */
export function cellsOfBay(slots: ShipSlots, geometry: BayGeometry, halves: Halves, splits: 'now' | 'later' | null = null): BayCell[] {
  const { bay } = geometry;
  const [fore, aft = fore] = groundBays(bay.number) as [number, number?];
  const isPair = fore !== aft && halves === 'both';
  const cells: BayCell[] = [];
  for (const stack of bay.stacks)
    for (let tier = stack.bottomTier; tier < stack.bottomTier + TIER_STEP * stack.tiers; tier += TIER_STEP) {
      const at = (half: number): readonly [now: number, later: number] => {
        const cell = slots.cellAt(half, stack.row, tier);
        return cell < 0 ? [NO_BOX, NO_BOX] : [slots.now[cell]!, slots.later[cell]!];
      };
      const add = (number: number, half: Halves, [now, later]: readonly [number, number]): void => {
        const slot = { bay: number, row: stack.row, tier };
        cells.push({ slot, name: formatSlot(slot), stack, rect: rectOfSlot(geometry, stack, tier, half), now, later });
      };
      const [one, other] = [at(fore), at(aft)];
      const isSplit = splits !== null && one[splits === 'now' ? 0 : 1] === NO_BOX;
      const isWhole = one[0] === other[0] && one[1] === other[1] && !isSplit;
      if (!isPair) add(halves === 'aft' ? aft : fore, 'both', halves === 'aft' ? other : one);
      else if (isWhole) add(bay.number, 'both', one);
      else {
        add(fore, 'fore', one);
        add(aft, 'aft', other);
      }
    }
  return cells;
}

/** The place at a point of the canvas; null beside them. */
export function hitBay(cells: readonly BayCell[], px: number, py: number): BayCell | null {
  return cells.find(({ rect }) => px >= rect.x0 && px < rect.x1 && py >= rect.y0 && py < rect.y1) ?? null;
}

/** Places that a rubber band touches, whichever way it was drawn. */
export function cellsInBand(cells: readonly BayCell[], band: Rect): BayCell[] {
  const [x0, x1] = [Math.min(band.x0, band.x1), Math.max(band.x0, band.x1)];
  const [y0, y1] = [Math.min(band.y0, band.y1), Math.max(band.y0, band.y1)];
  return cells.filter(({ rect }) => rect.x0 < x1 && rect.x1 > x0 && rect.y0 < y1 && rect.y1 > y0);
}

/** Boxes with the whole of the place each fills, in one picture: a 40' box is one rectangle also where the pair is drawn as two places. */
export function boxesOf(cells: readonly BayCell[], when: 'now' | 'later'): Map<number, Rect> {
  const rects = new Map<number, Rect>();
  for (const cell of cells) {
    const box = cell[when];
    if (box === NO_BOX) continue;
    const known = rects.get(box);
    rects.set(box, known === undefined ? cell.rect : around(known, cell.rect));
  }
  return rects;
}

const around = (a: Rect, b: Rect): Rect => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});
