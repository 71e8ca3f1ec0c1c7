import { FT20 } from '../problem/boxes.ts';
import type { Standing } from '../problem/reach.ts';
import { BOTH, halvesOf } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';

/** A place of the earlier plan whose box has gone, with boxes above it that would fall. */
interface Hole {
  readonly stack: number;
  readonly half: number;
  readonly k: number;
  /** The box right above. */
  readonly above: number;
}

/**
 * Fills the holes of an earlier plan with boxes from the tops of other stacks, the most alike first, so that one box moves
 * for each that has gone instead of all that stood on it.
 */
export function fillHoles(stow: Stow, places: readonly Standing[], isLocked: (box: number) => boolean): Standing[] {
  const standing = new Map(places.map((one) => [one.box, one]));
  for (const hole of findHoles(stow, places)) {
    const donor = bestDonor(stow, hole, standing, isLocked);
    if (donor !== null) standing.set(donor.box, { ...donor, stack: hole.stack, half: hole.half, k: hole.k });
  }
  return [...standing.values()];
}

function findHoles(stow: Stow, places: readonly Standing[]): Hole[] {
  const { maxTiers } = stow.problem.ship;
  const cells = new Map<number, number>();
  for (const { box, stack, half, k } of places) for (const h of halvesOf(half)) cells.set((stack * 2 + h) * maxTiers + k, box);
  const holes: Hole[] = [];
  for (const { box, stack, half, k } of places) {
    for (let under = k - 1; under >= 0; under--) {
      const isEmpty = (h: number): boolean => under >= stow.count[stack * 2 + h] && !cells.has((stack * 2 + h) * maxTiers + under);
      const empty = halvesOf(half).filter(isEmpty);
      if (empty.length === 0) break;
      const isWhole = empty.length === 2;
      for (const h of isWhole ? [BOTH] : empty) holes.push({ stack, half: h, k: under, above: box });
      for (const h of empty) cells.set((stack * 2 + h) * maxTiers + under, -1);
    }
  }
  return holes;
}

/** The topmost box of another stack that is most like the box above the hole. */
function bestDonor(stow: Stow, hole: Hole, standing: ReadonlyMap<number, Standing>, isLocked: (box: number) => boolean): Standing | null {
  const { boxes } = stow.problem;
  const tops = topmost(standing);
  let best: Standing | null = null;
  let leastUnlike = Infinity;
  for (const one of tops) {
    const isRightSize = (hole.half === BOTH) === (boxes.length[one.box] !== FT20);
    const isPlain = boxes.danger[one.box] < 0 && boxes.odd[one.box] === 0 && boxes.reefer[one.box] === 0;
    if (!isRightSize || !isPlain || isLocked(one.box) || one.stack === hole.stack) continue;
    const unlike =
      100 * Math.abs(boxes.pod[one.box] - boxes.pod[hole.above]) +
      10 * Math.max(0, boxes.height[one.box] - boxes.height[hole.above]) +
      Math.abs(boxes.mass[one.box] - boxes.mass[hole.above]);
    if (unlike >= leastUnlike) continue;
    [best, leastUnlike] = [one, unlike];
  }
  return best;
}

function topmost(standing: ReadonlyMap<number, Standing>): Standing[] {
  const tops = new Map<number, Standing>();
  for (const one of standing.values()) {
    for (const h of halvesOf(one.half)) {
      const key = one.stack * 2 + h;
      if ((tops.get(key)?.k ?? -1) < one.k) tops.set(key, one);
    }
  }
  return [...new Set(tops.values())].filter((one) => halvesOf(one.half).every((h) => tops.get(one.stack * 2 + h) === one));
}
