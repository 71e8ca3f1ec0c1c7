import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoxWords } from '../check/small-call.test-kit.ts';
import { withBays } from '../check/small-ship.test-kit.ts';
import { idOf, planner, type Put, refused } from '../planner.test-kit.ts';

const long: BoxWords = { feet: 40 };
const blocked = ['gauge.blocked'];

/** Codes that refuse the second box beside the first; the same the other way round. */
function refusedPair(first: Put, second: Put, ship?: Parameters<typeof refused>[1]): string[] {
  const found = refused([first, second], ship);
  assert.deepEqual(refused([second, first], ship), found);
  return found;
}

test('O1: nothing is set on over-height', () => {
  const high: BoxWords = { feet: 40, kind: 'open-top', over: { overHeight: 100 } };
  assert.deepEqual(refused([['0020182', high]]), []);
  assert.deepEqual(
    refused([
      ['0020182', high],
      ['0020184', long],
    ]),
    blocked,
  );
  assert.deepEqual(
    refused([
      ['0020182', long],
      ['0020184', high],
    ]),
    [],
  );
});

test("O1: nor a 40' box on over-height in one half", () => {
  const low: Put[] = [['0010182', { over: { overHeight: 100 } }], ['0030182']];
  assert.deepEqual(refused([...low, ['0020184', long]]), blocked);
});

test('O2: an over-wide box has a void beside it on the side it sticks out to', () => {
  const toStarboard: BoxWords = { feet: 40, over: { overRight: 100 } };
  const toPort: BoxWords = { feet: 40, over: { overLeft: 100 } };
  // Row 01 stands between row 02 (port) and row 03 (starboard).
  assert.deepEqual(refusedPair(['0020182', toStarboard], ['0020282', long]), []);
  assert.deepEqual(refusedPair(['0020182', toStarboard], ['0020382', long]), blocked);
  assert.deepEqual(refusedPair(['0020182', toPort], ['0020282', long]), blocked);
  assert.deepEqual(refusedPair(['0020182', toPort], ['0020482', long]), []);
  assert.deepEqual(refusedPair(['0020182', toStarboard], ['0020302', long]), []);
});

test('O2: only boxes that overlap it in height and length are in the void', () => {
  const wide: BoxWords = { over: { overRight: 100 } };
  assert.deepEqual(refusedPair(['0010182', wide], ['0030382', {}]), []);
  assert.deepEqual(refusedPair(['0010182', wide], ['0010382', {}]), blocked);
  // On a 2.591 m box it reaches from 2.591 to 5.182; beside it 2.600 m overlaps by 0.009 m (free), 2.602 m by 0.011 m.
  const lower = (height: number): Put[] => [['0010182'], ['0010382', { height }], ['0010184', wide]];
  assert.deepEqual(refused(lower(2600)), []);
  assert.deepEqual(refused(lower(2602)), blocked);
});

test('O2: boxes that change places lift what stands on them beside over-wide cargo', () => {
  // Row 01: 2.591 m and a flat over it that is over-wide; row 03: 2.591 m. The flat stands 2.591 m high and clears row 03.
  const made = planner([
    ['0010182', { height: 2896 }],
    ['0010184', { over: { overRight: 100 } }],
    ['0010382', { height: 2896 }],
    ['0050182', { height: 2591 }],
  ]);
  const swap = (a: string, b: string): boolean => made.rules.trySwap(made.stow, made.box(idOf(a)), made.box(idOf(b)));
  // With 2.591 m under it the over-wide box would meet the 2.896 m box in row 03 from 2.591 to 2.896.
  assert.equal(swap('0010182', '0050182'), false);
  assert.equal(made.slotOf(idOf('0010182')), '0010182');
});

test('O3: cargo over the end keeps 0.05 m clear of the other half', () => {
  // The halves' middles are 6.134 m apart and the boxes 6.058 m long: 0.076 m between them.
  assert.deepEqual(refusedPair(['0010182', { over: { overRear: 26 } }], ['0030182', {}]), []);
  assert.deepEqual(refusedPair(['0010182', { over: { overRear: 27 } }], ['0030182', {}]), blocked);
  assert.deepEqual(refusedPair(['0030182', { over: { overFront: 26 } }], ['0010182', {}]), []);
  assert.deepEqual(refusedPair(['0030182', { over: { overFront: 27 } }], ['0010182', {}]), blocked);
  assert.deepEqual(refusedPair(['0010182', { over: { overFront: 27 } }], ['0030182', { over: { overRear: 27 } }]), []);
});

test('O3: and of the next bay on that side, in its own row', () => {
  // Bays 14 m apart, boxes 12.192 m: 1.808 m between them, so 1.758 m may be used.
  const pair = (over: Record<string, number>, row = '01'): string[] => refusedPair(['0060182', { feet: 40, over }], [`002${row}82`, long]);
  assert.deepEqual(pair({ overFront: 1758 }), []);
  assert.deepEqual(pair({ overFront: 1759 }), blocked);
  assert.deepEqual(pair({ overRear: 1759 }), []);
  assert.deepEqual(pair({ overFront: 1759 }, '03'), []);
});

test('O3: the next bay is the next one that has the row, if it is right beside', () => {
  const ship = withBays((bay) => (bay.number === 6 ? { stacks: bay.stacks.filter((stack) => stack.row !== 1) } : {}));
  // Bay 06 has no row 01: bay 02 and 10 stand 28 m apart, 15.808 m clear.
  assert.deepEqual(refusedPair(['0100182', { feet: 40, over: { overFront: 16_000 } }], ['0020182', long], ship), []);
});
