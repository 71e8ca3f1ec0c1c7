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
  /** A box ashore that does not sail is dug out, and set back, once for each box below it that does (SPEC Y2), in whatever order they sail. */
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
  const sailing = [...loaded].flatMap((id) => call.yard.get(id) ?? []);
  const staying = [
    ...call.yardOthers.map(({ position }) => position),
    ...[...call.yard].filter(([id]) => !loaded.has(id)).map(([, position]) => position),
  ];
  const stackOf = ({ block, bay, row }: YardPosition): string => `${block} ${bay} ${row}`;
  const wanted = Map.groupBy(sailing, stackOf);
  return sum(staying.map((above) => (wanted.get(stackOf(above)) ?? []).filter(({ tier }) => tier < above.tier).length));
}

/** Value of a term of the score. */
export function termOf(plan: LoadingPlan, term: string): number {
  return plan.score.find((one) => one.term === term)?.value ?? Number.NaN;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
