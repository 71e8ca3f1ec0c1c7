import type { Progress } from '@estiba/base';
import type { Call, CallPlan } from '@estiba/port';
import type { PlanOptions } from '@estiba/stowage';

/** What the planner's thread is given. */
export interface PlannerTask {
  readonly call: Call;
  readonly options: PlanOptions;
  /** One Int32; anything but 0 asks the planner to return the best plan it holds. */
  readonly stopFlag: SharedArrayBuffer;
}

/** What the planner's thread says. */
export type PlannerReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly plan: CallPlan }
  /** `isRefusal`: the call cannot be planned as it is; else a fault of the planner. */
  | { readonly kind: 'failed'; readonly problem: string; readonly isRefusal: boolean };
