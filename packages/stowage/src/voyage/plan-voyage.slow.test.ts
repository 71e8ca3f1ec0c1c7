import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateVoyage } from '@estiba/port/generate';
import { checkVoyage } from '../check-voyage.ts';
import { planVoyage } from './plan-voyage.ts';

test('V7: what later ports load changes where boxes go, breaks no rule, and saves restows', () => {
  const restows = [0, 0];
  for (const seed of [31, 32, 33, 34]) {
    const voyage = generateVoyage({ vessel: 1100, utilisation: 0.9, ports: 8, seed });
    for (const [i, isBlind] of [false, true].entries()) {
      const plan = planVoyage(voyage, { seed: 1, effort: 0.5, isBlind });
      assert.equal(checkVoyage(voyage, plan).violations, 0);
      restows[i]! += plan.totals.restows;
    }
  }
  const [aware, blind] = restows as [number, number];
  assert.ok(aware < blind, `${aware} restows knowing, ${blind} not`);
});
