import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { generateCall } from '@estiba/port/generate';
import { planCall } from '@estiba/stowage';
import { stowArrival } from '@estiba/stowage/arrival';
import { threadPlanner } from './thread-planner.ts';

const call = generateCall({
  vessel: 1100,
  utilisation: 0.5,
  ports: 3,
  seed: 1,
  stow: (vessel, containers, rotation) => stowArrival(vessel, containers, rotation, 1).arrival,
});

test('a plan made in a thread of its own is the plan made here, also one that starts from an earlier plan with a lid off', async () => {
  const options = { seed: 1, effort: 0 };
  const first = await threadPlanner.plan(call, options);
  assert.deepEqual(first, planCall(call, options));
  const { loads, restows, ballast } = first.loading;
  const underWay = { ...call, openLids: new Set(call.vessel.lids.slice(0, 1).map(({ id }) => id)) };
  const again = { ...options, base: { loads, restows, ballast } };
  assert.deepEqual(await threadPlanner.plan(underWay, again), planCall(underWay, again));
});

test('a planner that fails rejects with what it met, also where its thread cannot be given the call', async () => {
  await assert.rejects(threadPlanner.plan({ ...call, cranes: [] }, { seed: 1, effort: 0 }), /cannot be planned: .*no crane/);
  const unheard = { ...call, id: (() => 'x') as never };
  await assert.rejects(threadPlanner.plan(unheard, { seed: 1, effort: 0 }), /could not be cloned/);
});
