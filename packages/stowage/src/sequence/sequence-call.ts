import { untilDone } from '@estiba/base';
import type { Call, CraneSummary, LoadingPlan, QuayCrane, WorkQueue } from '@estiba/port';
import { bayWorkOf } from './bay-work.ts';
import type { Side } from './lift-order.ts';
import { lowerBound } from './lower-bound.ts';
import { craneRuns } from './crane-runs.ts';
import { type CranePins, pinnedRuns } from './pinned-runs.ts';
import { queuesOf } from './queues.ts';

export interface SequenceOptions {
  /** Side of the ship at the quay; port unless said otherwise. */
  readonly landside?: Side;
  /** Bays whose work a planner gave to a crane. */
  readonly pins?: CranePins;
  /** Asked between ways tried to split the work among the cranes; once true, the best so far is taken. */
  readonly shouldStop?: () => boolean;
}

/**
 * The cranes' lists for a loading plan: rules Q1 to Q6, with a makespan as close to the bound as the ship allows.
 * The same call and plan give the same lists.
 *
 * @throws RangeError where the call has no crane, a crane no rate, or the plan a box the call does not know.
 */
export function sequenceCall(
  call: Call,
  loading: LoadingPlan,
  { landside = 'port', pins = new Map(), shouldStop = untilDone.shouldStop }: SequenceOptions = {},
): { queues: WorkQueue[]; summary: CraneSummary } {
  requireCranes(call.cranes, call.id);
  const bays = bayWorkOf(call, loading, landside);
  const bound = lowerBound(bays, call.cranes);
  const runs = pinnedRuns(call, craneRuns(bays, call.cranes, bound, shouldStop), pins);
  const makespan = runs.reduce((last, run) => Math.max(last, run.start + run.duration), 0);
  return { queues: queuesOf(call, runs), summary: { makespan, lowerBound: bound } };
}

function requireCranes(cranes: readonly QuayCrane[], call: string): void {
  if (cranes.length === 0)
    throw new RangeError(`sequence: call ${call} has no crane. Maybe all were taken out of service; give it at least one.`);
  for (const { id, movesPerHour } of cranes) {
    if (!(movesPerHour > 0 && Number.isFinite(movesPerHour))) {
      throw new RangeError(
        `sequence: crane ${id} of call ${call} makes ${movesPerHour} moves an hour. Maybe it is out of service and should not be in the call.`,
      );
    }
  }
}
