import { groundBays, isDeckTier, type ShipOutline, type Slot } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import type { BayCell } from './section-cells.ts';
import { TIER_STEP } from './ship-slots.ts';

/**
 * Where a key takes the cursor among the places of a bay: arrows to the next place that way, across the lid too; Home and End to the ends of
 * the tier. The same place where there is none further; null where the key means nothing here. Without a cursor any of them sets it.
 */
export function moveCursor(cells: readonly BayCell[], cursor: string | null, key: string): BayCell | null {
  if (!KEYS.has(key)) return null;
  const from = cells.find(({ name }) => name === cursor);
  if (from === undefined) return cells[0] ?? null;
  if (key === 'Home' || key === 'End') return endOfTier(cells, from, key);
  return beside(cells, from, key) ?? from;
}

const KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

const middleX = ({ x0, x1 }: Rect): number => (x0 + x1) / 2;
const middleY = ({ y0, y1 }: Rect): number => (y0 + y1) / 2;
const isBeside = (a: Rect, b: Rect): boolean => Math.abs(middleY(a) - middleY(b)) < 1;

function beside(cells: readonly BayCell[], from: BayCell, key: string): BayCell | undefined {
  const [dx, dy] = [middleX(from.rect), middleY(from.rect)];
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  const ahead = (cell: BayCell): number => sign * (isAcross ? middleX(cell.rect) - dx : middleY(cell.rect) - dy);
  const aside = (cell: BayCell): number => Math.abs(isAcross ? middleY(cell.rect) - dy : middleX(cell.rect) - dx);
  const that = cells.filter((cell) => ahead(cell) > 0.5 && (!isAcross || isBeside(cell.rect, from.rect)));
  // Up and down keep to the row as well as they can: the deck's rows need not stand over the hold's.
  return that.toSorted((a, b) => (isAcross ? 0 : Math.round(ahead(a) - ahead(b))) || aside(a) - aside(b) || ahead(a) - ahead(b))[0];
}

function endOfTier(cells: readonly BayCell[], from: BayCell, key: 'Home' | 'End'): BayCell {
  const tier = cells.filter((cell) => isBeside(cell.rect, from.rect)).toSorted((a, b) => a.rect.x0 - b.rect.x0);
  return (key === 'Home' ? tier[0] : tier.at(-1)) ?? from;
}

/** The bay of the outline that a 20' or 40' bay number belongs to; the number itself where there is none. */
export function bayOf({ bays }: ShipOutline, number: number): number {
  return bays.find((bay) => bay.number === number || groundBays(bay.number).includes(number))?.number ?? number;
}

/** The bay next to one towards the bow or the stern; the same at the end of the ship. */
export function bayBeside({ bays }: ShipOutline, bay: number, towards: 'bow' | 'stern'): number {
  const place = bays.findIndex(({ number }) => number === bay);
  return bays[place + (towards === 'bow' ? -1 : 1)]?.number ?? bay;
}

/** The place of another bay that answers to a slot: its row and tier, or the nearest there is. */
export function slotInBay({ bays }: ShipOutline, bay: number, slot: Slot): Slot | null {
  const stacks = bays.find(({ number }) => number === bay)?.stacks ?? [];
  const level = isDeckTier(slot.tier) ? 'deck' : 'hold';
  const sideOf = (row: number): number => (row % 2 === 1 ? row : -row);
  const stack = stacks.toSorted(
    (a, b) =>
      Number(a.level !== level) - Number(b.level !== level) ||
      Math.abs(sideOf(a.row) - sideOf(slot.row)) - Math.abs(sideOf(b.row) - sideOf(slot.row)),
  )[0];
  if (stack === undefined) return null;
  const top = stack.bottomTier + TIER_STEP * (stack.tiers - 1);
  return { bay, row: stack.row, tier: Math.max(stack.bottomTier, Math.min(top, slot.tier)) };
}
