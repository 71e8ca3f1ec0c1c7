import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContainerKind, DangerousGoods } from '@estiba/port';
import { checkBayPlan } from '../check.ts';
import type { BoxWords } from './small-call.test-kit.ts';
import { rulesOf, stowed } from './small-call.test-kit.ts';
import { smallShip, withBays } from './small-ship.test-kit.ts';

/*
 * The barge: H1 (bay 02) takes 1.4, 2.1, 3, 4, 5, 6, 8, 9, any flash point; H2 (bays 06, 10) 2.1, 3, 4, 5.1, 6, 8, 9 from
 * 23 °C; the deck takes all. Bays are 14 m apart: clear 1.808 m between 40' boxes, 15.808 m when a bay lies between.
 * Rows are 2.5 m apart: clear 0.062 m to the next, 2.562 m to the next but one, 5.062 m to the third.
 */
const holding = (imdgClass: string, more: Partial<DangerousGoods> = {}, kind: ContainerKind = 'dry'): BoxWords => ({
  feet: 40,
  kind,
  danger: [{ imdgClass, ...more }],
});

const rules = (boxes: readonly (readonly [slot: string, words: BoxWords])[], ship = smallShip): string[] =>
  rulesOf(
    checkBayPlan(
      ship,
      boxes.map(([slot, words]) => stowed(slot, words)),
    ),
  );

/** Both ways round: the first box in the first slot and in the second. */
function broken(first: BoxWords, slotOfFirst: string, second: BoxWords, slotOfSecond: string, ship = smallShip): string[] {
  const found = rules(
    [
      [slotOfFirst, first],
      [slotOfSecond, second],
    ],
    ship,
  );
  assert.deepEqual(
    rules(
      [
        [slotOfSecond, first],
        [slotOfFirst, second],
      ],
      ship,
    ),
    found,
  );
  return found;
}

test('D1: the class is allowed where the box stands', () => {
  assert.deepEqual(rules([['0020102', holding('8')]]), []);
  assert.deepEqual(rules([['0020102', holding('7')]]), ['D1']);
  assert.deepEqual(rules([['0020182', holding('7')]]), []);
  assert.deepEqual(
    rules(
      [['0020182', holding('7')]],
      withBays(() => ({ deckDangerousGoods: ['8'] })),
    ),
    ['D1'],
  );
});

test('D1: an entry covers its divisions and letters, no other class', () => {
  assert.deepEqual(rules([['0020102', holding('1.4S')]]), []);
  assert.deepEqual(rules([['0020102', holding('1.1D')]]), ['D1']);
  assert.deepEqual(rules([['0020102', holding('2.2')]]), ['D1']);
  assert.deepEqual(rules([['0020102', holding('5.2')]]), []);
  assert.deepEqual(rules([['0060102', holding('5.2')]]), ['D1']);
  assert.deepEqual(rules([['0020182', holding('10')]]), ['D1']);
});

test('D1: a bay without a hold, or with one the ship does not list, allows nothing below', () => {
  assert.deepEqual(
    rules(
      [['0020102', holding('8')]],
      withBays(() => ({ hold: null })),
    ),
    ['D1'],
  );
  assert.deepEqual(
    rules(
      [['0020102', holding('8')]],
      withBays(() => ({ hold: 'H9' })),
    ),
    ['D1'],
  );
});

test('D2: on deck or in the hold as the goods demand', () => {
  assert.deepEqual(rules([['0020182', holding('8', { stowage: 'deck' })]]), []);
  assert.deepEqual(rules([['0020102', holding('8', { stowage: 'deck' })]]), ['D2']);
  assert.deepEqual(rules([['0020182', holding('8', { stowage: 'hold' })]]), ['D2']);
  assert.deepEqual(rules([['0020102', holding('8', { stowage: 'any' })]]), []);
});

test('D3: class 3 in a hold with a least flash point has a known one of at least that', () => {
  assert.deepEqual(rules([['0060102', holding('3', { flashPoint: 23 as never })]]), []);
  assert.deepEqual(rules([['0060102', holding('3', { flashPoint: 22.9 as never })]]), ['D3']);
  assert.deepEqual(rules([['0060102', holding('3')]]), ['D3']);
  assert.deepEqual(rules([['0060102', holding('6.1', { subsidiary: ['3'] })]]), ['D3']);
  assert.deepEqual(rules([['0060102', holding('8')]]), []);
  assert.deepEqual(rules([['0020102', holding('3')]]), []);
  assert.deepEqual(rules([['0060182', holding('3')]]), []);
});

test('D1 to D5: limited quantities are exempt', () => {
  const limited = { isLimitedQuantity: true, stowage: 'deck' } as const;
  assert.deepEqual(broken(holding('7', limited), '0020102', holding('1.1D', limited), '0020104'), []);
});

test('D4: code 0 asks for nothing, code 1 for nothing between closed units', () => {
  assert.deepEqual(broken(holding('3'), '0020102', holding('6.1'), '0020104'), []);
  // 4.1 and 8: code 1.
  assert.deepEqual(broken(holding('4.1'), '0020102', holding('8'), '0020104'), []);
});

test('D4: code 1 with open units is as code 2, and no more', () => {
  const open = holding('4.1', {}, 'open-top');
  assert.deepEqual(broken(open, '0020182', holding('8'), '0020184'), ['D4']);
  assert.deepEqual(broken(open, '0020182', holding('8'), '0020282'), ['D4']);
  assert.deepEqual(broken(open, '0020182', holding('8'), '0020382'), ['D4']);
  assert.deepEqual(broken(open, '0020482', holding('8'), '0020182'), []);
  assert.deepEqual(broken(open, '0020482', holding('8', {}, 'flat-rack'), '0020182'), []);
});

// 3 and 5.1: code 2.
test('D4: code 2 on deck: not in the same line, and 6.0 m along or 2.4 m athwart', () => {
  const pair = (a: string, b: string) => broken(holding('3'), a, holding('5.1'), b);
  assert.deepEqual(pair('0020182', '0020184'), ['D4']);
  assert.deepEqual(pair('0020182', '0020382'), ['D4']);
  assert.deepEqual(pair('0020282', '0020382'), []);
  assert.deepEqual(pair('0020182', '0060182'), ['D4']);
  assert.deepEqual(pair('0020182', '0100182'), []);
});

test('D4: code 2 in holds: a bulkhead will do too, and so will a deck between', () => {
  const pair = (a: string, b: string) => broken(holding('3', { flashPoint: 60 as never }), a, holding('5.1'), b);
  assert.deepEqual(pair('0020102', '0060102'), []);
  assert.deepEqual(pair('0060102', '0100102'), ['D4']);
  assert.deepEqual(pair('0060102', '0060182'), []);
});

test("D4: code 2 between 20' boxes fore and aft: 0.076 m is not 6 m", () => {
  const short = (words: BoxWords): BoxWords => ({ ...words, feet: 20 });
  assert.deepEqual(broken(short(holding('3')), '0010182', short(holding('5.1')), '0030182'), ['D4']);
  // Aft half of bay 02 (40.933) and aft half of bay 06 (26.933): 14 - 6.058 = 7.942 m clear.
  assert.deepEqual(broken(short(holding('3')), '0030182', short(holding('5.1')), '0070182'), []);
});

test('D4: code 2 with two open units is as code 3', () => {
  const pair = (b: string) => broken(holding('3', {}, 'open-top'), '0020482', holding('5.1', {}, 'flat-rack'), b);
  // 2.562 m athwart is not 4.8 m; 5.062 m is.
  assert.deepEqual(pair('0020182'), ['D4']);
  assert.deepEqual(pair('0020382'), []);
});

// 4.1 and 1.3 are code 3, but 1.3 is not for the holds: 4.1 and 6.2 are code 3 as well.
test('D4: code 3: on deck 6.0 m along or 4.8 m athwart, in holds a bulkhead, or a deck between', () => {
  const pair = (a: string, b: string) => broken(holding('4.1'), a, holding('6.2'), b);
  assert.deepEqual(pair('0020482', '0020182'), ['D4']);
  assert.deepEqual(pair('0020482', '0020382'), []);
  assert.deepEqual(pair('0020182', '0100182'), []);
  assert.deepEqual(pair('0060102', '0100102'), ['D4']);
  assert.deepEqual(pair('0020102', '0060102'), []);
  assert.deepEqual(pair('0020102', '0020182'), []);
});

// 2.1 and 6.2: code 4.
test('D4: code 4: 24 m along; in holds a bulkhead as well', () => {
  const pair = (a: string, b: string, ship = smallShip) => broken(holding('2.1'), a, holding('6.2'), b, ship);
  assert.deepEqual(pair('0020182', '0100182'), ['D4']);
  // Bays 02 and 10 at 52 and 15.8: 36.2 - 12.192 = 24.008 m clear; at 15.82 23.988 m.
  const stretched = (x: number) => withBays((bay) => ({ x: bay.number === 2 ? 52 : bay.number === 10 ? x : 30 }));
  assert.deepEqual(pair('0020182', '0100182', stretched(15.8)), []);
  assert.deepEqual(pair('0020182', '0100182', stretched(15.82)), ['D4']);
  assert.deepEqual(pair('0020102', '0100182', stretched(15.8)), []);
  assert.deepEqual(pair('0020102', '0100182', stretched(15.82)), ['D4']);
  assert.deepEqual(pair('0020102', '0100102', stretched(15.8)), []);
  const oneHold = withBays(() => ({ hold: 'H1' }), stretched(15.8));
  assert.deepEqual(pair('0020102', '0100102', oneHold), ['D4']);
});

test('D4: code 3 with an open unit is as code 4', () => {
  assert.deepEqual(broken(holding('4.1', {}, 'platform'), '0020182', holding('6.2'), '0100182'), ['D4']);
});

test('D4: subsidiary hazards count on both sides', () => {
  assert.deepEqual(broken(holding('9', { subsidiary: ['3'] }), '0020182', holding('9', { subsidiary: ['5.1'] }), '0020184'), ['D4']);
});

test('D4: items in one box are not kept apart', () => {
  assert.deepEqual(rules([['0020182', { feet: 40, danger: [{ imdgClass: '3' }, { imdgClass: '5.1' }] }]]), []);
});

test('D5: class 1 of different letters is kept as by code 2', () => {
  const pair = (a: string, b: string) => broken(holding(a), '0020182', holding(b), '0020184');
  assert.deepEqual(pair('1.1D', '1.2D'), []);
  assert.deepEqual(pair('1.1D', '1.4G'), ['D5']);
  assert.deepEqual(broken(holding('1.1D'), '0020182', holding('1.4G'), '0100182'), []);
});

test('D5: S goes with any but L, an item without a letter with none', () => {
  const pair = (a: string, b: string) => broken(holding(a), '0020182', holding(b), '0020184');
  assert.deepEqual(pair('1.1D', '1.4S'), []);
  assert.deepEqual(pair('1.2L', '1.4S'), ['D5']);
  assert.deepEqual(pair('1.2L', '1.2L'), []);
  assert.deepEqual(pair('1.4S', '1.4'), ['D5']);
  assert.deepEqual(pair('1', '1'), ['D5']);
});

test('D4, D5: class 1 against class 1 is for D5 alone', () => {
  const report = checkBayPlan(smallShip, [stowed('0020182', holding('1.1D')), stowed('0020184', holding('1.4G'))]);
  assert.deepEqual(
    report.violations.map((finding) => finding.rule),
    ['D5'],
  );
});
