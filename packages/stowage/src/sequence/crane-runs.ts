import type { QuayCrane } from '@estiba/port';
import type { BayWork, Lift } from './lift.ts';
import { lowerBound } from './lower-bound.ts';
import { splitOf } from './split.ts';
import type { Split } from './split.ts';
import { mirrored, sweepOf } from './sweep.ts';
import type { Sweep } from './sweep.ts';

/** Lifts one crane does one after the other in one bay, without a break. */
export interface CraneRun {
  readonly crane: QuayCrane;
  readonly bay: number;
  readonly lifts: readonly Lift[];
  /** [ms after the start of work] */
  readonly start: number;
  readonly duration: number;
}

/**
 * The best split found: swept sternward or towards the bow. Where boxes are restowed between bays in a way that makes
 * cranes wait for each other for ever, everything comes off in a first sweep and goes on in a second.
 */
export function craneRuns(bays: readonly BayWork[], cranes: readonly QuayCrane[], bound: number): CraneRun[] {
  const runs = bestSweep(bays, cranes, bound);
  return runs ?? inTwoSweeps(bays, cranes);
}

function inTwoSweeps(bays: readonly BayWork[], cranes: readonly QuayCrane[]): CraneRun[] {
  const part = (from: (bay: BayWork) => number, to: (bay: BayWork) => number): BayWork[] =>
    bays.map((bay) => ({ ...bay, lifts: bay.lifts.slice(from(bay), to(bay)) })).filter(({ lifts }) => lifts.length > 0);
  const off = part(() => 0, ({ loadsFrom }) => loadsFrom);
  const on = part(({ loadsFrom }) => loadsFrom, ({ lifts }) => lifts.length);
  const first = bestSweep(off, cranes, lowerBound(off, cranes)) ?? [];
  const second = bestSweep(on, cranes, lowerBound(on, cranes)) ?? [];
  const turn = Math.max(0, ...first.map((run) => run.start + run.duration));
  return [...first, ...second.map((run) => ({ ...run, start: run.start + turn }))];
}

/** Null where cranes wait for each other for ever. */
function bestSweep(bays: readonly BayWork[], cranes: readonly QuayCrane[], bound: number): CraneRun[] | null {
  const sternward = sweepOf(bays, cranes);
  const forward = sweepOf(mirrored(bays), [...cranes].reverse());
  const a = splitOf(sternward, bound);
  const b = splitOf(forward, bound);
  if (Math.min(a.cost, b.cost) === Infinity) return null;
  return a.cost <= b.cost ? runsOf(sternward, a) : runsOf(forward, b);
}

function runsOf(sweep: Sweep, { zones, timetable }: Split): CraneRun[] {
  return zones.flat().map((segment) => {
    const { bay, lifts } = sweep.bays[segment.bay] as BayWork;
    return {
      crane: sweep.cranes[segment.crane] as QuayCrane,
      bay,
      lifts: lifts.slice(segment.from, segment.to),
      start: timetable.start.get(segment) as number,
      duration: segment.duration,
    };
  });
}
