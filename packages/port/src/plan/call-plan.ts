import type { LoadingPlan } from './loading-plan.ts';
import type { WorkQueue, YardDig } from './work-queue.ts';

/** Everything a planner hands out for one call: the ship's plan, the cranes' lists and the yard's digs. */
export interface CallPlan {
  readonly loading: LoadingPlan;
  readonly queues: readonly WorkQueue[];
  readonly cranes: CraneSummary;
  readonly yard: YardSummary;
}

/** How long the cranes need, against a bound no split can beat. */
export interface CraneSummary {
  /** From the first lift to the last [ms]. */
  readonly makespan: number;
  /** The greater of an even share of all work and the work of the busiest pair of adjacent 40' bays (two cranes cannot share it) [ms]. */
  readonly lowerBound: number;
}

/** What fetching the boxes costs ashore. */
export interface YardSummary {
  readonly digs: readonly YardDig[];
  /** Digs had the boxes been taken in the order of the load list, for comparison. */
  readonly digsInListOrder: number;
}
