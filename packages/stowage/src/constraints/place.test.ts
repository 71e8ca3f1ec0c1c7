import assert from 'node:assert/strict';
import { test } from 'node:test';
import { box, here, smallCall, stowed } from '../check/small-call.test-kit.ts';
import { smallShip, withBays, withStacks } from '../check/small-ship.test-kit.ts';
import { callLoading, idOf, Planner, planner, type Put, refusals, refused } from '../planner.test-kit.ts';

const long = { feet: 40 } as const;
const fortyFive = { feet: 45 } as const;
/** A pile of boxes alike in these slots. */
const pile = (slots: readonly string[], words: Put[1]): Put[] => slots.map((slot) => [slot, words ?? {}]);

test('P1: a stack holds as many boxes as it has tiers', () => {
  // Three tiers in the hold: 02, 04, 06. The fourth box is stood in row 02 first, so that it is known.
  const made = planner([...pile(['0020102', '0020104', '0020106'], long), ['0020202', long]]);
  const stack = made.stow.stackOf[made.box(idOf('0020102'))] ?? -1;
  assert.deepEqual(refusals(made, made.box(idOf('0020202')), stack, 2), ['place.none', 'stack.height']);
});

test('P1: boxes of other lengths than 20, 40 and 45 feet are not loaded', () => {
  for (const feet of [10, 30, 48, 53] as const) assert.deepEqual(refused([['0020182', { feet }]]), ['place.none'], `${feet}'`);
  assert.deepEqual(refused([['0020182', long]]), []);
});

test('P1: a bay with an odd number has one half, amid the bay, whatever its stacks are said to take', () => {
  const odd = withBays((bay) => (bay.number === 6 ? { number: 5 } : {}));
  assert.deepEqual(refused([['0050102']], odd), []);
  assert.throws(() => planner([['0060102', long]], odd), /cannot stand/);
  assert.throws(() => planner([['0070102']], odd), /cannot stand/);
  const made = planner([['0050102']], odd);
  // 10 t at x = 30.
  assert.equal(made.stow.mx, 300);
  const other = new Planner(callLoading([['0050102'], ['0020102', long]], odd));
  const stack = made.stow.stackOf[0] ?? -1;
  assert.deepEqual(refusals(other, 0, stack, 1), ['place.none']);
  assert.deepEqual(refusals(other, 1, stack, 2), ['place.none']);
});

test("P3: a 40' box needs a box under it in both halves or in none", () => {
  const upon = (below: Put[]): string[] => refused([...below, ['0020104', long]]);
  assert.deepEqual(upon([['0010102'], ['0030102']]), []);
  assert.deepEqual(upon([['0020102', long]]), []);
  assert.deepEqual(upon([['0010102']]), ['place.none']);
  assert.deepEqual(upon([['0030102']]), ['place.none']);
});

test('P4: each size goes where the stack takes it', () => {
  const fits = (slot: string, change: Parameters<typeof withStacks>[0], words: Put[1] = {}): string[] =>
    refused([[slot, words]], withStacks(change));
  assert.deepEqual(
    fits('0010182', () => ({ takes20Fore: false })),
    ['place.none'],
  );
  assert.deepEqual(
    fits('0030182', () => ({ takes20Fore: false })),
    [],
  );
  assert.deepEqual(
    fits('0030182', () => ({ takes20Aft: false })),
    ['place.none'],
  );
  assert.deepEqual(
    fits('0010182', () => ({ takes20Aft: false })),
    [],
  );
  assert.deepEqual(
    fits('0020182', () => ({ takes40: false }), long),
    ['place.none'],
  );
});

test("P4: 45' boxes from their lowest tier up; nowhere in the hold of the barge", () => {
  assert.deepEqual(refused([['0020182', fortyFive]]), ['place.none']);
  assert.deepEqual(
    refused([
      ['0020182', long],
      ['0020184', fortyFive],
    ]),
    [],
  );
  assert.deepEqual(refused([['0020102', fortyFive]]), ['place.none']);
});

test("P5: no 20' box above a 40' box", () => {
  assert.deepEqual(refused([['0020102', long], ['0010104']]), ['place.none']);
  assert.deepEqual(refused([['0020102', long], ['0030104']]), ['place.none']);
});

test("P6: 40' on 20' only where the stack takes it and the halves are level to 0.02 m", () => {
  const upon = (height: number, ship = smallShip): string[] => refused([['0010102', { height }], ['0030102'], ['0020104', long]], ship);
  // 2.611 - 2.591 = 0.020 m is level, 0.021 m is not.
  assert.deepEqual(upon(2611), []);
  assert.deepEqual(upon(2612), ['place.none']);
  assert.deepEqual(
    upon(
      2591,
      withStacks(() => ({ takesMixed: false })),
    ),
    ['place.none'],
  );
});

test('P6: asked again of a stack whose lower boxes have changed', () => {
  const made = planner([['0010102'], ['0030102'], ['0020104', long], ['0050102', { height: 2896 }], ['0070102', { height: 2600 }]]);
  const swap = (a: string, b: string): boolean => made.rules.trySwap(made.stow, made.box(idOf(a)), made.box(idOf(b)));
  // 2.896 beside 2.591 m is not level, 2.600 is.
  assert.equal(swap('0010102', '0050102'), false);
  assert.equal(made.slotOf(idOf('0010102')), '0010102');
  assert.equal(swap('0010102', '0070102'), true);
  assert.equal(made.slotOf(idOf('0010102')), '0070102');
});

test('P7: the heights of a half, with the over-height of the topmost box, are within the stack', () => {
  const two = pile(['0010102', '0010104'], { height: 2896 });
  // 2 x 2.896 + 2.308 = 8.100 m, the limit of the hold.
  assert.deepEqual(refused([...two, ['0010106', { height: 2308 }]]), []);
  assert.deepEqual(refused([...two, ['0010106', { height: 2309 }]]), ['stack.height']);
  assert.deepEqual(refused([...two, ['0010106', { height: 2208, over: { overHeight: 100 } }]]), []);
  assert.deepEqual(refused([...two, ['0010106', { height: 2208, over: { overHeight: 101 } }]]), ['stack.height']);
});

test("P7: under a 40' box the higher half counts", () => {
  const low: Put[] = [
    ['0010102', { height: 2600 }],
    ['0030102', { height: 2591 }],
  ];
  // 2.600 + 2.600 + 2.900 = 8.100 m.
  assert.deepEqual(refused([...low, ['0020104', { feet: 40, height: 2600 }], ['0020106', { feet: 40, height: 2900 }]]), []);
  assert.deepEqual(refused([...low, ['0020104', { feet: 40, height: 2600 }], ['0020106', { feet: 40, height: 2901 }]]), ['stack.height']);
});

test('L1: nothing goes under a lid on which a box stays', () => {
  const aboard = { arrival: [stowed('0020182', long)] };
  assert.deepEqual(refused([['0020102', long]], smallShip, aboard), ['place.none']);
  // Row 03 is under the same lid, row 02 under the other.
  assert.deepEqual(refused([['0020302', long]], smallShip, aboard), ['place.none']);
  assert.deepEqual(refused([['0020202', long]], smallShip, aboard), []);
  // A box that leaves here does not keep it shut.
  assert.deepEqual(refused([['0020102', long]], smallShip, { arrival: [stowed('0020182', { feet: 40, pod: here })] }), []);
});

test('L3: boxes are set on top of what stays, never below it', () => {
  // A box that hangs at tier 84 on arrival: the next free place is above it.
  const call = smallCall({ arrival: [stowed('0010184')], loadList: [box('B1')] });
  const made = new Planner(call);
  const stack = made.stow.stackOf[1] ?? -1;
  assert.deepEqual([made.stow.topOf(stack, 0), made.stow.base[stack * 2]], [2, 2]);
});
