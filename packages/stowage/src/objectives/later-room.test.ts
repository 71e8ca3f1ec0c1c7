import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { type PortCode, portCode } from '@estiba/port';
import { generateCall } from '@estiba/port/generate';
import { smallShip } from '../check/small-ship.test-kit.ts';
import { callLoading, idOf, Planner, type Put } from '../planner.test-kit.ts';
import { FT20 } from '../problem/boxes.ts';
import { compileProblem } from '../problem/problem.ts';
import { BOTH, halvesOf } from '../problem/ship.ts';
import { Stow } from '../state/stow.ts';
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

test('V7: the room is the same after any changes as worked out anew', () => {
  const call = generateCall({ vessel: 1100, utilisation: 0.6, ports: 4, seed: 3, stow: () => [] });
  const pods = new Map(call.rotation.map((pod) => [pod, 100]));
  const problem = compileProblem(call, { seed: 1, effort: 0, later: call.rotation.map(() => pods) });
  const stow = new Stow(problem);
  const kept = new LaterRoom(stow);
  const random = new Random(5);
  let most = 0;
  for (let step = 0; step < 600; step++) {
    const box = random.int(problem.loads);
    const stack = random.int(problem.ship.stacks.count);
    const half = problem.boxes.length[box] === FT20 ? random.int(2) : BOTH;
    const stands = stow.stackOf[box] >= 0;
    if (stands && isTop(stow, box)) stow.pop(box);
    else if (!stands && stow.topOf(stack, half) < problem.ship.stacks.tiers[stack]!) stow.push(box, stack, half);
    if (step % 7 === 0) assert.equal(kept.missing(), new LaterRoom(stow).missing());
    most = Math.max(most, kept.missing());
  }
  assert.ok(most > 0);
});

function isTop(stow: Stow, box: number): boolean {
  const [stack, half] = [stow.stackOf[box]!, stow.halfOf[box]!];
  return halvesOf(half).every((h) => stow.count[stack * 2 + h] === stow.positionOf[box]! + 1);
}
