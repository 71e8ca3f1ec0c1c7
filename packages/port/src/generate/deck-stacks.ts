import type { StackProfile } from '../vessel/profile.ts';
import { deckFloor, HALF_WIDTH, HIGH_CUBE } from './heights.ts';
import type { Hull } from './hull.ts';
import { round } from './hydrostatics.ts';
import { type Row, rowPitch, rowsAcross } from './rows.ts';

const HALF_LENGTH = 6.1;
/** Boxes may stand on stanchions this far outside the deck line [m]. */
const OVERSAIL = 0.6;
/** Lowest tier on deck; two digits reach from 72 to 98 where 82 would run over. */
const BOTTOM_TIER = { usual: 82, high: 72 };
const HIGH_DECK = 10;

/** What holds for every deck stack of a ship. */
export interface DeckRules {
  readonly limit20: number;
  readonly limit40: number;
  readonly lashingBridge: number;
  /** Tiers of the highest stow of the ship. */
  readonly deckTiers: number;
}

/** Rows that stand on the deck of a bay: fewer where the ship narrows. */
export function deckRows(hull: Hull, x: number, rows: number): Row[] {
  const half = Math.min(hull.breadth(x - HALF_LENGTH, hull.form.depth), hull.breadth(x + HALF_LENGTH, hull.form.depth)) / 2;
  const pitch = rowPitch(hull.form.beam, rows);
  let count = rows;
  while (count > 2 && ((count - 1) / 2) * pitch + HALF_WIDTH > half + OVERSAIL) count -= 2;
  return rowsAcross(count, pitch);
}

/** Stacks of one bay on deck. 45' boxes stand from the third tier, and above the lashing bridge. */
export function deckStacks(depth: number, rows: readonly Row[], tiers: number, takes20: boolean, rules: DeckRules): StackProfile[] {
  const bottomTier = rules.deckTiers < HIGH_DECK ? BOTTOM_TIER.usual : BOTTOM_TIER.high;
  const fortyFiveFrom = Math.max(2, rules.lashingBridge);
  return rows.map(({ row, y }) => ({
    level: 'deck',
    row,
    y,
    z: round(deckFloor(depth), 3),
    bottomTier,
    tiers,
    lid: null,
    maxHeight: round(tiers * HIGH_CUBE, 3),
    takes20Fore: takes20,
    takes20Aft: takes20,
    takes40: true,
    fortyFiveFromTier: fortyFiveFrom < tiers ? bottomTier + 2 * fortyFiveFrom : null,
    takesMixed: takes20,
    max20: rules.limit20,
    max40: rules.limit40,
    maxMixed20: Math.round(0.6 * rules.limit20),
    plugs: [],
  }));
}
