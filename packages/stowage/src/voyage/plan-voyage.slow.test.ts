import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untilDone } from '@estiba/base';
import { generateVoyage } from '@estiba/port/generate';
import { checkVoyage } from '../check.ts';
import { planCall } from '../plan-call.ts';
import { type CallPlanner, planVoyage } from './plan-voyage.ts';

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

test('V5: effort above 1 goes back to earlier ports and never makes the plan worse', () => {
  const full = generateVoyage({ vessel: 1100, utilisation: 0.92, ports: 4, seed: 6 });
  const shares: number[] = [];
  const cheap: CallPlanner = (call, options, steering) => planCall(call, { ...options, effort: options.effort / 10 }, steering);
  const settled = planVoyage(full, { seed: 1, effort: 1 }, untilDone, cheap);
  const more = planVoyage(full, { seed: 1, effort: 2 }, { ...untilDone, onProgress: ({ share }) => shares.push(share) }, cheap);
  assert.ok(settled.totals.cost > 0 && more.totals.cost < settled.totals.cost, `${settled.totals.cost} ${more.totals.cost}`);
  assert.equal(checkVoyage(full, more).violations, 0);
  assert.ok(shares.every((share) => share >= 0 && share <= 1));
});
