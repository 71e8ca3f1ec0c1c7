import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Worker } from 'node:worker_threads';
import { type Anytime, untilDone } from '@estiba/base';
import type { Call, CallPlan } from '@estiba/port';
import { last } from '../../check/small-call.test-kit.ts';
import { planCall } from '../../plan-call.ts';
import type { PlanOptions } from '../../plan-options.ts';
import { callOf, EFFORT } from '../../random-plan.test-kit.ts';
import { laneMemory } from '../lanes.ts';
import { Relay } from '../relay.ts';
import { sheetOn } from '../sheet.ts';

const partners: Worker[] = [];
export const partner = (): Worker => {
  const worker = new Worker(new URL('./partner-thread.ts', import.meta.url));
  partners.push(worker);
  return worker;
};
after(() => partners.map((worker) => worker.terminate()));

export const options: PlanOptions = { seed: 1, effort: EFFORT };

/** Does something once, when the partner has begun its first lane; the planner's first question in a round waits for that. */
export function onceHelped(relay: Relay, then: () => void): Anytime {
  let isWaiting = true;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const shouldStop = (): boolean => {
    if (relay.round === 0) return false;
    for (let naps = 0; isWaiting && relay.beats === 0; naps++) {
      assert.ok(naps < 1000, 'no partner came');
      Atomics.wait(pause, 0, 0, 10);
    }
    if (isWaiting) then();
    isWaiting = false;
    return false;
  };
  return { ...untilDone, shouldStop };
}

/** The plan with a partner that has taken part. */
export function planTogether(call: Call, by: Worker, how: PlanOptions, then: () => void = () => undefined): CallPlan {
  const memory = laneMemory(call);
  by.postMessage({ call, options: how, memory });
  return planCall(call, how, onceHelped(new Relay(sheetOn(call, memory)), then), memory);
}

/** J1 for the call of a seed: with a partner the plan is the one made alone, and so is the next one, with a base and locks. */
export function provesOnePlan(seed: number, helper: Worker): void {
  const call = callOf(seed);
  const how: PlanOptions = { ...options, seed, ...(seed % 2 === 0 ? {} : { later: [new Map([[last, 20]])] }) };
  const alone = planCall(call, how);
  assert.deepEqual(planTogether(call, helper, how), alone, `seed ${seed}`);
  const again: PlanOptions = { ...how, base: alone.loading, locks: new Set(alone.loading.loads.slice(0, 5).map(({ id }) => id)) };
  const then = { ...call, loadList: call.loadList.slice(3) };
  assert.deepEqual(planTogether(then, helper, again), planCall(then, again), `seed ${seed} anew`);
}
