import type { Rect } from '../canvas/camera.ts';

/** So far beside a small thing a pointer still means it [px]; half a target of WCAG 2.2, 2.5.8. */
const REACH = 12;

/** What is at a point: of the things that hold it the last one drawn, else the nearest within reach; null where there is none. */
export function hitRects<T extends { readonly rect: Rect }>(things: readonly T[], px: number, py: number, reach = REACH): T | null {
  let best: T | null = null;
  let least = reach;
  for (const thing of things) {
    const { x0, x1, y0, y1 } = thing.rect;
    const apart = Math.max(x0 - px, px - x1, y0 - py, py - y1, 0);
    if (apart <= least) [best, least] = [thing, apart];
  }
  return best;
}
