import { deckFloor, HIGH_CUBE, holdFloor, STANDARD } from '../generate/heights.ts';
import type { VesselParticulars } from '../generate/particulars.ts';
import { rowPitch } from '../generate/rows.ts';
import type { StackProfile } from '../vessel/profile.ts';
import type { SeenStack } from './observe.ts';
import type { LevelOutline, StackOutline } from './outline.ts';

/** What boxes of a level may do, as far as the plans tell. */
export interface LevelUse {
  readonly takes20Fore: boolean;
  readonly takes20Aft: boolean;
  readonly takes40: boolean;
  readonly takesMixed: boolean;
  /** Lowest tier a 45' box stood on anywhere on this level; null: none did. */
  readonly fortyFiveFrom: number | null;
}

/** Usual limits of stacks in the hold [t]; on deck those of the class. */
const HOLD = { short: 24, long: 30, mostShort: 216, mostLong: 270, mixed: 60 };
const HOLD_CLEARANCE = 0.3;

/** The stacks of one bay and level, with limits that are usual for the class, or as great as anything seen. */
export function inferStacks(
  level: 'deck' | 'hold',
  outline: LevelOutline,
  use: LevelUse,
  ship: VesselParticulars,
  deckBottom: number,
): StackProfile[] {
  const pitch = rowPitch(ship.beam, ship.rows);
  const clearance = Math.max(...outline.stacks.map((stack) => greatest(stack, (seen) => seen.height) - tiersOf(stack) * STANDARD));
  return outline.stacks.map((stack) => {
    const tiers = tiersOf(stack);
    const usual = usualLimits(level, tiers, ship);
    const max20 = Math.max(usual.max20, up(greatest(stack, (seen) => seen.mass20)));
    const height = level === 'deck' ? tiers * HIGH_CUBE : tiers * STANDARD + Math.max(HOLD_CLEARANCE, clearance);
    return {
      level,
      row: stack.row,
      y: thousandth(acrossOf(stack.row, outline.hasCentre) * pitch),
      z: thousandth(
        level === 'deck'
          ? deckFloor(ship.depth) + tierHeight(stack.bottomTier - deckBottom)
          : holdFloor(ship.beam) + tierHeight(stack.bottomTier - 2),
      ),
      bottomTier: stack.bottomTier,
      tiers,
      lid: null,
      maxHeight: thousandth(
        Math.max(
          height,
          greatest(stack, (seen) => seen.height),
        ),
      ),
      takes20Fore: use.takes20Fore,
      takes20Aft: use.takes20Aft,
      takes40: use.takes40,
      fortyFiveFromTier: fortyFiveFrom(stack, use),
      takesMixed: use.takesMixed && use.takes40,
      max20,
      max40: Math.max(usual.max40, up(greatest(stack, (seen) => seen.mass40))),
      maxMixed20: Math.max(Math.min(max20, usual.mixed), up(greatest(stack, (seen) => seen.mixed20))),
      plugs: [],
    };
  });
}

function usualLimits(level: 'deck' | 'hold', tiers: number, ship: VesselParticulars) {
  if (level === 'deck') return { max20: ship.deckLimit20, max40: ship.deckLimit40, mixed: Math.round(0.6 * ship.deckLimit20) };
  return { max20: Math.min(HOLD.short * tiers, HOLD.mostShort), max40: Math.min(HOLD.long * tiers, HOLD.mostLong), mixed: HOLD.mixed };
}

/** From the lowest tier a 45' box stood on here, or anywhere on this level. */
function fortyFiveFrom(stack: StackOutline, use: LevelUse): number | null {
  if (use.fortyFiveFrom === null || !use.takes40) return null;
  const here = stack.seen.map((seen) => seen.lowest45).filter((tier) => tier !== null);
  const lowest = Math.min(...here, Math.max(use.fortyFiveFrom, stack.bottomTier));
  return lowest <= stack.topTier ? lowest : null;
}

function tiersOf(stack: StackOutline): number {
  return (stack.topTier - stack.bottomTier) / 2 + 1;
}

function tierHeight(tiers: number): number {
  return (tiers / 2) * STANDARD;
}

/** Rows from the centre line, starboard positive. */
function acrossOf(row: number, hasCentre: boolean): number {
  if (row === 0) return 0;
  const offset = hasCentre ? 0 : -0.5;
  return row % 2 === 1 ? (row + 1) / 2 + offset : -(row / 2 + offset);
}

function greatest(stack: StackOutline, f: (seen: SeenStack) => number): number {
  return Math.max(0, ...stack.seen.map(f));
}

/** Tonnes rounded up, so that what was seen stays within. */
function up(mass: number): number {
  return Math.ceil(mass - 1e-9);
}

function thousandth(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}
