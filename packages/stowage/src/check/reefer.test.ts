import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBayPlan } from '../check.ts';
import type { BoxWords } from './small-call.test-kit.ts';
import { rulesOf, stowed } from './small-call.test-kit.ts';
import { smallShip } from './small-ship.test-kit.ts';

// The barge has plugs at tier 82 of every deck stack, in the fore half.
const broken = (slot: string, words: BoxWords): string[] => rulesOf(checkBayPlan(smallShip, [stowed(slot, words)]));

test("R1: a 20' reefer needs the plug of its half, a 40' one that of either", () => {
  assert.deepEqual(broken('0010182', { isReefer: true }), []);
  assert.deepEqual(broken('0020182', { isReefer: true, feet: 40 }), []);
  assert.deepEqual(broken('0030182', { isReefer: true }), ['R1']);
  assert.deepEqual(broken('0010102', { isReefer: true }), ['R1']);
});

test('R1: a tier without a plug is told, a reefer that is off needs none', () => {
  const below = stowed('0020182', { feet: 40 });
  const above = stowed('0020184', { feet: 40, isReefer: true });
  assert.deepEqual(rulesOf(checkBayPlan(smallShip, [below, above])), ['R1']);
  const off = { ...above, container: { ...above.container, reefer: { isActive: false } } };
  assert.deepEqual(rulesOf(checkBayPlan(smallShip, [below, off])), []);
});
