import type { Call } from '@estiba/port';
import { planCall, type SearchSettings } from '@estiba/stowage';
import { checkCall } from '@estiba/stowage/check';
import { sum } from '../../plan/measure.ts';

/** A plan's cost and the processor time it took [s]. */
export interface Run {
  readonly cost: number;
  readonly seconds: number;
  readonly violations: number;
}

/** Two records on the same calls. */
export interface Compared {
  readonly calls: number;
  /** Share of the cost that is saved, and its 95 % interval. */
  readonly gain: number;
  readonly from: number;
  readonly to: number;
  readonly cheaper: number;
  readonly dearer: number;
  /** Two-sided sign test. */
  readonly chance: number;
  readonly time: number;
  readonly violations: number;
}

/** Added to every cost: a plan that costs next to nothing must not decide. */
const BESIDE = 10;

export function run(call: Call, settings: SearchSettings, effort: number): Run {
  const start = process.cpuUsage();
  const plan = planCall(call, { seed: 1, effort, settings });
  const { user, system } = process.cpuUsage(start);
  const violations = checkCall(call, plan).violations.length;
  return { cost: sum(plan.loading.score.map((term) => term.cost)), seconds: (user + system) / 1e6, violations };
}

/** Logarithm of the cost over that of another run; below 0 is cheaper. */
export function logRatio(one: Run, other: Run): number {
  return Math.log((one.cost + BESIDE) / (other.cost + BESIDE));
}

export function compare(calls: readonly Call[], settings: SearchSettings, against: SearchSettings, effort: number): Compared {
  const pairs = calls.map((call) => ({ one: run(call, settings, effort), other: run(call, against, effort) }));
  const logs = pairs.map(({ one, other }) => logRatio(one, other));
  const mean = sum(logs) / logs.length;
  const half = studentT(logs.length - 1) * Math.sqrt(sum(logs.map((log) => (log - mean) ** 2)) / (logs.length - 1) / logs.length);
  const cheaper = logs.filter((log) => log < 0).length;
  const dearer = logs.filter((log) => log > 0).length;
  pairs.forEach(({ one, other }, i) => console.log(`${calls[i]?.id}: ${one.cost.toFixed(0)} against ${other.cost.toFixed(0)}`));
  return {
    calls: calls.length,
    gain: 1 - Math.exp(mean),
    from: 1 - Math.exp(mean + half),
    to: 1 - Math.exp(mean - half),
    cheaper,
    dearer,
    chance: signTest(cheaper, dearer),
    time: sum(pairs.map(({ one }) => one.seconds)) / sum(pairs.map(({ other }) => other.seconds)),
    violations: sum(pairs.map(({ one, other }) => one.violations + other.violations)),
  };
}

/** Student's t for a two-sided 95 % interval (Cornish-Fisher expansion about the normal quantile, three decimals from 10 degrees of freedom on). */
export function studentT(degrees: number): number {
  const z = 1.959964;
  const first = (z ** 3 + z) / (4 * degrees);
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3);
  return z + first + second + third;
}

/** Chance that a fair coin falls at least so unevenly to either side. */
export function signTest(heads: number, tails: number): number {
  const tosses = heads + tails;
  let ways = 1;
  let tail = 0;
  for (let k = 0; k <= Math.min(heads, tails); k++) {
    tail += ways;
    ways = (ways * (tosses - k)) / (k + 1);
  }
  return Math.min(1, (2 * tail) / 2 ** tosses);
}
