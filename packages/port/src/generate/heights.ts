/** Standard and high-cube boxes [m]. */
export const STANDARD = 2.591;
export const HIGH_CUBE = 2.896;
/** Half the width of a box [m]. */
export const HALF_WIDTH = 1.219;

/** Double bottom [m]. */
export function doubleBottom(beam: number): number {
  return Math.min(2.3, Math.max(1.3, beam / 24));
}

/** Underside of the lowest box in the hold [m]. */
export function holdFloor(beam: number): number {
  return doubleBottom(beam) + 0.05;
}

/** Clear top of the hold, under the lids [m]. */
export function holdCeiling(depth: number): number {
  return depth + 1.6;
}

/** Underside of the lowest box on deck: coaming and lid above the deck at side [m]. */
export function deckFloor(depth: number): number {
  return depth + 2.4;
}
