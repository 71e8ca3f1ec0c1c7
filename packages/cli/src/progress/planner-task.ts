import type { Progress } from '@estiba/base';
import type { Call, Voyage } from '@estiba/port';
import type { PlanOptions } from '@estiba/stowage';
import type { VoyagePlanOptions } from '@estiba/stowage/voyage';

/** What the thread that plans a call is given. */
export interface PlannerTask extends ThreadTask {
  readonly call: Call;
  readonly options: PlanOptions;
}

/** What the thread that finds out what each group of rules costs is given. */
export interface RulesTask extends ThreadTask {
  readonly call: Call;
  readonly options: Omit<PlanOptions, 'off'>;
}

/** What the thread that plans a voyage is given. */
export interface VoyageTask extends ThreadTask {
  readonly voyage: Voyage;
  readonly options: VoyagePlanOptions;
}

/** What every planner's thread is given beside its task. */
export interface ThreadTask {
  /** One Int32; anything but 0 asks the planner to return the best plan it holds. */
  readonly stopFlag: SharedArrayBuffer;
}

/** What a planner's thread says. */
export type ThreadReply<Plan, Part = never> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Something is done before all is. */
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'done'; readonly plan: Plan }
  /** `isRefusal`: it cannot be planned as it is; else a fault of the planner. */
  | { readonly kind: 'failed'; readonly problem: string; readonly isRefusal: boolean };
