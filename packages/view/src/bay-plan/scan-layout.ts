import type { ShipOutline } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';

/** The general arrangement on one canvas: the side of the ship above, every bay small below it. */
export interface ScanLayout {
  readonly side: Rect;
  /** Bays from the bow, in reading order. */
  readonly bays: readonly { readonly bay: number; readonly rect: Rect }[];
}

/** Share of the canvas the side of the ship has, and the room between bays [px]. */
const SIDE_SHARE = 0.24;
const GAP = 6;

/** Sets the bays in as many rows as give them the greatest size. */
export function scanLayout(outline: ShipOutline, width: number, height: number): ScanLayout {
  const foot = height * SIDE_SHARE;
  const side = { x0: GAP, y0: GAP, x1: width - GAP, y1: foot - GAP };
  const count = outline.bays.length;
  const shape = shapeOf(outline);
  const sizeWith = (columns: number): number => Math.min(width / columns / shape, (height - foot) / Math.ceil(count / columns));
  const columns = Array.from({ length: count }, (_, i) => i + 1).reduce((best, next) => (sizeWith(next) > sizeWith(best) ? next : best), 1);
  const [across, down] = [width / columns, (height - foot) / Math.ceil(count / columns)];
  const bays = outline.bays.map(({ number }, i) => {
    const [x0, y0] = [(i % columns) * across, foot + Math.floor(i / columns) * down];
    return { bay: number, rect: { x0: x0 + GAP / 2, y0: y0 + GAP / 2, x1: x0 + across - GAP / 2, y1: y0 + down - GAP / 2 } };
  });
  return { side, bays };
}

/** Width to height of the greatest bay, a cell as wide as it is high. */
function shapeOf({ bays }: ShipOutline): number {
  const rows = Math.max(1, ...bays.map(({ stacks }) => new Set(stacks.map(({ row }) => row)).size));
  const tiersOn = (level: 'deck' | 'hold'): number =>
    Math.max(0, ...bays.flatMap(({ stacks }) => stacks.filter((stack) => stack.level === level).map(({ tiers }) => tiers)));
  return rows / Math.max(1, tiersOn('deck') + tiersOn('hold'));
}

/** The bay at a point of the arrangement; null beside them. */
export function bayAtPoint({ bays }: ScanLayout, px: number, py: number): number | null {
  return bays.find(({ rect }) => px >= rect.x0 && px < rect.x1 && py >= rect.y0 && py < rect.y1)?.bay ?? null;
}
