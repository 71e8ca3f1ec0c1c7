import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBayPlan } from '../check.ts';
import type { BoxWords } from './small-call.test-kit.ts';
import { rulesOf, stowed } from './small-call.test-kit.ts';
import { smallShip, withBays, withStacks } from './small-ship.test-kit.ts';

type Stow = readonly [slot: string, words?: BoxWords];

/** Rules broken by the boxes in these slots. */
const broken = (boxes: readonly Stow[], ship = smallShip): string[] =>
  rulesOf(
    checkBayPlan(
      ship,
      boxes.map(([slot, words]) => stowed(slot, words)),
    ),
  );

const long: BoxWords = { feet: 40 };

test('P1: a box stands in a bay, row and tier the ship has', () => {
  assert.deepEqual(broken([['0010102'], ['0030102'], ['0060102', long], ['0100482', long]]), []);
  for (const slot of ['0130102', '0010502', '0010108', '0010103', '0010180', '0010190', '0010001']) {
    assert.deepEqual(broken([[slot]]), ['P1'], slot);
  }
});

test("P1: 20' boxes carry odd bay numbers, 40' and 45' even ones, and no other length is loaded", () => {
  assert.deepEqual(broken([['0020102']]), ['P1']);
  assert.deepEqual(broken([['0010102', long]]), ['P1']);
  for (const feet of [10, 30, 48, 53] as const) assert.deepEqual(broken([['0020102', { feet }]]), ['P1'], `${feet}'`);
});

test('P1: an odd number is the odd bay of that number first', () => {
  const ship = withBays((bay) => (bay.number === 6 ? { number: 5 } : {}));
  assert.deepEqual(broken([['0050102']], ship), []);
  // With bay 06 gone there is no 07 and no 06.
  assert.deepEqual(broken([['0070102']], ship), ['P1']);
  assert.deepEqual(broken([['0060102', long]], ship), ['P1']);
});

test('P2: no two boxes share a half at the same position', () => {
  assert.deepEqual(broken([['0010102'], ['0030102']]), []);
  const twice = [stowed('0010102', {}, 'ONE'), stowed('0010102', {}, 'TWO')];
  assert.deepEqual(rulesOf(checkBayPlan(smallShip, twice)), ['P2']);
  assert.deepEqual(broken([['0030102'], ['0020102', long]]), ['P2']);
});

test('P3: a box has a box under it in every half it fills', () => {
  assert.deepEqual(broken([['0010102'], ['0030102'], ['0020104', long]]), []);
  assert.deepEqual(broken([['0010104']]), ['P3']);
  assert.deepEqual(broken([['0010102'], ['0030104']]), ['P3']);
  assert.deepEqual(
    broken([
      ['0020102', long],
      ['0020106', long],
    ]),
    ['P3'],
  );
});

test('P4: sizes fit where the stack takes them', () => {
  assert.deepEqual(
    broken(
      [['0010182']],
      withStacks(() => ({ takes20Fore: false })),
    ),
    ['P4'],
  );
  assert.deepEqual(
    broken(
      [['0030182']],
      withStacks(() => ({ takes20Fore: false })),
    ),
    [],
  );
  assert.deepEqual(
    broken(
      [['0030182']],
      withStacks(() => ({ takes20Aft: false })),
    ),
    ['P4'],
  );
  assert.deepEqual(
    broken(
      [['0020182', long]],
      withStacks(() => ({ takes40: false })),
    ),
    ['P4'],
  );
});

test("P4: 45' boxes only from their lowest tier up, and nowhere where there is none", () => {
  const fortyFive: BoxWords = { feet: 45 };
  assert.deepEqual(
    broken([
      ['0020182', long],
      ['0020184', fortyFive],
    ]),
    [],
  );
  assert.deepEqual(broken([['0020182', fortyFive]]), ['P4']);
  assert.deepEqual(broken([['0020102', fortyFive]]), ['P4']);
});

test("P5: no 20' box above a 40' or 45' box", () => {
  assert.deepEqual(broken([['0020102', long], ['0010104']]), ['P5']);
});

test("P6: 40' boxes stand on 20' boxes only where the stack takes it and the halves are level", () => {
  const even: Stow[] = [['0010102'], ['0030102'], ['0020104', long]];
  assert.deepEqual(broken(even), []);
  assert.deepEqual(
    broken(
      even,
      withStacks(() => ({ takesMixed: false })),
    ),
    ['P6'],
  );
  // 2.611 - 2.591 = 0.020 m is level, 0.021 m is not.
  assert.deepEqual(broken([['0010102', { height: 2611 }], ['0030102'], ['0020104', long]]), []);
  assert.deepEqual(broken([['0010102', { height: 2612 }], ['0030102'], ['0020104', long]]), ['P6']);
});

test('P7: heights of a half, with the over-height of the topmost, are within the stack', () => {
  // Two high cubes and a standard box: 2 x 2.896 + 2.308 = 8.1 m, the limit of the hold.
  const two: Stow[] = [
    ['0010102', { height: 2896 }],
    ['0010104', { height: 2896 }],
  ];
  assert.deepEqual(broken([...two, ['0010106', { height: 2308 }]]), []);
  assert.deepEqual(broken([...two, ['0010106', { height: 2309 }]]), ['P7']);
  // Over-height counts for the topmost box: 2 x 2.896 + 2.208 + 0.100 = 8.1 m.
  assert.deepEqual(broken([...two, ['0010106', { height: 2208, over: { overHeight: 100 } }]]), []);
  assert.deepEqual(broken([...two, ['0010106', { height: 2208, over: { overHeight: 101 } }]]), ['P7']);
});
