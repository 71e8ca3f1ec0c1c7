import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VesselProfile } from '@estiba/port';
import { stowed } from '../check/small-call.test-kit.ts';
import { smallShip } from '../check/small-ship.test-kit.ts';
import { visibility } from '../constraints/visibility.ts';
import { idOf, planner, type Put, refused } from '../planner.test-kit.ts';
import { sightLimits } from '../problem/sight.ts';
import { DECK } from '../problem/ship.ts';
import { clearSight } from './clear-sight.ts';
import { Gauges } from './gauges.ts';

/** The barge with her eye so low that boxes get in the way: 30 m above base, 60 m of sea may be hidden. */
const low: VesselProfile = { ...smallShip, visibility: { ...smallShip.visibility, eyeZ: 30, maxHidden: 60 } };
const pile = (slots: readonly string[]): Put[] => slots.map((slot) => [slot, { feet: 40, tonnes: 1, height: 2896 }]);
const empty = new Float64Array(2);

test('F9: the highest top of a stack is on the line from the eye to the last sea that must be seen', () => {
  const { problem } = planner([], low);
  const { stacks, bays } = problem.ship;
  // The eye at x = 5, 27 m above a waterline of 3 m; the sea seen from 62 + 60 = 122 on: 27 / 117 m down a metre.
  // A 45' box in bay 02 ends at 44 + 6.858: 30 - 45.858 x 27 / 117 = 19.417 m.
  const limits = sightLimits(problem.ship, { aft: 3, fore: 3 });
  const inBay = (number: number): number[] =>
    [...limits].filter((_, s) => stacks.level[s] === DECK && bays.number[stacks.bay[s]!] === number);
  assert.ok(inBay(2).every((z) => Math.abs(z - (30 - (45.858 * 27) / 117)) < 1e-9));
  assert.ok(inBay(10).every((z) => Math.abs(z - (30 - (17.858 * 27) / 117)) < 1e-9));
  assert.ok([...limits].every((z, s) => (stacks.level[s] === DECK) === Number.isFinite(z)));
});

test('F9: trim lowers or raises the sea ahead, a stack abaft the eye is not in the way', () => {
  const { problem } = planner([], low);
  const level = sightLimits(problem.ship, { aft: 3, fore: 3 });
  const byStern = sightLimits(problem.ship, { aft: 3.5, fore: 2.5 });
  assert.ok(level.every((z, s) => z === Infinity || byStern[s]! < z));
  const aft = planner([], { ...low, visibility: { ...low.visibility, eyeX: 60 } });
  assert.ok(sightLimits(aft.problem.ship, { aft: 3, fore: 3 }).every((z) => z === Infinity));
});

test('F9: a box that would stand in the line of sight is refused, over-height counted', () => {
  const asked = (boxes: Put[], limit: number): string[] => {
    const made = planner(boxes.slice(0, -1), low, { loadList: planner(boxes, low).problem.call.loadList });
    made.stow.sight.fill(limit);
    const [slot] = boxes.at(-1)!;
    return made.refusals(idOf(slot), slot);
  };
  // Two boxes of 2.896 m on a deck at 12 m: 17.792 m.
  assert.deepEqual(asked(pile(['0020182', '0020184']), 17.793), []);
  assert.deepEqual(asked(pile(['0020182', '0020184']), 17.791), ['stack.visibility']);
  assert.deepEqual(asked([['0020182', { feet: 40, over: { overHeight: 500 } }]], 15.0), ['stack.visibility']);
  assert.deepEqual(asked([['0020182', { feet: 40 }]], 15.0), []);
  assert.deepEqual(refused(pile(['0020182'])), []);
});

test('F9: clearing the sight takes boxes off from the top until the view is free, and no more', () => {
  const high = ['0020182', '0020184', '0020186', '0020188'];
  const { stow, problem } = planner([...pile(high), ...pile(['0060182', '0060184'])], low);
  // On 3 m with 0.15 m in hand tops may reach about 19.4 m in bay 02: two boxes (17.792), not three (20.688).
  const taken = clearSight(stow, new Gauges(problem), empty, 0);
  assert.deepEqual(
    taken.map((box) => problem.boxes.containers[box]!.id),
    ['AT0020188', 'AT0020186'],
  );
  assert.equal(stow.count[stow.stackOf[0]! * 2], 2);
  assert.ok([...Array(problem.ship.stacks.count).keys()].every((stack) => visibility.stackHolds?.(stow, stack) === true));
  assert.deepEqual(clearSight(stow, new Gauges(problem), empty, 0), []);
});

test('F9: boxes that stay are not taken off, nor is anything where the rule is off', () => {
  const arrival = ['0020182', '0020184', '0020186'].map((slot) => stowed(slot, { feet: 40, tonnes: 1, height: 2896 }));
  const stays = planner([], low, { arrival });
  assert.deepEqual(clearSight(stays.stow, new Gauges(stays.problem), empty, 0), []);
  assert.equal(stays.stow.count[stays.stow.stackOf[0]! * 2], 3);
});

test('F9: a deeper ship has the sea nearer to the eye: more may stand', () => {
  const { stow, problem } = planner(pile(['0020182']), low);
  const gauges = new Gauges(problem);
  clearSight(stow, gauges, empty, 0);
  const light = stow.sight[stow.stackOf[0]!]!;
  clearSight(stow, gauges, empty, 2000);
  assert.ok(stow.sight[stow.stackOf[0]!]! > light);
});
