import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StowedContainer } from '../../call/call.ts';
import { generateCall } from '../index.ts';

test('call: what the planner stows is aboard, the rest of the call is the same for the same seed', () => {
  const asked: number[] = [];
  const options = {
    vessel: 5000,
    utilisation: 0.8,
    ports: 6,
    seed: 9,
    stow: (_: unknown, containers: readonly StowedContainer['container'][]): StowedContainer[] => {
      asked.push(containers.length);
      return containers.slice(0, 3).map((container, i) => ({ container, slot: { bay: 2, row: 0, tier: 82 + 2 * i } }));
    },
  } as const;
  const call = generateCall(options);
  assert.equal(call.arrival.length, 3);
  assert.ok((asked[0] as number) > 1000);
  assert.equal(call.rotation.length, 6);
  assert.equal(call.yard.size, call.loadList.length);
  assert.ok(call.cranes.length >= 2);
  assert.equal(generateCall({ ...options, cranes: 3 }).cranes.length, 3);
  assert.deepEqual(generateCall(options), call);
});
