import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBayPlan } from '../check.ts';
import type { BoxWords } from './small-call.test-kit.ts';
import { rulesOf, stowed } from './small-call.test-kit.ts';
import { smallShip, withBays } from './small-ship.test-kit.ts';

type Stow = readonly [slot: string, words?: BoxWords];
const broken = (boxes: readonly Stow[], ship = smallShip): string[] =>
  rulesOf(
    checkBayPlan(
      ship,
      boxes.map(([slot, words]) => stowed(slot, words)),
    ),
  );

const long: BoxWords = { feet: 40 };

test('O1: nothing stands on over-height', () => {
  const high: BoxWords = { feet: 40, kind: 'open-top', over: { overHeight: 100 } };
  assert.deepEqual(broken([['0020182', high]]), []);
  assert.deepEqual(
    broken([
      ['0020182', high],
      ['0020184', long],
    ]),
    ['O1'],
  );
  assert.deepEqual(
    broken([
      ['0020182', long],
      ['0020184', high],
    ]),
    [],
  );
});

test('O2: an over-wide box has a void beside it, on the side it sticks out to', () => {
  const toStarboard: BoxWords = { feet: 40, over: { overRight: 100 } };
  const toPort: BoxWords = { feet: 40, over: { overLeft: 100 } };
  // Row 01 stands between row 02 (port) and row 03 (starboard).
  assert.deepEqual(
    broken([
      ['0020182', toStarboard],
      ['0020282', long],
    ]),
    [],
  );
  assert.deepEqual(
    broken([
      ['0020182', toStarboard],
      ['0020382', long],
    ]),
    ['O2'],
  );
  assert.deepEqual(
    broken([
      ['0020182', toPort],
      ['0020282', long],
    ]),
    ['O2'],
  );
  assert.deepEqual(
    broken([
      ['0020182', toPort],
      ['0020482', long],
    ]),
    [],
  );
  assert.deepEqual(
    broken([
      ['0020182', toStarboard],
      ['0020302', long],
    ]),
    [],
  );
});

test('O2: only boxes that overlap it in height and length are in the void', () => {
  // A 20' box over-wide in the fore half: the aft half of the next row is free to use.
  const wide: BoxWords = { over: { overRight: 100 } };
  assert.deepEqual(broken([['0010182', wide], ['0030382']]), []);
  assert.deepEqual(broken([['0010182', wide], ['0010382']]), ['O2']);
  // On a 2.591 m box it reaches from 2.591 to 5.182; beside it 2.600 m overlaps by 0.009 m (free) or 2.602 m by 0.011 m.
  const lower = (height: number): Stow[] => [['0010182'], ['0010184', wide], ['0010382', { height }]];
  assert.deepEqual(broken(lower(2600)), []);
  assert.deepEqual(broken(lower(2602)), ['O2']);
});

test('O3: cargo over the end keeps 0.05 m clear of the other half', () => {
  // The halves' middles are 6.134 m apart and the boxes 6.058 m long: 0.076 m between them.
  const rear = (overRear: number): BoxWords => ({ over: { overRear } });
  const front = (overFront: number): BoxWords => ({ over: { overFront } });
  assert.deepEqual(broken([['0010182', rear(26)], ['0030182']]), []);
  assert.deepEqual(broken([['0010182', rear(27)], ['0030182']]), ['O3']);
  assert.deepEqual(broken([['0010182'], ['0030182', front(26)]]), []);
  assert.deepEqual(broken([['0010182'], ['0030182', front(27)]]), ['O3']);
  // The other way, into the open.
  assert.deepEqual(
    broken([
      ['0010182', front(27)],
      ['0030182', rear(27)],
    ]),
    [],
  );
});

test('O3: and of the next bay on that side, in its own row', () => {
  // Bays 14 m apart, boxes 12.192 m: 1.808 m between them, so 1.758 m may be used.
  const pair = (over: BoxWords['over'], row = '01'): Stow[] => [
    ['0060182', { feet: 40, over: over ?? {} }],
    [`002${row}82`, long],
  ];
  assert.deepEqual(broken(pair({ overFront: 1758 })), []);
  assert.deepEqual(broken(pair({ overFront: 1759 })), ['O3']);
  assert.deepEqual(broken(pair({ overRear: 1759 })), []);
  assert.deepEqual(broken(pair({ overFront: 1759 }, '03')), []);
  const reversed = withBays((bay) => ({ x: 60 - bay.x }));
  assert.deepEqual(broken(pair({ overRear: 1759 }), reversed), ['O3']);
});
