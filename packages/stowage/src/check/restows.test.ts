import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StowedContainer } from '@estiba/port';
import { checkBayPlan, checkLoading } from '../check.ts';
import { box, here, last, next, smallCall, smallPlan, stowed } from './small-call.test-kit.ts';
import { smallShip } from './small-ship.test-kit.ts';

const rotation = [next, last];
const long = { feet: 40 } as const;
const toNext = { feet: 40, pod: next } as const;

/** Restows and lid moves of a ship stowed so, every box counted as handled here. */
function later(boxes: readonly StowedContainer[]): [restows: number, lids: number] {
  const { counts } = checkBayPlan(smallShip, boxes, { rotation });
  return [counts.restowsLater, counts.lidMoves];
}

test('T3: a box that stays above one that leaves is a restow', () => {
  assert.deepEqual(later([stowed('0020182', toNext), stowed('0020184', long)]), [1, 0]);
  assert.deepEqual(later([stowed('0020182', long), stowed('0020184', toNext)]), [0, 0]);
  // Both boxes above it, and not the one in the other half.
  assert.deepEqual(later([stowed('0010182', { pod: next }), stowed('0030182'), stowed('0020184', long), stowed('0020186', long)]), [2, 0]);
  assert.deepEqual(later([stowed('0010182', { pod: next }), stowed('0030182'), stowed('0030184')]), [0, 0]);
});

test('T3, T4: boxes on the lid over a leaving hold box are restows, and the lid is opened once a port', () => {
  const hold = [stowed('0020102', toNext), stowed('0020302', toNext)];
  assert.deepEqual(later(hold), [0, 1]);
  assert.deepEqual(later([...hold, stowed('0020182', long)]), [1, 1]);
  assert.deepEqual(later([...hold, stowed('0020282', long)]), [0, 1]);
  // At the last port the other box leaves under the same lid.
  assert.deepEqual(later([stowed('0020102', long), stowed('0020104', toNext)]), [0, 2]);
});

test('T3: a box for no port of the rotation is in the way at each of them', () => {
  const stuck = stowed('0020186', { feet: 40, pod: 'XXXXX' });
  assert.deepEqual(later([stowed('0020182', long), stowed('0020184', toNext), stuck]), [2, 0]);
});

test('T3: only restows in which a box handled here takes part, as the one moved or the one that leaves', () => {
  const aboard = [stowed('0020182', toNext), stowed('0020184', long)];
  const plain = smallCall({ arrival: aboard });
  assert.equal(checkLoading(plain, smallPlan(plain)).counts.restowsLater, 0);
  // B1 on top is moved: one more restow, and that counts; the one below it still does not.
  const onTop = smallCall({ arrival: aboard, loadList: [box('B1', long)] });
  assert.equal(checkLoading(onTop, smallPlan(onTop, { loads: { B1: '0020186' } })).counts.restowsLater, 1);
  // B1 leaves from under the lid they stand on: both count.
  const below = smallCall({ arrival: [], loadList: [box('B1', toNext), ...aboard.map((entry) => entry.container)] });
  const plan = smallPlan(below, { loads: { B1: '0020302', AT0020182: '0020182', AT0020184: '0020184' } });
  assert.equal(checkLoading(below, plan).counts.restowsLater, 1);
});

test('T2, T4: restows and lids of this port', () => {
  const call = smallCall({ arrival: [stowed('0020102', { feet: 40, pod: here }), stowed('0020182', long, 'TOP')] });
  const { counts } = checkLoading(call, smallPlan(call, { restows: { TOP: ['0020182', '0020182'] } }));
  assert.deepEqual([counts.restowsHere, counts.lidMoves], [1, 1]);
});

/*
 * Here: 3 discharges in bay 02 and 1 load in bay 06, two cranes: the pair 02-06 does 4 of 4 moves, 2 above an even 2.
 * Later: at the last port bay 06 gives 1 and bay 10 gives 3: the pair 06-10 does 4 of 4, 2 above an even 2. Sum 4.
 */
test('T5: moves of the busiest pair of adjacent bays above an even share, port by port', () => {
  const off = { feet: 40, pod: here } as const;
  const call = smallCall({
    arrival: [
      ...['0020182', '0020282', '0020382'].map((slot) => stowed(slot, off)),
      ...['0100182', '0100282', '0100382'].map((slot) => stowed(slot, long)),
    ],
    loadList: [box('B1', long)],
    cranes: ['C1', 'C2'].map((id) => ({ id, movesPerHour: 30 })),
  });
  const spread = (cranes: typeof call.cranes): number | undefined => {
    const lone = { ...call, cranes };
    const report = checkLoading(lone, smallPlan(lone, { loads: { B1: '0060182' } }));
    return report.score.find(({ term }) => term === 'crane-spread')?.value;
  };
  assert.equal(spread(call.cranes), 4);
  assert.equal(spread(call.cranes.slice(1)), 0);
  assert.equal(spread([]), 0);
});

test('T5: a restow is two moves where it stands', () => {
  const stuck = { feet: 40, pod: 'XXXXX' } as const;
  const call = smallCall({
    arrival: [stowed('0020182', long), stowed('0020184', stuck), stowed('0100182', long)],
    cranes: ['C1', 'C2'].map((id) => ({ id, movesPerHour: 30 })),
  });
  const report = checkLoading(call, smallPlan(call));
  // Last port: bay 02 leaves 1 and restows 1 (3 moves), bay 10 leaves 1: 4 moves, pair 02-06 does 3, even share 2.
  assert.equal(report.score.find(({ term }) => term === 'crane-spread')?.value, 1);
});
