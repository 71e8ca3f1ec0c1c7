import type { VesselParticulars } from './particulars.ts';

/** Length of a 40' bay with its share of cross-deck and lashing bridge [m]. */
export const BAY_PITCH = 14.58;
/** Lengths of the accommodation and of the engine casing where they stand apart, and of both in one [m]. */
const ISLAND = 13.5;
const SINGLE_ISLAND = 16;
/** Free deck abaft the last bay [m]. */
const STERN_MARGIN = 1;
/** Least forecastle as a share of the length over all: windlass and breakwater. */
const LEAST_FORECASTLE = 0.04;

/** Where things stand along the ship; x from the aft perpendicular [m]. */
export interface Arrangement {
  readonly sternX: number;
  readonly bowX: number;
  /** Bow to stern. */
  readonly bays: readonly { readonly number: number; readonly x: number; readonly hold: string | null }[];
  /** Bow to stern. */
  readonly holds: readonly HoldSpan[];
  readonly house: Span;
  /** Over the engine room; the same as `house` where the ship has one island. */
  readonly casing: Span;
}

export interface Span {
  readonly fromX: number;
  readonly toX: number;
}

export interface HoldSpan extends Span {
  readonly id: string;
}

/** Sets bays, islands and holds along the ship, bow to stern. Throws RangeError where they do not fit the length. */
export function arrange(ship: VesselParticulars): Arrangement {
  const { centres, ...ends } = spread(
    ship,
    Array.from({ length: ship.bays }, () => BAY_PITCH),
  );
  const holdOf = assignHolds(ship);
  return {
    ...ends,
    bays: centres.map((x, i) => ({ number: 2 + 4 * i, x, hold: holdOf[i] ?? null })),
    holds: spansOf(holdOf, centres),
  };
}

/** Sets bays of these lengths and the islands between them along the ship, bow to stern. Throws RangeError where they do not fit the length. */
export function spread(
  ship: VesselParticulars,
  lengths: readonly number[],
): Pick<Arrangement, 'sternX' | 'bowX' | 'house' | 'casing'> & { readonly centres: readonly number[] } {
  const overhang = ship.loa - ship.lpp;
  const sternX = -0.45 * overhang;
  const bowX = ship.lpp + 0.55 * overhang;
  const islands = ship.baysBeforeCasing === null ? SINGLE_ISLAND : 2 * ISLAND;
  const forecastle = ship.loa - STERN_MARGIN - lengths.reduce((sum, length) => sum + length, 0) - islands;
  if (forecastle < LEAST_FORECASTLE * ship.loa) {
    throw new RangeError(
      `spread: ${lengths.length} bays leave ${forecastle.toFixed(1)} m of forecastle on ${ship.loa} m. Maybe the ship is longer or has fewer bays.`,
    );
  }
  let x = bowX - forecastle;
  const take = (length: number): Span => {
    x -= length;
    return { fromX: x, toX: x + length };
  };
  const centres: number[] = [];
  let house: Span | null = null;
  let casing: Span | null = null;
  for (let i = 0; i <= lengths.length; i++) {
    if (i === ship.baysBeforeHouse) house = take(ship.baysBeforeCasing === null ? SINGLE_ISLAND : ISLAND);
    if (i === ship.baysBeforeCasing) casing = take(ISLAND);
    const length = lengths[i];
    if (length === undefined) continue;
    const bay = take(length);
    centres.push(Math.round(((bay.fromX + bay.toX) / 2) * 1000) / 1000);
  }
  if (house === null) {
    throw new RangeError(
      `spread: the accommodation stands after bay ${ship.baysBeforeHouse} of ${lengths.length}. Maybe baysBeforeHouse is wrong.`,
    );
  }
  return { sternX, bowX, house, casing: casing ?? house, centres };
}

/** Two bays a hold, never across an island; none over the engine room and the steering gear. */
function assignHolds(ship: VesselParticulars): readonly (string | null)[] {
  const isHouseAft = ship.baysBeforeHouse === ship.bays;
  const engineRoom = ship.baysBeforeCasing === null ? ship.baysBeforeHouse : ship.baysBeforeCasing - 1;
  const hasHold = (i: number): boolean => isHouseAft || (i !== engineRoom && i !== ship.bays - 1);
  const isBulkhead = (i: number): boolean => i === ship.baysBeforeHouse || i === ship.baysBeforeCasing || !hasHold(i - 1);
  const holds: (string | null)[] = [];
  let [count, inHold] = [0, 2];
  for (let i = 0; i < ship.bays; i++) {
    if (!hasHold(i)) {
      holds.push(null);
      continue;
    }
    if (inHold === 2 || isBulkhead(i)) [count, inHold] = [count + 1, 0];
    inHold += 1;
    holds.push(`H${count}`);
  }
  return holds;
}

function spansOf(holdOf: readonly (string | null)[], centres: readonly number[]): HoldSpan[] {
  return [...new Set(holdOf)].flatMap((id) => {
    if (id === null) return [];
    const inside = centres.filter((_, i) => holdOf[i] === id);
    return [{ id, fromX: Math.min(...inside) - BAY_PITCH / 2, toX: Math.max(...inside) + BAY_PITCH / 2 }];
  });
}
