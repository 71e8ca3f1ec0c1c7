import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerId } from '@estiba/port';
import { checkCall } from '../check.ts';
import { validCall, validPlan } from './valid-call.test-kit.ts';

/** Digs of the valid plan with boxes of the yard at other tiers of one stack. */
function digs(tiers: Record<string, number>, others: Record<string, number> = {}): [inQueues: number, inListOrder: number] {
  const place = (tier: number) => ({ block: 'Z', bay: 3, row: 1, tier });
  const yard = new Map(Object.entries(tiers).map(([id, tier]) => [containerId(id), place(tier)]));
  const yardOthers = Object.entries(others).map(([id, tier]) => ({ id: containerId(id), position: place(tier) }));
  const report = checkCall({ ...validCall, yard, yardOthers }, validPlan);
  return [report.digs, report.digsInListOrder];
}

// The queues want B5, B1 and B6 in that order (turns 0, 4, 7), then B2 with B3, B4 and B7.
test('Y2: a dig for every box above that has not left before', () => {
  assert.deepEqual(digs({ B5: 3, B1: 2, B6: 1 }), [0, 1]);
  assert.deepEqual(digs({ B5: 1, B1: 2, B6: 3 }), [3, 2]);
  // Set back in order: X1 is dug out for each of the two under it.
  assert.deepEqual(digs({ B5: 2, B1: 1 }, { X1: 3 }), [2, 3]);
});

test('Y2: a twin lift takes the upper box first, whichever is named first', () => {
  assert.deepEqual(digs({ B2: 1, B3: 2 }), [0, 1]);
  assert.deepEqual(digs({ B2: 2, B3: 1 }), [0, 0]);
});

test('Y2: boxes left out stay in the way', () => {
  assert.deepEqual(digs({ B6: 1, B8: 2 }), [1, 1]);
});

test('Y2: boxes of another stack are not', () => {
  const apart = { ...validCall, yardOthers: validCall.yardOthers.map(({ id, position }) => ({ id, position: { ...position, row: 9 } })) };
  assert.equal(checkCall(apart, validPlan).digs, 1);
});

test('Y1: a box that is not in the yard has no place there', () => {
  const gone = new Map([...validCall.yard].filter(([id]) => id !== 'B4'));
  const { violations } = checkCall({ ...validCall, yard: gone }, validPlan);
  assert.deepEqual(
    violations.filter((finding) => finding.rule === 'Y1').map((finding) => finding.boxes),
    [['B4']],
  );
});
