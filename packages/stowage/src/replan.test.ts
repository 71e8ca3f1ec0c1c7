import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kilograms, Random } from '@estiba/base';
import type { Call, CallPlan, ContainerId } from '@estiba/port';
import { arrivedCall } from './arrival/arrived-call.test-kit.ts';
import { planCall } from './plan-call.ts';
import { faultsOf, callOf, cranes, EFFORT, costOf, moved, plan, seeds, slots } from './random-plan.test-kit.ts';

const plans = new Map<number, { readonly call: Call; readonly base: CallPlan }>();
/** A call and a plan worked at long enough that planning again has little left to find. */
function settled(seed: number): { readonly call: Call; readonly base: CallPlan } {
  const call = callOf(seed);
  const found = plans.get(seed) ?? { call, base: plan(call, { effort: 8 * EFFORT }) };
  plans.set(seed, found);
  return found;
}

test('T10: planned again from its own plan, boxes move only where that is worth more than it costs', () => {
  let unmoved = 0;
  for (const seed of seeds(0, 8)) {
    const { call, base } = settled(seed);
    const again = plan(call, { base: base.loading, seed: 2 });
    assert.deepEqual(faultsOf(call, again), [], `seed ${seed}`);
    if (moved(base, again) === 0) unmoved++;
    else assert.ok(costOf(again) < costOf(base), `seed ${seed}: ${costOf(again)} after ${costOf(base)}`);
  }
  assert.ok(unmoved >= 4, `${unmoved} of 8 plans unchanged`);
});

test('T10: a plan that tells no ballast, as the log of a terminal keeps it, is planned again with no box moved', () => {
  for (const seed of [1, 4]) {
    const call = arrivedCall(1100, 0.7, 3, seed).call;
    const { loading } = planCall(call, { seed: 1, effort: 0 });
    const again = planCall(call, { seed: 2, effort: EFFORT, base: { ...loading, ballast: new Map() } });
    assert.deepEqual(faultsOf(call, again), [], `seed ${seed}`);
    const change = again.loading.score.find(({ term }) => term === 'changes');
    assert.equal(change?.value, 0, `seed ${seed}`);
  }
});

test('T10: a roll-out moves about as many boxes as have gone, and lets others in', () => {
  let [changes, cause] = [0, 0];
  for (const seed of seeds(0, 10)) {
    const { call, base } = settled(seed);
    const gone = new Set(new Random(seed).shuffle(base.loading.loads.map(({ id }) => id)).slice(0, 3));
    const then = { ...call, loadList: call.loadList.filter(({ id }) => !gone.has(id)) };
    const again = plan(then, { base: base.loading });
    assert.deepEqual(faultsOf(then, again), [], `seed ${seed}`);
    assert.equal(again.loading.score.find(({ term }) => term === 'changes')?.value, moved(base, again));
    changes += moved(base, again);
    cause += gone.size + [...slots(again).keys()].filter((id) => !slots(base).has(id)).length;
  }
  assert.ok(changes <= 2 * cause, `${changes} boxes moved for ${cause}`);
});

test('T10: boxes that weigh more than told move as few others', () => {
  let changes = 0;
  for (const seed of seeds(0, 10)) {
    const { call, base } = settled(seed);
    const heavier = new Set(base.loading.loads.slice(0, 3).map(({ id }) => id));
    const loadList = call.loadList.map((box) =>
      heavier.has(box.id) ? { ...box, weight: { ...box.weight, gross: kilograms(box.weight.gross + 4000) } } : box,
    );
    const then = { ...call, loadList };
    const again = plan(then, { base: base.loading });
    assert.deepEqual(faultsOf(then, again), [], `seed ${seed}`);
    changes += moved(base, again);
  }
  assert.ok(changes <= 60, `${changes} boxes moved for 30`);
});

test('T10 Q1: a lost crane moves few boxes', () => {
  let changes = 0;
  for (const seed of seeds(0, 10)) {
    const { call, base } = settled(seed);
    const then = { ...call, cranes: cranes.slice(1) };
    const again = plan(then, { base: base.loading });
    assert.deepEqual(faultsOf(then, again), [], `seed ${seed}`);
    assert.deepEqual(
      again.queues.map(({ crane }) => crane),
      ['C2'],
    );
    changes += moved(base, again);
  }
  assert.ok(changes <= 15, `${changes} boxes moved`);
});

test('T10: locked boxes keep their slots whatever else changes', () => {
  for (const seed of seeds(0, 10)) {
    const { call, base } = settled(seed);
    const random = new Random(seed);
    const loaded = random.shuffle([...slots(base).keys()]);
    const locks = new Set(loaded.slice(0, 8));
    const gone = new Set(loaded.slice(8, 14).filter((id) => !carries(base, id, locks)));
    const then = { ...call, loadList: call.loadList.filter(({ id }) => !gone.has(id)) };
    const again = plan(then, { base: base.loading, locks, seed: 7, effort: 5 * EFFORT });
    assert.deepEqual(faultsOf(then, again), [], `seed ${seed}`);
    const [was, is] = [slots(base), slots(again)];
    for (const id of locks) assert.equal(is.get(id), was.get(id), `seed ${seed}: ${id}`);
  }
});

/** Whether a locked box stands on this one: then it cannot keep its slot when this one is gone. */
function carries(base: CallPlan, id: ContainerId, locks: ReadonlySet<ContainerId>): boolean {
  const own = base.loading.loads.find((one) => one.id === id)!.slot;
  const halves = (bay: number): number[] => (bay % 2 === 0 ? [bay - 1, bay + 1] : [bay]);
  return base.loading.loads.some(
    ({ id: other, slot }) =>
      locks.has(other) && slot.row === own.row && slot.tier > own.tier && halves(slot.bay).some((half) => halves(own.bay).includes(half)),
  );
}
