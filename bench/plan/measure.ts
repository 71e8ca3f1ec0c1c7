import type { Call, CallPlan, ContainerId, LoadingPlan, YardPosition } from '@estiba/port';
import { planCall, type PlanOptions } from '@estiba/stowage';
import { checkCall } from '@estiba/stowage/check';

/** One plan, timed and judged by the independent checker. */
export interface Measurement {
  readonly plan: CallPlan;
  readonly seconds: number;
  readonly violations: number;
  /** Boxes of the load list planned or left out with a reason, of all. */
  readonly accounted: number;
  readonly listed: number;
  /** Discharges, loads and restows of this call. */
  readonly moves: number;
  /** Boxes ashore that do not sail and stand over one that does: each must be dug out at least once. */
  readonly forcedDigs: number;
}

export function measure(call: Call, options: PlanOptions): Measurement {
  const start = performance.now();
  const plan = planCall(call, options);
  return judged(call, plan, (performance.now() - start) / 1000);
}

/** A plan made in so many seconds, judged. */
export function judged(call: Call, plan: CallPlan, seconds: number): Measurement {
  const report = checkCall(call, plan);
  const { loads, discharges, restows } = plan.loading;
  return {
    plan,
    seconds,
    violations: report.violations.length,
    accounted: report.counts.accounted,
    listed: report.counts.listed,
    moves: loads.length + discharges.length + 2 * restows.length,
    forcedDigs: forcedDigs(call, new Set(loads.map(({ id }) => id))),
  };
}

function forcedDigs(call: Call, loaded: ReadonlySet<ContainerId>): number {
  const stackOf = ({ block, bay, row }: YardPosition): string => `${block} ${bay} ${row}`;
  const lowest = new Map<string, number>();
  for (const id of loaded) {
    const place = call.yard.get(id);
    if (place !== undefined) lowest.set(stackOf(place), Math.min(place.tier, lowest.get(stackOf(place)) ?? place.tier));
  }
  const staying = [...call.yardOthers, ...[...call.yard].filter(([id]) => !loaded.has(id)).map(([id, position]) => ({ id, position }))];
  return staying.filter(({ position }) => position.tier > (lowest.get(stackOf(position)) ?? Number.POSITIVE_INFINITY)).length;
}

/** Value of a term of the score. */
export function termOf(plan: LoadingPlan, term: string): number {
  return plan.score.find((one) => one.term === term)?.value ?? Number.NaN;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
