import type { YardPosition } from '../call/yard.ts';
import type { Block } from './layout.ts';
import type { Site } from './site.ts';

/*
 * Bays ashore are numbered as aboard (ISO 9711): 20' bays 1, 3, 5 … along x, and a 40' stands on a pair of them at the even number between:
 * bay 2 takes the ground of 1 and 3, bay 6 that of 5 and 7. A 40' never stands at 4, 8 …: so no ground is lost between pairs. Rows count
 * from 1 at the sea, tiers from 1 on the ground.
 */

/** Height a tier is reckoned with: that of a high cube [m]. */
const TIER_HEIGHT = 2.896;

/** Is there such a bay: odd for 20', even (2, 6, 10 …) for 40'? */
export function isYardBay(block: Block, bay: number): boolean {
  return Number.isInteger(bay) && bay >= 1 && bay < 2 * block.bays && bay % 4 !== 0;
}

/** Does a 40' stand at this number (a pair of 20' bays), rather than a 20'? */
export const isFortyBay = (bay: number): boolean => bay % 2 === 0;

/** The 20' bays whose ground a box at this bay takes: one for a 20', two for a 40'. */
export function groundBays(bay: number): readonly number[] {
  return isFortyBay(bay) ? [bay - 1, bay + 1] : [bay];
}

/** The even bay that takes the ground of this 20' bay. */
export const fortyBayOver = (bay: number): number => (bay % 4 === 1 ? bay + 1 : bay - 1);

/** Middle of a bay on x [m]. */
export function bayCentre(block: Block, bay: number): number {
  return block.x + (bay / 2) * block.bayPitch;
}

/** The 20' bay (odd) whose ground the coordinate lies on; the nearest one beyond the ends. */
export function bayAt(block: Block, x: number): number {
  const k = Math.floor((x - block.x) / block.bayPitch);
  return 2 * Math.min(block.bays - 1, Math.max(0, k)) + 1;
}

/** Middle of the underside of a box at a yard position, in the frame of the site [m]. */
export function blockAnchor(
  block: Block,
  position: Pick<YardPosition, 'bay' | 'row' | 'tier'>,
): { readonly x: number; readonly y: number; readonly z: number } {
  return {
    x: bayCentre(block, position.bay),
    y: block.y + (position.row - 0.5) * block.rowPitch,
    z: (position.tier - 1) * TIER_HEIGHT,
  };
}

/** May a live reefer stand here: a bay of a reefer area, not above its plugs? */
export function hasPlug(block: Block, bay: number, tier: number): boolean {
  return block.reefers.some(
    (area) => tier <= area.tiers && groundBays(bay).every((ground) => ground >= area.fromBay && ground <= area.toBay),
  );
}

/** What the yard holds if every place were filled. */
export function yardCapacity(site: Pick<Site, 'blocks'>): {
  readonly groundSlots: number;
  readonly teu: number;
  readonly plugs: number;
} {
  let groundSlots = 0;
  let teu = 0;
  let plugs = 0;
  for (const block of site.blocks) {
    groundSlots += block.bays * block.rows;
    teu += block.bays * block.rows * block.tiers;
    for (const area of block.reefers) plugs += area.plugs;
  }
  return { groundSlots, teu, plugs };
}
