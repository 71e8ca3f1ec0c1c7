import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kilograms, Random, untilDone } from '@estiba/base';
import type { Call } from '@estiba/port';
import { generateCall, generateVessel } from '@estiba/port/generate';
import { checkBayPlan } from './check.ts';
import { planCall } from './plan-call.ts';
import { costOf, faultsOf, moved, slots } from './random-plan.test-kit.ts';
import { stowAboard } from './stow-aboard.ts';

const ship = generateVessel(1100);
const calls = new Map<string, Call>();
/** A call of the 1,100 TEU class, stowed by the planner itself as earlier ports would have. */
function callOf(utilisation: number, ports: number, seed: number): Call {
  const key = [utilisation, ports, seed].join();
  const known = calls.get(key);
  if (known !== undefined) return known;
  const call = generateCall({
    vessel: ship,
    utilisation,
    ports,
    seed,
    stow: (vessel, boxes, rotation) => stowAboard(vessel, boxes, rotation, seed),
  });
  calls.set(key, call);
  return call;
}

test('C1 C2 C3: generated calls are planned without a violation, every box accounted for', () => {
  for (const [utilisation, ports, seed] of [
    [0.6, 4, 1],
    [0.8, 6, 2],
    [0.95, 10, 3],
    [0.95, 4, 4],
  ] as const) {
    const call = callOf(utilisation, ports, seed);
    for (const effort of [0, 0.1])
      assert.deepEqual(faultsOf(call, planCall(call, { seed, effort })), [], `${utilisation} ${ports} ${effort}`);
  }
});

test('P1 W1 S1 D4 F3: the ship stowed by earlier ports keeps every rule', () => {
  const call = callOf(0.8, 6, 2);
  const { violations } = checkBayPlan(call.vessel, call.arrival, { rotation: call.rotation });
  assert.deepEqual(violations, []);
  assert.ok(call.arrival.length > 300);
});

test('C1: more effort makes generated plans better on the whole, and none worse than the first', () => {
  const call = callOf(0.8, 6, 2);
  const costs = [0, 0.05, 0.3].map((effort) => [1, 2, 3].map((seed) => costOf(planCall(call, { seed, effort }))));
  const sums = costs.map((of) => of.reduce((sum, cost) => sum + cost, 0));
  assert.ok(sums[1]! < sums[0]! && sums[2]! < sums[1]!, JSON.stringify(costs));
  for (const of of costs.slice(1)) of.forEach((cost, i) => assert.ok(cost <= costs[0]![i]! + 1e-6, JSON.stringify(costs)));
});

test('C1: a generated plan stopped at any question is valid', () => {
  const call = callOf(0.95, 10, 3);
  for (const at of [1, 2, 50, 400]) {
    let asked = 0;
    const plan = planCall(call, { seed: 1, effort: 0.1 }, { ...untilDone, shouldStop: () => ++asked >= at });
    assert.deepEqual(faultsOf(call, plan), [], `stopped at ${at}`);
  }
});

test('T10: rolling boxes, a heavier box or a lost crane moves under a twentieth of the others', () => {
  const call = callOf(0.8, 6, 2);
  const base = planCall(call, { seed: 1, effort: 0.3 });
  const loaded = new Random(1).shuffle([...slots(base).keys()]);
  const gone = new Set(loaded.slice(0, 10));
  const heavy = new Set(loaded.slice(0, 5));
  const weigh = (box: Call['loadList'][number]) =>
    heavy.has(box.id) ? { ...box, weight: { ...box.weight, gross: kilograms(box.weight.gross + 3000) } } : box;
  const cases: [string, Call][] = [
    ['roll-out', { ...call, loadList: call.loadList.filter(({ id }) => !gone.has(id)) }],
    ['weight', { ...call, loadList: call.loadList.map(weigh) }],
    ['crane', { ...call, cranes: call.cranes.slice(1) }],
  ];
  for (const [name, then] of cases) {
    const again = planCall(then, { seed: 1, effort: 0.05, base: base.loading });
    assert.deepEqual(faultsOf(then, again), [], name);
    assert.ok(moved(base, again) < loaded.length / 20, `${name}: ${moved(base, again)} of ${loaded.length}`);
  }
});
