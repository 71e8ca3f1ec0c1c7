import type { Call, CallPlan, LoadingPlan } from '@estiba/port';
import type { CranePins } from '../sequence/pinned-runs.ts';
import { sequenceCall } from '../sequence/sequence-call.ts';
import { yardSummary } from '../yard-pick/yard-summary.ts';

/** What the cranes do for a loading plan as it is, bays given to cranes by `pins`, and what is dug out in the yard for it. @throws RangeError where the call has no crane. */
export function callPlanOf(call: Call, loading: LoadingPlan, pins: CranePins = new Map()): CallPlan {
  const { queues, summary } = sequenceCall(call, loading, { pins });
  return { loading, queues, cranes: summary, yard: yardSummary(call, queues) };
}
