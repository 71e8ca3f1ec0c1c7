import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { type Anytime, untilDone } from '@estiba/base';
import type { Call, CallPlan } from '@estiba/port';
import { last } from '../check/small-call.test-kit.ts';
import { planCall } from '../plan-call.ts';
import type { PlanOptions } from '../plan-options.ts';
import { callOf, EFFORT, faultsOf, seeds } from '../random-plan.test-kit.ts';
import { laneMemory } from './lanes.ts';
import { Relay } from './relay.ts';
import { FIRST_LANE_WORD, LANE_WORDS, LANES, sheetOn } from './sheet.ts';

const partners: Worker[] = [];
const partner = (): Worker => {
  const worker = new Worker(new URL('./testing/partner-thread.ts', import.meta.url));
  partners.push(worker);
  return worker;
};
after(() => partners.map((worker) => worker.terminate()));

const options: PlanOptions = { seed: 1, effort: EFFORT };

/** Does something once, when the partner has begun its first lane; the planner's first question in a round waits for that. */
function onceHelped(relay: Relay, then: () => void): Anytime {
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
function planTogether(call: Call, by: Worker, how: PlanOptions, then: () => void = () => undefined): CallPlan {
  const memory = laneMemory(call);
  by.postMessage({ call, options: how, memory });
  return planCall(call, how, onceHelped(new Relay(sheetOn(call, memory)), then), memory);
}

test('J1: with a partner the plan is the one made alone, to the last crane move, also of calls with a base, locks and later loads', () => {
  const helper = partner();
  for (const seed of seeds(0, 8)) {
    const call = callOf(seed);
    const how: PlanOptions = { ...options, seed, ...(seed % 2 === 0 ? {} : { later: [new Map([[last, 20]])] }) };
    const alone = planCall(call, how);
    assert.deepEqual(planTogether(call, helper, how), alone, `seed ${seed}`);
    const again: PlanOptions = { ...how, base: alone.loading, locks: new Set(alone.loading.loads.slice(0, 5).map(({ id }) => id)) };
    const then = { ...call, loadList: call.loadList.slice(3) };
    assert.deepEqual(planTogether(then, helper, again), planCall(then, again), `seed ${seed} anew`);
  }
});

test('J5: a partner killed in the middle of a lane is done without, and the plan stays the same', () => {
  const call = callOf(2);
  const helper = partner();
  assert.deepEqual(
    planTogether(call, helper, options, () => void helper.terminate()),
    planCall(call, options),
  );
});

test('J5: a partner that fails, that took a lane and fell silent, or that never came changes nothing', () => {
  const call = callOf(3);
  const alone = planCall(call, options);
  const took = (isClosed: boolean): SharedArrayBuffer => {
    const memory = laneMemory(call);
    const { words } = sheetOn(call, memory);
    words[FIRST_LANE_WORD + LANE_WORDS * (LANES - 1)] = 1;
    if (isClosed) new Relay(sheetOn(call, memory)).close();
    return memory;
  };
  assert.deepEqual(planCall(call, options, untilDone, took(true)), alone, 'failed');
  assert.deepEqual(planCall(call, options, untilDone, took(false)), alone, 'silent');
  assert.deepEqual(planCall(call, options, untilDone, laneMemory(call)), alone, 'never came');
});

test('J6: stopped while a partner works its lane, the plan is valid and the partner is free for the next call', () => {
  const call = callOf(5);
  const helper = partner();
  const lasting = { ...options, effort: 50 };
  const memory = laneMemory(call);
  helper.postMessage({ call, options: lasting, memory });
  let isStopped = false;
  const helped = onceHelped(new Relay(sheetOn(call, memory)), () => (isStopped = true));
  const shouldStop = (): boolean => helped.shouldStop() || isStopped;
  assert.deepEqual(faultsOf(call, planCall(call, lasting, { ...untilDone, shouldStop }, memory)), []);
  assert.deepEqual(planTogether(call, helper, options), planCall(call, options));
});

test('J6: a call that cannot be planned leaves no partner asleep', () => {
  const call = callOf(1);
  const memory = laneMemory(call);
  const rubbish: PlanOptions = { ...options, later: [new Map([[last, -1]])] };
  assert.throws(() => planCall(call, rubbish, untilDone, memory), RangeError);
  assert.ok(new Relay(sheetOn(call, memory)).isClosed);
});

test('J1: memory made for another version of the call is refused with advice', () => {
  const call = callOf(1);
  const memory = laneMemory({ ...call, loadList: call.loadList.slice(1) });
  assert.throws(() => planCall(call, options, untilDone, memory), /has \d+ bytes, not \d+. Maybe/);
});
