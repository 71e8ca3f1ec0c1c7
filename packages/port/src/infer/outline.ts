import { arch } from './arch.ts';
import { HIGHEST_HOLD_TIER, type Observation, type SeenStack } from './observe.ts';

/** Where a stack is, before it is known what it takes. */
export interface StackOutline {
  readonly row: number;
  readonly bottomTier: number;
  readonly topTier: number;
  /** What was seen of it, or of the row opposite; absent where it was filled in. */
  readonly seen: readonly SeenStack[];
}

/** Stacks of a bay on one level, port to starboard. */
export interface LevelOutline {
  readonly hasCentre: boolean;
  readonly perSide: number;
  readonly stacks: readonly StackOutline[];
}

/**
 * Outlines one level of every bay: rows made symmetrical and filled from the centre outwards, and no fewer than both further forward and
 * further aft; bottoms as seen, a row filled in taking its outer neighbour's; tops as high as any in the bay.
 * Null: no such level in this bay. Every bay has a deck; a bay whose deck was used and whose hold never was has none.
 */
export function outlineLevel(observation: Observation, level: 'deck' | 'hold'): (LevelOutline | null)[] {
  const { units } = observation;
  const seenAt = units.map(({ number }) => observation.stacks.filter((stack) => stack.bay === number && stack.level === level));
  const isAnywhere = seenAt.some((seen) => seen.length > 0);
  const exists = units.map(
    (unit, i) => (seenAt[i] as SeenStack[]).length > 0 || (level === 'deck' ? isAnywhere : !unit.isSeen && hasOnBothSides(seenAt, i)),
  );
  const perSide = arch(seenAt.map((seen) => (seen.length === 0 ? null : Math.max(...seen.map(({ row }) => Math.ceil(row / 2))))));
  const tops = arch(seenAt.map((seen) => (seen.length === 0 ? null : Math.max(...seen.map(topTier)))));
  const hasCentre = seenAt.map((seen) => (seen.length === 0 ? null : seen.some(({ row }) => row === 0)));
  const usualCentre = 2 * hasCentre.filter((centre) => centre === true).length >= hasCentre.filter((centre) => centre !== null).length;
  const bottom = mostFrequent(seenAt.flat().map(({ lowest }) => lowest));
  return units.map((_, i) => {
    if (!exists[i]) return null;
    const seen = seenAt[i] as SeenStack[];
    const nearest = seen.length > 0 ? seen : (nearestSeen(seenAt, i) ?? []);
    const centre = seen.length >= 4 ? hasCentre[i] === true : usualCentre || hasCentre[i] === true;
    const sides = Math.max(centre ? 0 : 1, finite(perSide[i], Math.max(...nearest.map(({ row }) => Math.ceil(row / 2)))));
    const top = finite(tops[i], Math.max(...nearest.map(topTier)));
    const stacks = rowsOf(sides, centre).map((row) => {
      const opposite = seen.filter((stack) => stack.row === row || (row !== 0 && stack.row === mirror(row)));
      const lowest = opposite.length > 0 ? Math.min(...opposite.map((stack) => stack.lowest)) : filledBottom(nearest, row, bottom);
      return { row, bottomTier: Math.min(lowest, top), topTier: top, seen: opposite };
    });
    return { hasCentre: centre, perSide: sides, stacks };
  });
}

/** High cubes hide tiers: a hold as high as eleven standard boxes takes eleven, also where ten high ones were seen. */
function topTier(stack: SeenStack): number {
  const byHeight = stack.level === 'hold' ? stack.lowest + 2 * (Math.floor(stack.height / 2.591 + 1e-9) - 1) : 0;
  return Math.min(stack.level === 'hold' ? HIGHEST_HOLD_TIER : 98, Math.max(stack.highest, byHeight));
}

/** Bottom of a row not seen: that of the next row outboard, where the hull is narrower, else the next inboard. */
function filledBottom(seen: readonly SeenStack[], row: number, usual: number): number {
  const rank = (r: number): number => Math.ceil(r / 2);
  const outer = seen.filter((stack) => rank(stack.row) >= rank(row)).sort((a, b) => rank(a.row) - rank(b.row))[0];
  const inner = seen.filter((stack) => rank(stack.row) < rank(row)).sort((a, b) => rank(b.row) - rank(a.row))[0];
  return outer?.lowest ?? inner?.lowest ?? usual;
}

function hasOnBothSides(seenAt: readonly (readonly SeenStack[])[], i: number): boolean {
  return (seenAt[i - 1] ?? []).length > 0 && seenAt.slice(i + 1).find((seen) => seen.length > 0) !== undefined;
}

/** Stacks of the nearest bay that has some, the one nearer the ends of the ship first: it is the narrower. */
function nearestSeen(seenAt: readonly (readonly SeenStack[])[], i: number): readonly SeenStack[] | undefined {
  const distance = (j: number): number => Math.abs(j - i);
  const candidates = seenAt.map((_, j) => j).filter((j) => (seenAt[j] as readonly SeenStack[]).length > 0);
  const best = candidates.sort((a, b) => distance(a) - distance(b))[0];
  return best === undefined ? undefined : seenAt[best];
}

/** Rows from port to starboard. */
function rowsOf(perSide: number, hasCentre: boolean): number[] {
  const port = Array.from({ length: perSide }, (_, k) => 2 * (perSide - k));
  const starboard = Array.from({ length: perSide }, (_, k) => 2 * k + 1);
  return [...port, ...(hasCentre ? [0] : []), ...starboard];
}

/** The row on the other side of the centre line. */
function mirror(row: number): number {
  return row % 2 === 1 ? row + 1 : row - 1;
}

/** What is known, or else what is nearest to it. */
function finite(value: number | undefined, otherwise: number): number {
  return value !== undefined && Number.isFinite(value) ? value : otherwise;
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 82;
}
