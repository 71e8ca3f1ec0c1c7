import type { Call } from '@estiba/port';
import type { PlanOptions } from '@estiba/stowage';

/** What a planner's partner is given. */
export interface LaneTask {
  readonly call: Call;
  readonly options: PlanOptions;
  readonly memory: SharedArrayBuffer;
}
