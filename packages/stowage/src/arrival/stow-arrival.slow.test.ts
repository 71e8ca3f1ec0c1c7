import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrivedCall, faultsOnArrival, shareLeftOut } from './arrived-call.test-kit.ts';

for (const vessel of [1100, 2800, 5000, 9000, 13600, 18000, 24000] as const)
  test(`A1 A2 A3: ships of ${vessel} TEU arrive with every rule kept`, () => {
    for (const utilisation of [0.6, 0.8, 0.95])
      for (const seed of vessel < 13_600 ? [11, 12, 13] : [11, 12]) {
        const ship = arrivedCall(vessel, utilisation, 4 + ((seed + Math.round(20 * utilisation)) % 7), seed);
        assert.deepEqual(faultsOnArrival(ship), [], `${utilisation}, seed ${seed}`);
        assert.ok(shareLeftOut(ship) <= (utilisation > 0.8 ? 0.05 : 0.002), `${utilisation}, seed ${seed}: ${shareLeftOut(ship)} left out`);
      }
  });
