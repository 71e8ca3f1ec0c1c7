import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { arrivedCall } from '../arrival/arrived-call.test-kit.ts';
import { planCall } from '../plan-call.ts';
import { callOf, plan, seeds } from '../random-plan.test-kit.ts';
import { ruleCosts, ruleGroups } from './rule-costs.ts';
import { scoreSources } from './score-sources.ts';

test('H1: what a term of the score is made of adds up to its value, and names boxes and bays there are', () => {
  let told = 0;
  for (const seed of seeds(1, 12)) {
    const call = callOf(seed);
    const { loading } = plan(call);
    const bays = new Set(call.vessel.bays.map(({ number }) => number));
    const known = new Set([...call.loadList.map(({ id }) => id), ...call.arrival.map(({ container }) => container.id)]);
    const found = scoreSources(call, loading);
    assert.deepEqual(
      found.map(({ term }) => term),
      loading.score.map(({ term }) => term),
    );
    for (const { term, value, sources } of found) {
      const sum = sources.reduce((total, one) => total + one.value, 0);
      assert.ok(Math.abs(sum - value) < 1e-6 * Math.max(1, value), `${term} of seed ${seed}: ${sum} of ${value}`);
      assert.ok(sources.every((one) => one.bays.every((bay) => bays.has(bay)) && one.boxes.every((id) => known.has(id))));
      told += sources.length;
    }
  }
  assert.ok(told > 100, `${told} sources`);
});

test('H1: on a generated ship every term that costs something says what it is made of, changes from an earlier plan too', () => {
  const call = arrivedCall(1100, 0.9, 5, 2).call;
  const base = planCall(call, { seed: 1, effort: 0 }).loading;
  const { loading } = planCall({ ...call, loadList: call.loadList.slice(20) }, { seed: 2, effort: 0.02, base });
  const found = scoreSources({ ...call, loadList: call.loadList.slice(20) }, loading, base);
  for (const { term, value, sources } of found)
    assert.ok(Math.abs(sources.reduce((total, one) => total + one.value, 0) - value) < 1e-6 * Math.max(1, value), term);
});

const tight = arrivedCall(1100, 1, 4, 3).call;

test('H2: each group of rules is switched off once, against one plan with all rules on; figures are told and no plan', () => {
  const seen: string[] = [];
  const shares: number[] = [];
  const steering = { shouldStop: () => false, onProgress: ({ share }: { share: number }) => void shares.push(share) };
  const rows = ruleCosts(tight, { seed: 1, effort: 0 }, steering, ({ rule }) => void seen.push(rule));
  assert.deepEqual(
    rows.map(({ rule }) => rule),
    ruleGroups,
  );
  assert.deepEqual(seen, ruleGroups);
  const whole = planCall(tight, { seed: 1, effort: 0 });
  const weightless = planCall(tight, { seed: 1, effort: 0, off: ['stack-weight'] });
  const row = rows.find(({ rule }) => rule === 'stack-weight')!;
  assert.deepEqual(row.leftOut, { with: whole.loading.leftOut.length, without: weightless.loading.leftOut.length });
  assert.deepEqual(row.makespan, { with: whole.cranes.makespan, without: weightless.cranes.makespan });
  assert.ok(
    rows.every((one) => !JSON.stringify(one).includes('slot')),
    'figures alone',
  );
  assert.ok(shares.every((share, i) => share >= 0 && share <= 1 && (i === 0 || share >= shares[i - 1]! - 1e-9)));
});

test('H2: stopped, it tells the groups it has done with and no half measured one', () => {
  const done: string[] = [];
  const rows = ruleCosts(
    tight,
    { seed: 1, effort: 0 },
    { shouldStop: () => done.length === 2, onProgress: () => undefined },
    ({ rule }) => void done.push(rule),
  );
  assert.deepEqual(
    rows.map(({ rule }) => rule),
    ruleGroups.slice(0, 2),
  );
  assert.deepEqual(ruleCosts(tight, { seed: 1, effort: 0 }, { shouldStop: () => true, onProgress: () => undefined }), []);
});
