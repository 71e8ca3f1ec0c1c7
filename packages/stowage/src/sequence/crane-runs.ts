import type { QuayCrane } from '@estiba/port';
import type { BayWork, Lift } from './lift.ts';
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

/** The best split found, swept sternward or towards the bow. */
export function craneRuns(bays: readonly BayWork[], cranes: readonly QuayCrane[], bound: number, shouldStop: () => boolean): CraneRun[] {
  const sternward = sweepOf(bays, cranes);
  const a = splitOf(sternward, bound, shouldStop);
  const forward = sweepOf(mirrored(bays), [...cranes].reverse());
  const b = splitOf(forward, bound, shouldStop);
  return a.cost <= b.cost ? runsOf(sternward, a) : runsOf(forward, b);
}

function runsOf(sweep: Sweep, { zones, timetable }: Split): CraneRun[] {
  return zones.flat().map((segment) => {
    const { bay, lifts } = sweep.bays[segment.bay] as BayWork;
    return {
      crane: sweep.cranes[segment.crane] as QuayCrane,
      bay,
      lifts: lifts.slice(segment.from, segment.to),
      start: timetable.start[segment.index] as number,
      duration: segment.duration,
    };
  });
}
