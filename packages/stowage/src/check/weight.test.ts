import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBayPlan } from '../check.ts';
import { rulesOf, stowed } from './small-call.test-kit.ts';
import { smallShip, withStacks } from './small-ship.test-kit.ts';

/** Rules broken by boxes of these masses, by slot; even bays are 40' boxes. */
const broken = (tonnesBySlot: Record<string, number>, ship = smallShip): string[] =>
  rulesOf(
    checkBayPlan(
      ship,
      Object.entries(tonnesBySlot).map(([slot, tonnes]) => stowed(slot, { tonnes, feet: Number(slot.slice(0, 3)) % 2 === 0 ? 40 : 20 })),
    ),
  );

test("W1: the 20' boxes of each half weigh at most max20", () => {
  // Fore 30 + 30 = 60 t, aft apart from it 60 t: both at the limit.
  assert.deepEqual(broken({ '0010102': 30, '0010104': 30, '0030102': 30, '0030104': 30 }), []);
  assert.deepEqual(broken({ '0010102': 30, '0010104': 30.001 }), ['W1']);
});

test("W2: each half's 20' boxes and all 40' boxes weigh at most max40", () => {
  assert.deepEqual(broken({ '0020102': 30, '0020104': 30, '0020106': 20 }), []);
  assert.deepEqual(broken({ '0020102': 30, '0020104': 30, '0020106': 20.001 }), ['W2']);
  // Fore 38 + 42 = 80 t; aft 20 + 42.
  assert.deepEqual(broken({ '0010102': 38, '0030102': 20, '0020104': 42 }), []);
  assert.deepEqual(broken({ '0010102': 38, '0030102': 20, '0020104': 42.001 }), ['W2']);
});

test("W2: it is no limit of 20' boxes alone", () => {
  const ship = withStacks(() => ({ max40: 10 }));
  assert.deepEqual(broken({ '0010102': 30 }, ship), []);
});

test("W3: under 40' boxes the 20' boxes of each half weigh at most maxMixed20", () => {
  assert.deepEqual(broken({ '0010102': 20, '0010104': 20, '0030102': 20, '0030104': 20, '0020106': 30 }), []);
  assert.deepEqual(broken({ '0010102': 20, '0010104': 20.001, '0030102': 20, '0030104': 20, '0020106': 30 }), ['W3']);
  assert.deepEqual(broken({ '0010102': 20, '0010104': 20.001 }), []);
});

test('W1, W2: a mass that is no number is over every limit', () => {
  const nameless = (slot: string, feet: 20 | 40) => {
    const { container, slot: place } = stowed(slot, { feet });
    return { container: { ...container, weight: { ...container.weight, gross: Number.NaN as never } }, slot: place };
  };
  assert.deepEqual(rulesOf(checkBayPlan(smallShip, [nameless('0010102', 20)])), ['W1']);
  assert.deepEqual(rulesOf(checkBayPlan(smallShip, [nameless('0020102', 40)])), ['W2']);
});
