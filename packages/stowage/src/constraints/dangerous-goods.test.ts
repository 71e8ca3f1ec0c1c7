import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContainerKind, DangerousGoods } from '@estiba/port';
import type { BoxWords } from '../check/small-call.test-kit.ts';
import { smallShip, withBays } from '../check/small-ship.test-kit.ts';
import { refused } from '../planner.test-kit.ts';

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
const zone = ['dangerous.zone'];
const near = ['dangerous.segregation'];

/** Codes that refuse the second box when the first stands, and, the same, the first when the second does. */
function refusedPair(first: BoxWords, at: string, second: BoxWords, slot: string, ship = smallShip): string[] {
  const found = refused(
    [
      [at, first],
      [slot, second],
    ],
    ship,
  );
  assert.deepEqual(
    refused(
      [
        [slot, second],
        [at, first],
      ],
      ship,
    ),
    found,
  );
  return found;
}
/** Both on deck in bay 02, one in row 04, the other in a row so many further. */
const athwart = (first: BoxWords, second: BoxWords, row: string): string[] => refusedPair(first, '0020482', second, `002${row}82`);

test('D1: the class is allowed where the box stands', () => {
  assert.deepEqual(refused([['0020102', holding('8')]]), []);
  assert.deepEqual(refused([['0020102', holding('7')]]), zone);
  assert.deepEqual(refused([['0020182', holding('7')]]), []);
  assert.deepEqual(
    refused(
      [['0020182', holding('7')]],
      withBays(() => ({ deckDangerousGoods: ['8'] })),
    ),
    zone,
  );
});

test('D1: an entry covers its divisions and letters, no other class', () => {
  assert.deepEqual(refused([['0020102', holding('1.4S')]]), []);
  assert.deepEqual(refused([['0020102', holding('1.1D')]]), zone);
  assert.deepEqual(refused([['0020102', holding('2.2')]]), zone);
  assert.deepEqual(refused([['0020102', holding('5.2')]]), []);
  assert.deepEqual(refused([['0060102', holding('5.2')]]), zone);
  assert.deepEqual(refused([['0020182', holding('10')]]), zone);
});

test('D1: a bay without a hold, or with one the ship does not list, allows nothing below', () => {
  assert.deepEqual(
    refused(
      [['0020102', holding('8')]],
      withBays(() => ({ hold: null })),
    ),
    zone,
  );
  assert.deepEqual(
    refused(
      [['0020102', holding('8')]],
      withBays(() => ({ hold: 'H9' })),
    ),
    zone,
  );
});

test('D2: on deck or in the hold as the goods demand', () => {
  assert.deepEqual(refused([['0020182', holding('8', { stowage: 'deck' })]]), []);
  assert.deepEqual(refused([['0020102', holding('8', { stowage: 'deck' })]]), zone);
  assert.deepEqual(refused([['0020182', holding('8', { stowage: 'hold' })]]), zone);
  assert.deepEqual(refused([['0020102', holding('8', { stowage: 'any' })]]), []);
});

test('D3: class 3 in a hold with a least flash point has a known one of at least that', () => {
  assert.deepEqual(refused([['0060102', holding('3', { flashPoint: 23 as never })]]), []);
  assert.deepEqual(refused([['0060102', holding('3', { flashPoint: 22.9 as never })]]), zone);
  assert.deepEqual(refused([['0060102', holding('3')]]), zone);
  assert.deepEqual(refused([['0060102', holding('6.1', { subsidiary: ['3'] })]]), zone);
  assert.deepEqual(refused([['0060102', holding('8')]]), []);
  assert.deepEqual(refused([['0020102', holding('3')]]), []);
  assert.deepEqual(refused([['0060182', holding('3')]]), []);
});

test('D1 D2 D3 D4 D5: limited quantities are exempt', () => {
  const limited = { isLimitedQuantity: true, stowage: 'deck' } as const;
  assert.deepEqual(refusedPair(holding('7', limited), '0020102', holding('1.1D', limited), '0020302'), []);
});

test('D4: code 0 and code 1 ask for nothing between closed units', () => {
  assert.deepEqual(athwart(holding('3'), holding('6.1'), '02'), []);
  assert.deepEqual(athwart(holding('4.1'), holding('8'), '02'), []);
});

test('D4: code 1 with an open unit is as code 2: 2.4 m athwart', () => {
  const open = holding('4.1', {}, 'open-top');
  assert.deepEqual(athwart(open, holding('8'), '02'), near);
  assert.deepEqual(athwart(open, holding('8'), '01'), []);
  assert.deepEqual(athwart(open, holding('8', {}, 'flat-rack'), '01'), []);
});

// 3 and 5.1: code 2.
test('D4: code 2 on deck: not in the same line, and 6.0 m along or 2.4 m athwart', () => {
  const pair = (a: string, b: string) => refusedPair(holding('3'), a, holding('5.1'), b);
  assert.deepEqual(
    refused([
      ['0020182', holding('3')],
      ['0020184', holding('5.1')],
    ]),
    near,
  );
  assert.deepEqual(pair('0020182', '0020382'), near);
  assert.deepEqual(pair('0020282', '0020382'), []);
  assert.deepEqual(pair('0020182', '0060182'), near);
  assert.deepEqual(pair('0020182', '0100182'), []);
});

test('D4: code 2 in holds: a bulkhead will do too, and so will a deck between', () => {
  const pair = (a: string, b: string) => refusedPair(holding('3', { flashPoint: 60 as never }), a, holding('5.1'), b);
  assert.deepEqual(pair('0020102', '0060102'), []);
  assert.deepEqual(pair('0060102', '0100102'), near);
  assert.deepEqual(pair('0060102', '0060182'), []);
});

test("D4: code 2 between 20' boxes fore and aft: 0.076 m is not 6 m, 7.942 m is", () => {
  const short = (imdgClass: string): BoxWords => ({ ...holding(imdgClass), feet: 20 });
  assert.deepEqual(refusedPair(short('3'), '0010182', short('5.1'), '0030182'), near);
  // Aft half of bay 02 and aft half of bay 06: 14 - 6.058 = 7.942 m clear.
  assert.deepEqual(refusedPair(short('3'), '0030182', short('5.1'), '0070182'), []);
});

test('D4: code 2 with two open units is as code 3: 4.8 m athwart', () => {
  const pair = (row: string) => athwart(holding('3', {}, 'open-top'), holding('5.1', {}, 'flat-rack'), row);
  assert.deepEqual(pair('01'), near);
  assert.deepEqual(pair('03'), []);
});

// 4.1 and 6.2: code 3.
test('D4: code 3: on deck 6.0 m along or 4.8 m athwart, in holds a bulkhead, or a deck between', () => {
  const pair = (a: string, b: string) => refusedPair(holding('4.1'), a, holding('6.2'), b);
  assert.deepEqual(pair('0020482', '0020182'), near);
  assert.deepEqual(pair('0020482', '0020382'), []);
  assert.deepEqual(pair('0020182', '0100182'), []);
  assert.deepEqual(pair('0060102', '0100102'), near);
  assert.deepEqual(pair('0020102', '0060102'), []);
  assert.deepEqual(pair('0020102', '0020182'), []);
});

// 2.1 and 6.2: code 4.
test('D4: code 4: 24 m along; in holds a bulkhead as well', () => {
  const pair = (a: string, b: string, ship = smallShip) => refusedPair(holding('2.1'), a, holding('6.2'), b, ship);
  assert.deepEqual(pair('0020182', '0100182'), near);
  // Bays 02 and 10 at 52 and 15.8: 36.2 - 12.192 = 24.008 m clear; at 15.82 23.988 m.
  const stretched = (x: number) => withBays((bay) => ({ x: bay.number === 2 ? 52 : bay.number === 10 ? x : 30 }));
  assert.deepEqual(pair('0020182', '0100182', stretched(15.8)), []);
  assert.deepEqual(pair('0020182', '0100182', stretched(15.82)), near);
  assert.deepEqual(pair('0020102', '0100182', stretched(15.8)), []);
  assert.deepEqual(pair('0020102', '0100182', stretched(15.82)), near);
  assert.deepEqual(pair('0020102', '0100102', stretched(15.8)), []);
  assert.deepEqual(
    pair(
      '0020102',
      '0100102',
      withBays(() => ({ hold: 'H1' }), stretched(15.8)),
    ),
    near,
  );
});

test('D4: code 3 with an open unit is as code 4', () => {
  assert.deepEqual(refusedPair(holding('4.1', {}, 'platform'), '0020182', holding('6.2'), '0100182'), near);
});

test('D4: subsidiary hazards count on both sides, items in one box are not kept apart', () => {
  assert.deepEqual(athwart(holding('9', { subsidiary: ['3'] }), holding('9', { subsidiary: ['5.1'] }), '02'), near);
  assert.deepEqual(refused([['0020182', { feet: 40, danger: [{ imdgClass: '3' }, { imdgClass: '5.1' }] }]]), []);
});

test('D5: class 1 of different letters is kept as by code 2, whatever the table says', () => {
  const pair = (a: string, b: string, row = '02') => athwart(holding(a), holding(b), row);
  assert.deepEqual(pair('1.1D', '1.2D'), []);
  assert.deepEqual(pair('1.1D', '1.4G'), near);
  assert.deepEqual(pair('1.1D', '1.4G', '01'), []);
});

test('D5: S goes with any but L, an item without a letter with none', () => {
  const pair = (a: string, b: string) => athwart(holding(a), holding(b), '02');
  assert.deepEqual(pair('1.1D', '1.4S'), []);
  assert.deepEqual(pair('1.2L', '1.4S'), near);
  assert.deepEqual(pair('1.2L', '1.2L'), []);
  assert.deepEqual(pair('1.4S', '1.4'), near);
  assert.deepEqual(pair('1', '1'), near);
});
