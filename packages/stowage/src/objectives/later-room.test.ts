import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PortCode, portCode } from '@estiba/port';
import { smallShip } from '../check/small-ship.test-kit.ts';
import { callLoading, idOf, Planner, type Put } from '../planner.test-kit.ts';
import { LaterRoom } from './later-room.ts';

const [soon, then, last] = ['PECLL', 'CLSAI', 'CLSVE'].map(portCode) as [PortCode, PortCode, PortCode];

/** TEU missing when these boxes stand and the next port loads so much for each of the others. */
function missing(boxes: readonly Put[], loads: Readonly<Record<string, number>> | null): number {
  const call = callLoading(boxes, smallShip, { rotation: [soon, then, last] });
  const later = loads === null ? {} : { later: [new Map(Object.entries(loads) as [PortCode, number][])] };
  const made = new Planner(call, later);
  for (const [slot] of boxes) made.put(idOf(slot), slot);
  return new LaterRoom(made.stow).missing();
}

test('V7: room over a box, or a lid, is for boxes that leave no later than what lies below', () => {
  const deck: Put = ['0020182', { feet: 40, pod: soon }];
  const under = (pod: string): Put[] => [['0020102', { feet: 40, pod }], deck];
  assert.equal(missing(under(then), { [last]: 10 }), 2);
  assert.equal(missing(under(then), { [then]: 10 }), 0);
  assert.equal(missing(under(last), { [last]: 10 }), 0);
  const stack: Put[] = [
    ['0020182', { feet: 40, pod: then }],
    ['0020184', { feet: 40, pod: soon }],
  ];
  assert.equal(missing(stack, { [last]: 10 }), 2);
  assert.equal(missing([['0020182', { feet: 40, pod: soon }]], { [last]: 10 }), 0);
});

test('V7: a port wants no more room of boxes aboard than it loads, each of its ports in proportion', () => {
  const half: Put[] = [
    ['0020102', { feet: 40, pod: then }],
    ['0020182', { feet: 40, pod: soon }],
    ['0060182', { feet: 40, pod: soon }],
  ];
  assert.equal(missing(half, { [last]: 4 }), 2);
  assert.equal(missing(half, { [last]: 2, [then]: 2 }), 0);
  assert.equal(missing(half, { [last]: 3 }), 1);
  assert.equal(missing(half, { [last]: 30, [then]: 10 }), 1);
});

test('V7: nothing is missing where nothing is known of later loads', () => {
  const boxes: Put[] = [
    ['0020102', { feet: 40, pod: then }],
    ['0020182', { feet: 40, pod: soon }],
  ];
  assert.equal(missing(boxes, null), 0);
  assert.equal(missing(boxes, {}), 0);
  assert.equal(missing(boxes, { NOPRT: 50, [soon]: 50 }), 0);
});
