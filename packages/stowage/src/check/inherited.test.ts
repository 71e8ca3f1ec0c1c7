import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLoading } from '../check.ts';
import { box, inheritedOf, rulesOf, smallCall, smallPlan, stowed } from './small-call.test-kit.ts';

const heavy = { feet: 40, tonnes: 41 } as const;

test('P, W, R, D: a breach in which no box handled here takes part is inherited', () => {
  const call = smallCall({
    arrival: [
      stowed('0020102', heavy),
      stowed('0020104', heavy),
      stowed('0100102', { feet: 40, isReefer: true }),
      stowed('0100302', { feet: 40, danger: [{ imdgClass: '7' }] }),
      stowed('9900102', { feet: 40 }),
    ],
  });
  const report = checkLoading(call, smallPlan(call));
  assert.deepEqual([rulesOf(report), inheritedOf(report)], [[], ['D1', 'P1', 'R1', 'W2']]);
});

test('W2: a box loaded on a stack that was over its limit before takes part', () => {
  const call = smallCall({ arrival: [stowed('0020102', heavy), stowed('0020104', heavy)], loadList: [box('B1', { feet: 40 })] });
  const report = checkLoading(call, smallPlan(call, { loads: { B1: '0020106' } }));
  assert.deepEqual([rulesOf(report), inheritedOf(report)], [['W2'], []]);
});

test('P2: two boxes aboard in one slot are inherited; the second weighs and no more', () => {
  const call = smallCall({ arrival: [stowed('0020102', { feet: 40 }, 'ONE'), stowed('0020102', { feet: 40, tonnes: 75 }, 'TWO')] });
  const report = checkLoading(call, smallPlan(call));
  assert.deepEqual([rulesOf(report), inheritedOf(report)], [[], ['P2']]);
  assert.equal(report.condition?.displacement, 3685);
});
