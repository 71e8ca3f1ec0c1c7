import type { Call, CallPlan } from '@estiba/port';

/** What the planner's thread is given. */
export interface PlannerTask {
  readonly call: Call;
  readonly options: { readonly seed: number; readonly effort: number };
}

/** What it answers. */
export type PlannerReply = { readonly plan: CallPlan } | { readonly problem: string };
