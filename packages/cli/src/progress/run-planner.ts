import type { Call, CallPlan, Voyage, VoyagePlan } from '@estiba/port';
import type { PlanOptions } from '@estiba/stowage';
import type { VoyagePlanOptions } from '@estiba/stowage/voyage';
import type { ProgressView } from './progress-view.ts';
import { runThread, type Steering, type ThreadRun } from './run-thread.ts';

/** Plans a call in a thread of its own. */
export function runPlanner(call: Call, options: PlanOptions, view: ProgressView, steering: Steering): Promise<ThreadRun<CallPlan>> {
  return runThread(new URL('./plan-worker.ts', import.meta.url), { call, options }, view, steering);
}

/** Plans every port of a voyage in a thread of its own. */
export function runVoyagePlanner(
  voyage: Voyage,
  options: VoyagePlanOptions,
  view: ProgressView,
  steering: Steering,
): Promise<ThreadRun<VoyagePlan>> {
  return runThread(new URL('./voyage-worker.ts', import.meta.url), { voyage, options }, view, steering);
}
