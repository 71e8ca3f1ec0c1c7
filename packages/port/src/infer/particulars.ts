import { BAY_PITCH } from '../generate/arrangement.ts';
import { doubleBottom } from '../generate/heights.ts';
import { VESSEL_CLASSES, type VesselParticulars } from '../generate/particulars.ts';

/** What bay plans say of a ship's size. */
export interface SeenSize {
  readonly name: string;
  readonly teu: number;
  /** Length of each bay, bow to stern [m]. */
  readonly bayLengths: readonly number[];
  /** Rows of the widest bay on deck, and below. */
  readonly rows: number;
  /** Tiers on deck at the most, and tiers from the bottom of the hold to its top (0: no hold seen). */
  readonly deckTiers: number;
  readonly holdTiers: number;
}

/** Beams of ships at sea against rows on deck: 13 rows 32.2 m, 24 rows 61.5 m [m]. */
const BEAM = { rows: 13, metres: 32.2, perRow: 2.664 };
const NARROWEST_ROW = 2.47;
const LEAST_BEAM = 14;
/** Islands and stern [m], and the length that leaves room for a forecastle besides them and the bays. */
const ISLANDS = 28;
const LEAST_LENGTH = 1.06;
/** A hold seen only in part does not make the ship shallower than this share of her class. */
const LEAST_DEPTH = 0.6;
/** Usual free height over the standard boxes of a hold, and coaming above the deck [m]. */
const FREE_HEIGHT = 1;
const COAMING = 1.6;

/** Main particulars of a ship of this size: those of the nearest class by TEU, stretched to her bays, rows and tiers. */
export function particularsOf(seen: SeenSize): VesselParticulars {
  const nearest = Object.values<VesselParticulars>(VESSEL_CLASSES).reduce((a, b) =>
    ratio(b.teu, seen.teu) < ratio(a.teu, seen.teu) ? b : a,
  );
  const bays = seen.bayLengths.length;
  const bayLength = seen.bayLengths.reduce((sum, length) => sum + length, 0);
  const loa = Math.max(nearest.loa + bayLength - nearest.bays * BAY_PITCH, LEAST_LENGTH * (bayLength + ISLANDS));
  const beam = Math.max(BEAM.metres + BEAM.perRow * (seen.rows - BEAM.rows), NARROWEST_ROW * seen.rows + 0.3, LEAST_BEAM);
  const byHold = doubleBottom(beam) + 0.05 + seen.holdTiers * 2.591 + FREE_HEIGHT - COAMING;
  const depth = seen.holdTiers > 0 ? Math.max(byHold, LEAST_DEPTH * nearest.depth) : nearest.depth;
  const house = Math.min(bays, Math.round((nearest.baysBeforeHouse / nearest.bays) * bays));
  const casing =
    nearest.baysBeforeCasing === null
      ? null
      : Math.min(bays, Math.max(house + 1, Math.round((nearest.baysBeforeCasing / nearest.bays) * bays)));
  return {
    ...nearest,
    name: seen.name,
    teu: seen.teu,
    loa: tenth(loa),
    lpp: tenth((loa * nearest.lpp) / nearest.loa),
    beam: tenth(beam),
    depth: tenth(depth),
    designDraft: tenth((nearest.designDraft * depth) / nearest.depth),
    maxDraft: tenth((nearest.maxDraft * depth) / nearest.depth),
    bays,
    baysBeforeHouse: house,
    baysBeforeCasing: casing === house ? null : casing,
    rows: seen.rows,
    deckTiers: seen.deckTiers,
  };
}

function ratio(a: number, b: number): number {
  return Math.abs(Math.log(a / Math.max(1, b)));
}

function tenth(metres: number): number {
  return Math.round(metres * 10) / 10;
}
