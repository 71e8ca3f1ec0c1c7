import type { VesselProfile } from '@estiba/port';

/** Deck and hold, as the kernels number them. */
export const HOLD = 0;
export const DECK = 1;
/** Halves of a stack. A box of 40' or more stands in both. */
export const FORE = 0;
export const AFT = 1;
export const BOTH = 2;
/** The halves a box in this part of a stack stands in. */
export const halvesOf = (half: number): readonly number[] => (half === BOTH ? [FORE, AFT] : [half]);

/** Bits of `Ship.takes`. */
export const TAKES_20_FORE = 1;
export const TAKES_20_AFT = 2;
export const TAKES_40 = 4;
export const TAKES_MIXED = 8;
export const TAKES_45 = 16;

/** The vessel profile as dense arrays: bays, stacks and lids are numbered in the order of the profile. */
export interface Ship {
  readonly profile: VesselProfile;
  /** Positions a half can have at the most: the stride of cell arrays. */
  readonly maxTiers: number;
  /** Highest box a lashing rod holds from the deck, counted from 1; 0 without rods. */
  readonly highestRod: number;
  readonly bays: BayArrays;
  readonly stacks: StackArrays;
  readonly lidIds: readonly string[];
  /** Deck stacks on each lid, hold stacks under each. */
  readonly lidDeck: readonly Int32Array[];
  readonly lidHold: readonly Int32Array[];
}

interface BayArrays {
  readonly count: number;
  readonly number: Int32Array;
  readonly x: Float64Array;
  /** Index of the hold below, -1 for none. */
  readonly hold: Int32Array;
  readonly bridge: Int32Array;
  /** First stack of each bay, and one past the last. */
  readonly firstStack: Int32Array;
  /** Index of the next bay aft that a crane cannot work beside this one, -1 where none is that near. */
  readonly pairAft: Int32Array;
}

interface StackArrays {
  readonly count: number;
  readonly bay: Int32Array;
  readonly level: Uint8Array;
  readonly row: Int32Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly bottomTier: Int32Array;
  readonly tiers: Int32Array;
  readonly lid: Int32Array;
  readonly maxHeight: Float64Array;
  readonly takes: Uint8Array;
  /** Lowest position a 45' box may have. */
  readonly fortyFiveFrom: Int32Array;
  readonly max20: Float64Array;
  readonly max40: Float64Array;
  readonly maxMixed20: Float64Array;
  /** Bit k set: a plug at position k. */
  readonly plugFore: Int32Array;
  readonly plugAft: Int32Array;
  /** 1 where wind reaches the whole side: outermost deck stack of its bay. */
  readonly windward: Uint8Array;
  /** Next stack of the same bay and level to port and to starboard, -1 for none. */
  readonly toPort: Int32Array;
  readonly toStarboard: Int32Array;
  /** Nearest stack of the same row and level in the next bay forward and aft, -1 for none. */
  readonly toFore: Int32Array;
  readonly toAft: Int32Array;
}

/** Two cranes keep at least this far apart (SPEC Q2) [m]. */
const CRANE_SPACING = 20;

/** Ships compiled before, as long as their profiles live: every call of a voyage has the same. */
const compiled = new WeakMap<VesselProfile, Ship>();

export function compileShip(profile: VesselProfile): Ship {
  const known = compiled.get(profile) ?? compile(profile);
  compiled.set(profile, known);
  return known;
}

function compile(profile: VesselProfile): Ship {
  const stackProfiles = profile.bays.flatMap((bay) => bay.stacks);
  const lidIndex = new Map(profile.lids.map((lid, i) => [lid.id, i]));
  const bays = compileBays(profile);
  const stacks = compileStacks(profile, bays, lidIndex);
  const ofLid = (level: number): Int32Array[] => {
    const byLid: number[][] = profile.lids.map(() => []);
    for (let s = 0; s < stacks.count; s++) if (stacks.level[s] === level) byLid[stacks.lid[s]]?.push(s);
    return byLid.map((list) => Int32Array.from(list));
  };
  return {
    profile,
    highestRod: Math.max(0, ...profile.lashing.rods.map((rod) => rod.box)),
    maxTiers: Math.max(...stackProfiles.map((stack) => stack.tiers)),
    bays,
    stacks,
    lidIds: profile.lids.map((lid) => lid.id),
    lidDeck: ofLid(DECK),
    lidHold: ofLid(HOLD),
  };
}

function compileBays(profile: VesselProfile): BayArrays {
  const { bays, holds } = profile;
  const holdIndex = new Map(holds.map((hold, i) => [hold.id, i]));
  const firstStack = new Int32Array(bays.length + 1);
  bays.forEach((bay, i) => (firstStack[i + 1] = firstStack[i] + bay.stacks.length));
  const pairAft = Int32Array.from(bays, (bay, i) => {
    const next = bays[i + 1];
    return next !== undefined && Math.abs(next.x - bay.x) < CRANE_SPACING ? i + 1 : -1;
  });
  return {
    count: bays.length,
    number: Int32Array.from(bays, (bay) => bay.number),
    x: Float64Array.from(bays, (bay) => bay.x),
    hold: Int32Array.from(bays, (bay) => (bay.hold === null ? -1 : (holdIndex.get(bay.hold) ?? -1))),
    bridge: Int32Array.from(bays, (bay) => bay.lashingBridge),
    firstStack,
    pairAft,
  };
}

function compileStacks(profile: VesselProfile, bays: BayArrays, lidIndex: ReadonlyMap<string, number>): StackArrays {
  const all = profile.bays.flatMap((bay) => bay.stacks);
  const bay = new Int32Array(all.length);
  for (let b = 0; b < bays.count; b++) bay.fill(b, bays.firstStack[b], bays.firstStack[b + 1]);
  const level = Uint8Array.from(all, (stack) => (stack.level === 'deck' ? DECK : HOLD));
  const y = Float64Array.from(all, (stack) => stack.y);
  const row = Int32Array.from(all, (stack) => stack.row);
  const side = neighboursAthwart(bays, bay, level, y);
  return {
    count: all.length,
    bay,
    level,
    row,
    y,
    z: Float64Array.from(all, (stack) => stack.z),
    bottomTier: Int32Array.from(all, (stack) => stack.bottomTier),
    tiers: Int32Array.from(all, (stack) => stack.tiers),
    lid: Int32Array.from(all, (stack) => (stack.lid === null ? -1 : (lidIndex.get(stack.lid) ?? -1))),
    maxHeight: Float64Array.from(all, (stack) => stack.maxHeight),
    takes: Uint8Array.from(all, (stack, s) => takenBy(stack, bays.number[bay[s]] % 2 !== 0)),
    fortyFiveFrom: Int32Array.from(all, (stack) => Math.ceil(((stack.fortyFiveFromTier ?? 999) - stack.bottomTier) / 2)),
    max20: Float64Array.from(all, (stack) => stack.max20),
    max40: Float64Array.from(all, (stack) => stack.max40),
    maxMixed20: Float64Array.from(all, (stack) => stack.maxMixed20),
    plugFore: Int32Array.from(all, (stack) => plugBits(stack, 'fore')),
    plugAft: Int32Array.from(all, (stack) => plugBits(stack, 'aft')),
    windward: Uint8Array.from(all, (_, s) => (level[s] === DECK && (side.toPort[s] < 0 || side.toStarboard[s] < 0) ? 1 : 0)),
    ...side,
    ...neighboursAlong(bay, level, row),
  };
}

type Stack = VesselProfile['bays'][number]['stacks'][number];

/** What may stand in a stack. A bay with an odd number has only the fore half, and only 20' boxes. */
function takenBy(stack: Stack, isOddBay: boolean): number {
  const fore = stack.takes20Fore ? TAKES_20_FORE : 0;
  if (isOddBay) return fore;
  return (
    fore |
    (stack.takes20Aft ? TAKES_20_AFT : 0) |
    (stack.takes40 ? TAKES_40 : 0) |
    (stack.takesMixed ? TAKES_MIXED : 0) |
    (stack.fortyFiveFromTier === null ? 0 : TAKES_45)
  );
}

function plugBits(stack: Stack, half: 'fore' | 'aft'): number {
  let bits = 0;
  for (const plug of stack.plugs) if (plug[half]) bits |= 1 << ((plug.tier - stack.bottomTier) / 2);
  return bits;
}

function neighboursAthwart(bays: BayArrays, bay: Int32Array, level: Uint8Array, y: Float64Array) {
  const toPort = new Int32Array(bay.length).fill(-1);
  const toStarboard = new Int32Array(bay.length).fill(-1);
  for (let b = 0; b < bays.count; b++) {
    for (const l of [HOLD, DECK]) {
      const row: number[] = [];
      for (let s = bays.firstStack[b]; s < bays.firstStack[b + 1]; s++) if (level[s] === l) row.push(s);
      row.sort((p, q) => y[p] - y[q]);
      for (let i = 1; i < row.length; i++) {
        toPort[row[i]] = row[i - 1];
        toStarboard[row[i - 1]] = row[i];
      }
    }
  }
  return { toPort, toStarboard };
}

function neighboursAlong(bay: Int32Array, level: Uint8Array, row: Int32Array) {
  const toFore = new Int32Array(bay.length).fill(-1);
  const toAft = new Int32Array(bay.length).fill(-1);
  const seen = new Map<number, number>();
  for (let s = 0; s < bay.length; s++) {
    const key = row[s] * 2 + level[s];
    const before = seen.get(key);
    if (before !== undefined && bay[before] === bay[s] - 1) {
      toFore[s] = before;
      toAft[before] = s;
    }
    seen.set(key, s);
  }
  return { toFore, toAft };
}
