import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idOf, planner, refused } from '../planner.test-kit.ts';

// The barge has plugs at tier 82 of every deck stack, in the fore half.
const reefer = { isReefer: true } as const;
const long = { feet: 40 } as const;

test("R1: a 20' reefer needs the plug of its half, a 40' one that of either", () => {
  assert.deepEqual(refused([['0010182', reefer]]), []);
  assert.deepEqual(refused([['0020182', { ...reefer, feet: 40 }]]), []);
  assert.deepEqual(refused([['0030182', reefer]]), ['reefer.no-plug']);
  assert.deepEqual(refused([['0010102', reefer]]), ['reefer.no-plug']);
});

test('R1: the plug is that of its own tier', () => {
  assert.deepEqual(
    refused([
      ['0020182', long],
      ['0020184', { ...reefer, feet: 40 }],
    ]),
    ['reefer.no-plug'],
  );
});

test('R1: a reefer does not change places with a box that has no plug', () => {
  const made = planner([
    ['0020182', { ...reefer, feet: 40 }],
    ['0020282', long],
    ['0020184', long],
  ]);
  const swap = (a: string, b: string): boolean => made.rules.trySwap(made.stow, made.box(idOf(a)), made.box(idOf(b)));
  assert.equal(swap('0020182', '0020184'), false);
  assert.equal(swap('0020182', '0020282'), true);
  assert.equal(made.slotOf(idOf('0020182')), '0020282');
});
