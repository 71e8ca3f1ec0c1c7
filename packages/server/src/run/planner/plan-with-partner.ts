import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Anytime, untilDone } from '@estiba/base';
import type { Call, CallPlan } from '@estiba/port';
import { planCall, type PlanOptions } from '@estiba/stowage';
import { laneMemory } from '@estiba/stowage/lanes';
import type { LaneTask } from './lane-task.ts';

/** Boxes to load, at effort 1, from which a partner is worth its start: fewer are planned in little more than the half second that takes. */
const WORTH_A_PARTNER = 500;

/**
 * Plans a call in this thread with the help of a second one, where the machine has two cores and the call is large. The plan is
 * that of `planCall`, also when the partner fails or never starts. Blocks its thread until the plan stands.
 *
 * @throws RangeError as `planCall` does.
 */
export function planWithPartner(call: Call, options: PlanOptions, steering: Anytime = untilDone): CallPlan {
  if (availableParallelism() < 2 || call.loadList.length * options.effort < WORTH_A_PARTNER) return planCall(call, options, steering);
  // What was planned earlier stands in the shared memory.
  const { base: _base, locks: _locks, ...same } = options;
  const task: LaneTask = { call, options: same, memory: laneMemory(call) };
  const partner = new Worker(new URL('./lane-worker.ts', import.meta.url), { workerData: task });
  // A partner that fails is missed, not mourned: the planner works its lanes as well.
  partner.on('error', () => undefined);
  try {
    return planCall(call, options, steering, task.memory);
  } finally {
    void partner.terminate();
  }
}
