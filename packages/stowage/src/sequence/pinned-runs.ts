import type { Call, QuayCrane } from '@estiba/port';
import type { CraneRun } from './crane-runs.ts';
import { liftCount, liftTime } from './lift.ts';
import { CRANE_SPACING } from './lower-bound.ts';

/** Crane by the number of the bay it is to work. */
export type CranePins = ReadonlyMap<number, string>;

interface Placed extends CraneRun {
  readonly end: number;
  readonly x: number;
  readonly rank: number;
}

/**
 * The runs with those of pinned bays given to their cranes. The order of the runs stays, so that no lift comes before one it waits for; where a
 * crane is still busy or another too near, that run and all after it start later (Q2, Q6). Pins for other cranes than the call's are passed over.
 */
export function pinnedRuns({ cranes, vessel }: Call, runs: readonly CraneRun[], pins: CranePins): CraneRun[] {
  if (pins.size === 0) return [...runs];
  const rankOf = new Map(cranes.map((crane, rank) => [crane.id, rank]));
  const xOf = new Map(vessel.bays.map((bay) => [bay.number, bay.x]));
  const placed: Placed[] = [];
  let shift = 0;
  for (const run of runs.toSorted((a, b) => a.start - b.start)) {
    const rank = rankOf.get(pins.get(run.bay) ?? '') ?? rankOf.get(run.crane.id) ?? 0;
    const crane = cranes[rank] as QuayCrane;
    const duration = liftTime(crane) * run.lifts.reduce((sum, lift) => sum + liftCount(lift, crane), 0);
    const own = { ...run, crane, duration, rank, x: xOf.get(run.bay) ?? 0, start: run.start, end: 0 };
    for (const other of placed) {
      if (other.end > own.start + shift && isInTheWay(other, own)) shift = other.end - own.start;
    }
    placed.push({ ...own, start: own.start + shift, end: own.start + shift + duration });
    // A slower crane ends later than the run it took over: what waits for it waits too.
    shift += Math.max(0, duration - run.duration);
  }
  return placed;
}

/** One crane, one bay, or two cranes closer than they may stand, or past one another; bows first, and towards the bow x is greater. */
function isInTheWay(a: Placed, b: Placed): boolean {
  if (a.rank === b.rank || a.bay === b.bay) return true;
  const gap = a.rank < b.rank ? a.x - b.x : b.x - a.x;
  return gap < CRANE_SPACING;
}
