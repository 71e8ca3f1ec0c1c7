import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallShip, withStacks } from '../check/small-ship.test-kit.ts';
import { idOf, planner, type Put, refused } from '../planner.test-kit.ts';

/** Codes that refuse the last of these boxes, given as slot and tonnes; even bays are 40' boxes. The barge: max20 60, max40 80, maxMixed20 40. */
const refusedOf = (boxes: readonly (readonly [slot: string, tonnes: number])[], ship = smallShip): string[] =>
  refused(
    boxes.map(([slot, tonnes]): Put => [slot, { tonnes, feet: Number(slot.slice(0, 3)) % 2 === 0 ? 40 : 20 }]),
    ship,
  );

const over = ['stack.weight'];

test("W1: the 20' boxes of a half weigh at most max20", () => {
  // 30 + 30 = 60 t is the limit; the other half has its own.
  assert.deepEqual(
    refusedOf([
      ['0030102', 30],
      ['0010102', 30],
      ['0010104', 30],
    ]),
    [],
  );
  assert.deepEqual(
    refusedOf([
      ['0030102', 30],
      ['0010102', 30],
      ['0010104', 30.001],
    ]),
    over,
  );
  assert.deepEqual(
    refusedOf([
      ['0010102', 30],
      ['0030102', 30],
      ['0030104', 30.001],
    ]),
    over,
  );
});

test("W2: each half's 20' boxes and all 40' boxes weigh at most max40", () => {
  assert.deepEqual(
    refusedOf([
      ['0020102', 30],
      ['0020104', 30],
      ['0020106', 20],
    ]),
    [],
  );
  assert.deepEqual(
    refusedOf([
      ['0020102', 30],
      ['0020104', 30],
      ['0020106', 20.001],
    ]),
    over,
  );
  // Fore 38 + 42 = 80 t; aft 20 + 42.
  assert.deepEqual(
    refusedOf([
      ['0010102', 38],
      ['0030102', 20],
      ['0020104', 42],
    ]),
    [],
  );
  assert.deepEqual(
    refusedOf([
      ['0010102', 38],
      ['0030102', 20],
      ['0020104', 42.001],
    ]),
    over,
  );
  assert.deepEqual(
    refusedOf([
      ['0010102', 20],
      ['0030102', 38],
      ['0020104', 42.001],
    ]),
    over,
  );
});

test("W2: it is no limit of 20' boxes alone", () => {
  assert.deepEqual(
    refusedOf(
      [['0010102', 30]],
      withStacks(() => ({ max40: 10 })),
    ),
    [],
  );
});

test("W3: 20' boxes that carry 40' boxes weigh at most maxMixed20 a half", () => {
  const under = (fore: number): [string, number][] => [
    ['0010102', 20],
    ['0010104', fore],
    ['0030102', 20],
    ['0030104', 20],
    ['0020106', 30],
  ];
  assert.deepEqual(refusedOf(under(20)), []);
  assert.deepEqual(refusedOf(under(20.001)), over);
  assert.deepEqual(refusedOf(under(20.001).slice(0, 4)), []);
});

test('W1, W2, W3: asked again of a stack in which boxes change places', () => {
  const made = planner([
    ['0010102', { tonnes: 30 }],
    ['0010104', { tonnes: 29 }],
    ['0050102', { tonnes: 30.9 }],
    ['0050104', { tonnes: 31.1 }],
  ]);
  const swap = (a: string, b: string): boolean => made.rules.trySwap(made.stow, made.box(idOf(a)), made.box(idOf(b)));
  // 29 + 31.1 = 60.1 t; 29 + 30.9 = 59.9 t, and 30 + 31.1 = 61.1 t in the other stack: neither is allowed.
  assert.equal(swap('0010102', '0050104'), false);
  assert.equal(swap('0010102', '0050102'), false);
  assert.deepEqual([made.slotOf(idOf('0010102')), made.slotOf(idOf('0050102'))], ['0010102', '0050102']);
});
