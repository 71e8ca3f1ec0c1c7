import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random, untilDone } from '@estiba/base';
import type { Call } from '@estiba/port';
import { checkCall } from './check.ts';
import { last, next } from './check/small-call.test-kit.ts';
import { faultsOf, callOf, mix, plan, seeds, slots } from './random-plan.test-kit.ts';

test('C1 C2 C3: plans of random calls break no rule and account for every box', () => {
  for (const seed of seeds(0, 40)) {
    const call = callOf(seed);
    assert.deepEqual(faultsOf(call, plan(call)), [], `seed ${seed}`);
  }
});

test('P1 P2 C2: arrival plans with places claimed twice, off the ship or of other lengths break no rule but in boxes restowed', () => {
  for (const seed of seeds(0, 40)) {
    const random = new Random(seed);
    const call = spoilt(callOf(seed), random);
    const made = plan(call);
    const restowed = new Set(made.loading.restows.map(({ id }) => id));
    const { violations, counts } = checkCall(call, made);
    assert.deepEqual(
      violations.filter(({ boxes }) => !boxes.some((id) => restowed.has(id))),
      [],
      `seed ${seed}`,
    );
    assert.equal(counts.accounted, call.loadList.length);
  }
});

/** The call with an eighth of what is aboard in some other slot, or of some other length. */
function spoilt(call: Call, random: Random): Call {
  const arrival = call.arrival.map((one) => {
    const dice = random.next();
    if (dice < 0.06) return { ...one, slot: random.pick(call.arrival).slot };
    if (dice < 0.1) return { ...one, slot: { bay: random.int(14), row: random.int(6), tier: random.pick([2, 4, 6, 70, 82, 84, 86, 90]) } };
    if (dice < 0.12)
      return {
        ...one,
        container: { ...one.container, sizeType: { ...one.container.sizeType, lengthFt: random.pick([10, 30, 53] as const) } },
      };
    return one;
  });
  return { ...call, arrival, rotation: random.pick([call.rotation, [next, last, next], [next, next, last]]) };
}

test('C1: the same call and seed give the same plan, another seed may not', () => {
  const call = callOf(3);
  assert.deepEqual(plan(call), plan(call));
  const all = seeds(1, 6).map((seed) => JSON.stringify([...slots(plan(call, { seed }))]));
  assert.ok(new Set(all).size > 1);
});

test('C1: stopped at any question the plan is valid', () => {
  const call = callOf(5);
  let asked = 0;
  plan(call, {}, { ...untilDone, shouldStop: () => (asked++, false) });
  assert.ok(asked > 50, String(asked));
  for (const at of [1, 2, 3, 5, 9, 17, 33, 65, asked - 1]) {
    let questions = 0;
    const made = plan(call, {}, { ...untilDone, shouldStop: () => ++questions >= at });
    assert.deepEqual(faultsOf(call, made), [], `stopped at ${at}`);
  }
});

test('C1: progress rises to the end and never tells of a broken plan', () => {
  const call = callOf(6);
  const shares: number[] = [];
  const phases = new Set<string>();
  plan(call, {}, { ...untilDone, onProgress: ({ share, phase }) => (shares.push(share), phases.add(phase)) });
  assert.deepEqual(
    shares,
    [...shares].sort((a, b) => a - b),
  );
  assert.ok(shares.every((share) => share >= 0 && share <= 1));
  assert.deepEqual([...phases].slice(0, 2), ['construct', 'improve']);
});

test('W1 S1 F6 F9 D4 R1 O1: a rule group switched off is not enforced, all others are', () => {
  const groups = ['securing', 'dangerous-goods', 'reefers', 'out-of-gauge', 'stack-weight', 'strength', 'visibility'] as const;
  const rulesOff = {
    securing: 'S',
    'dangerous-goods': 'D',
    reefers: 'R',
    'out-of-gauge': 'O',
    'stack-weight': 'W',
    strength: 'F',
    visibility: 'F',
  };
  const own = { ...mix, odd: 0.3 };
  for (const group of groups) {
    const off: string[] = [];
    for (const seed of seeds(0, 6)) {
      const call = callOf(seed, own);
      const { violations } = checkCall(call, plan(call, { off: [group] }));
      off.push(...violations.map(({ rule }) => rule.charAt(0)));
    }
    assert.deepEqual(
      [...new Set(off)].filter((letter) => letter !== rulesOff[group]),
      [],
      group,
    );
    if (rulesOff[group] !== 'F') assert.ok(off.length > 0, `${group} made no difference`);
  }
});

test('C1: an empty load list, an empty ship and a call without work are planned', () => {
  const call = callOf(1);
  for (const words of [{ loadList: [] }, { arrival: [] }, { loadList: [], arrival: [] }]) {
    const bare = { ...call, ...words };
    assert.deepEqual(faultsOf(bare, plan(bare)), [], JSON.stringify(Object.keys(words)));
  }
});

test('C3: boxes for a port not to come are left out, with the port and the rotation', () => {
  const call = { ...callOf(1), rotation: [last] };
  const made = plan(call);
  assert.deepEqual(faultsOf(call, made), [], 'without the next port');
  const lost = call.loadList.filter(({ pod }) => pod === next);
  assert.ok(lost.length > 0);
  for (const { id } of lost) {
    assert.deepEqual(made.loading.leftOut.find((one) => one.id === id)?.reasons, [
      { code: 'load.port-not-in-rotation', params: { pod: next, rotation: last } },
    ]);
  }
});

test('Q1: a call without cranes is refused with advice', () => {
  assert.throws(() => plan({ ...callOf(1), cranes: [] }), /has no crane. Maybe/);
});
