import type { ThreadTask } from '../progress/planner-task.ts';
import type { Kind, SolveOptions } from './kind.ts';

/** What the thread that solves is given: one problem after the other. */
export interface SolveTask extends ThreadTask {
  readonly kind: Kind['name'];
  readonly texts: readonly string[];
  readonly options: SolveOptions;
  /** For each problem: after so long the best plan so far is taken. */
  readonly seconds: number | null;
}

/** A plan of one of them; those a stop left unsolved have none. */
export interface SolvedProblem {
  readonly at: number;
  readonly plan: unknown;
  readonly bound: number;
  readonly seconds: number;
}
