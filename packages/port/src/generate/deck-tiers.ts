import { deckFloor } from './heights.ts';
import type { VesselProfile } from '../vessel/profile.ts';

/** Mean height of boxes on deck, standard and high cube together [m]. */
const MEAN_HEIGHT = 2.8;

/** What decides how high boxes stand. */
export interface DeckHeights {
  readonly depth: number;
  /** Draught the view over the bow is kept at. */
  readonly draft: number;
  readonly deckTiers: number;
  readonly visibility: VesselProfile['visibility'];
}

/** Eye height that looks over the highest stow by a tier and a half [m]. */
export function eyeHeight(depth: number, deckTiers: number): number {
  return deckFloor(depth) + (deckTiers + 1.5) * MEAN_HEIGHT;
}

/** Most tiers a bay may carry with the sea in sight at the limit (SOLAS V/22); `foreX` is the fore end of its boxes. */
export function visibleTiers(ship: DeckHeights, foreX: number): number {
  const { eyeX, eyeZ, bowX, maxHidden } = ship.visibility;
  if (foreX <= eyeX) return ship.deckTiers;
  const slope = (eyeZ - ship.draft) / (bowX + maxHidden - eyeX);
  const top = eyeZ - slope * (foreX - eyeX);
  return Math.max(1, Math.min(ship.deckTiers, Math.floor((top - deckFloor(ship.depth)) / MEAN_HEIGHT)));
}

/**
 * Deck tiers of each bay, cut to the nominal capacity: from what can be seen over, tiers are taken off one bay after another, the ends
 * of the ship first, until the boxes on deck come as close to `target` as whole tiers allow. `rows` are the rows of each bay.
 */
export function cutTiers(limits: readonly number[], rows: readonly number[], target: number): number[] {
  const tiers = [...limits];
  const perTier = (i: number): number => 2 * (rows[i] as number);
  let excess = tiers.reduce((sum, t, i) => sum + t * perTier(i), 0) - target;
  const fromEnds = tiers.map((_, i) => i).sort((a, b) => Math.min(a, tiers.length - 1 - a) - Math.min(b, tiers.length - 1 - b));
  for (let round = 0; excess > 0; round++) {
    const bay = fromEnds[round % fromEnds.length] as number;
    const cut = perTier(bay);
    if (round > 20 * fromEnds.length) break;
    if ((tiers[bay] as number) <= 2 || cut > 2 * excess) continue;
    tiers[bay] = (tiers[bay] as number) - 1;
    excess -= cut;
  }
  return tiers;
}
