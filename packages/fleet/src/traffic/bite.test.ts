import assert from 'node:assert/strict';
import test from 'node:test';
import { Random } from '@estiba/base';
import { compileLanes } from '@estiba/port';
import { withHaste, withNewestFirst, withTurnsByLot } from './testing/altered.test-kit.ts';
import { Day, type Rules } from './testing/day.test-kit.ts';
import { homesOf, siteOf, trafficOf } from './testing/graphs.test-kit.ts';
import { Greedy } from './testing/greedy.test-kit.ts';

const graph = compileLanes(siteOf('chancay'));
const homes = homesOf(graph, 50);
const dayOf = (rules: Rules, trucks = homes): Day =>
  new Day(graph, rules, { seed: 1, homes: trucks, tasks: 400, slowest: 5, breakdowns: 0, reroutes: 0, cuts: 0, ahead: 4, stay: 60_000 });

test('F1: a truck that is let drive one move too early is seen to collide', () => {
  assert.throws(() => dayOf(withHaste(trafficOf(graph, homes), graph)).run(), /^Error: collision: truck \d+ drives to /);
});

test('F3: turns drawn by lot, and turns for the newest first, are seen to deadlock', () => {
  assert.throws(() => dayOf(withTurnsByLot(trafficOf(graph, homes), new Random(1))).run(), /^Error: deadlock after \d+ tasks/);
  assert.throws(() => dayOf(withNewestFirst(trafficOf(graph, homes))).run(), /^Error: deadlock after \d+ tasks/);
});

test('F3: taking the next cell as soon as it is free is seen to deadlock', () => {
  assert.throws(() => dayOf(new Greedy(graph), homesOf(graph, 100)).run(), /^Error: deadlock after \d+ tasks/);
});

test('F1 F3: the traffic as it is passes the same day', () => {
  assert.equal(dayOf(trafficOf(graph, homes)).run().tasks, 400);
});
