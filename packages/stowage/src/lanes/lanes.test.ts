import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untilDone } from '@estiba/base';
import { last } from '../check/small-call.test-kit.ts';
import { planCall } from '../plan-call.ts';
import type { PlanOptions } from '../plan-options.ts';
import { callOf, faultsOf, seeds } from '../random-plan.test-kit.ts';
import { laneMemory } from './lanes.ts';
import { Relay } from './relay.ts';
import { FIRST_LANE_WORD, LANE_WORDS, LANES, sheetOn } from './sheet.ts';
import { onceHelped, options, partner, planTogether, provesOnePlan } from './testing/partner.test-kit.ts';

test('J1: with a partner the plan is the one made alone, to the last crane move, also of calls with a base, locks and later loads', () => {
  const helper = partner();
  for (const seed of seeds(0, 3)) provesOnePlan(seed, helper);
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
