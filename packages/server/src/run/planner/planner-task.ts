import type { PlannerOptions } from '@estiba/control';
import type { Call, CallPlan } from '@estiba/port';

/** What the planner's thread is given. */
export interface PlannerTask {
  readonly call: Call;
  readonly options: PlannerOptions;
}

/** What it answers. */
export type PlannerReply = { readonly plan: CallPlan } | { readonly problem: string };
