import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StowedContainer } from '@estiba/port';
import { here, last, next, smallCall, stowed } from '../check/small-call.test-kit.ts';
import { Planner } from '../planner.test-kit.ts';

const long = { feet: 40 } as const;
const leaving = { feet: 40, pod: here } as const;

/** What becomes of each box aboard: it stays in its place, is restowed, only weighs, or leaves from a place or from none. */
function fates(arrival: readonly StowedContainer[]): Record<string, string> {
  const { problem, stow } = new Planner(smallCall({ arrival }));
  const restowed = new Set(problem.restows.map(({ box }) => problem.boxes.containers[box]!.id));
  const strays = new Set(problem.strays.map(({ container }) => container.id));
  const placed = new Set(problem.boxes.containers.filter((_, box) => stow.stackOf[box]! >= 0).map(({ id }) => id));
  const gone = problem.discharges.map(({ stowed: one, stack }) => [one.container.id, stack < 0 ? 'leaves from nowhere' : 'leaves']);
  const fate = (id: StowedContainer['container']['id']): string =>
    [placed.has(id) ? 'stays' : '', restowed.has(id) ? 'restowed' : '', strays.has(id) ? 'weighs' : ''].join('');
  return { ...Object.fromEntries(arrival.map(({ container }) => [container.id, fate(container.id)])), ...Object.fromEntries(gone) };
}

test('P1: a box in a slot the ship has not, or in one for another length, only weighs', () => {
  const boxes = [
    stowed('0990182', {}, 'BAY'),
    stowed('0010682', {}, 'ROW'),
    stowed('0010190', {}, 'TIER'),
    stowed('0010183', {}, 'ODD'),
    stowed('0020182', {}, 'SHORT'),
    stowed('0010182', long, 'LONG'),
  ];
  assert.deepEqual(new Set(Object.values(fates(boxes))), new Set(['weighs']));
  assert.deepEqual(fates([stowed('0990182', leaving, 'OFF')]), { OFF: 'leaves from nowhere' });
});

test("P1: a box of another length is reckoned as a 40' box in an even bay, as a 20' box in an odd one", () => {
  const { problem, stow } = new Planner(smallCall({ arrival: [stowed('0020182', { feet: 30 }), stowed('0050182', { feet: 10 })] }));
  assert.deepEqual([...problem.boxes.length], [1, 0]);
  assert.deepEqual([...stow.halfOf], [2, 0]);
});

test('P2: of two boxes in one place the first has it, the second only weighs', () => {
  assert.deepEqual(fates([stowed('0020182', long, 'ONE'), stowed('0020182', long, 'TWO')]), { ONE: 'stays', TWO: 'weighs' });
  assert.deepEqual(fates([stowed('0020182', long, 'ONE'), stowed('0030182', {}, 'TWO')]), { ONE: 'stays', TWO: 'weighs' });
  // The one set aside takes no place from a third.
  const three = [stowed('0010182', {}, 'ONE'), stowed('0020182', long, 'TWO'), stowed('0030182', {}, 'THREE')];
  assert.deepEqual(fates(three), { ONE: 'stays', TWO: 'weighs', THREE: 'stays' });
});

test('P2: a box that goes on has its place though one that leaves claims it first', () => {
  assert.deepEqual(fates([stowed('0020182', leaving, 'OFF'), stowed('0020182', long, 'ON')]), { OFF: 'leaves', ON: 'stays' });
  assert.deepEqual(fates([stowed('0020182', long, 'ON'), stowed('0020182', leaving, 'OFF')]), { ON: 'stays', OFF: 'leaves from nowhere' });
});

test('P2: where the first is restowed so is the second', () => {
  const pile = [stowed('0020182', leaving, 'OFF'), stowed('0020184', long, 'ONE'), stowed('0020184', long, 'TWO')];
  assert.deepEqual(fates(pile), { OFF: 'leaves', ONE: 'restowed', TWO: 'restowed' });
});

test('T3: a port called at twice counts where it is called first; more ports than bits are refused', () => {
  const call = smallCall({ rotation: [next, last, next], arrival: [stowed('0020182', { feet: 40, pod: next }), stowed('0020282', long)] });
  const { problem } = new Planner(call);
  assert.deepEqual([problem.ports, [...problem.boxes.pod]], [2, [0, 1]]);
  const many = Array.from({ length: 32 }, (_, i) => `PORT${i}` as typeof next);
  assert.throws(() => new Planner(smallCall({ rotation: many })), /32 ports to come, more than 31. Maybe/);
});
