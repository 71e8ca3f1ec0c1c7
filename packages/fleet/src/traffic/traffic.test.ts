import assert from 'node:assert/strict';
import test from 'node:test';
import { compileLanes } from '@estiba/port';
import { Day, type DayOptions } from './testing/day.test-kit.ts';
import { homesOf, siteOf, trafficOf } from './testing/graphs.test-kit.ts';

const quiet: Omit<DayOptions, 'seed' | 'homes'> = { tasks: 120, slowest: 1, breakdowns: 0, reroutes: 0, cuts: 0, ahead: 4, stay: 60_000 };

for (const [name, count] of [
  ['chancay', 50],
  ['langstrand', 12],
] as const) {
  const graph = compileLanes(siteOf(name));
  const homes = homesOf(graph, count);

  test(`F1 F3 F4: ${homes.length} trucks of ${name} meet nobody and finish, whatever delays them`, () => {
    const day = new Day(graph, trafficOf(graph, homes), { ...quiet, seed: 1, homes, slowest: 20 }).run();
    assert.equal(day.tasks, 120);
    assert.ok(day.cellsDriven > 2000, `${day.cellsDriven} cells`);
  });

  test(`F7 F8: ${homes.length} trucks of ${name} break down, are repaired, take other ways, and finish`, () => {
    const day = new Day(graph, trafficOf(graph, homes), { ...quiet, seed: 2, homes, slowest: 20, breakdowns: 0.002, reroutes: 0.1 }).run();
    assert.equal(day.tasks, 120);
    assert.ok(day.breakdowns > 3 && day.reroutes > 3, `${day.breakdowns} breakdowns, ${day.reroutes} other ways`);
  });

  test(`F9: ${homes.length} trucks of ${name} lose routes on the road and finish`, () => {
    const day = new Day(graph, trafficOf(graph, homes), { ...quiet, seed: 3, homes, slowest: 20, cuts: 0.01 }).run();
    assert.equal(day.tasks, 120);
  });
}

test('F11: the same day gives the same routes', () => {
  const graph = compileLanes(siteOf('chancay'));
  const homes = homesOf(graph, 50);
  const run = (seed: number) =>
    new Day(graph, trafficOf(graph, homes), { ...quiet, seed, homes, slowest: 5, tasks: 60, breakdowns: 0.001 }).run();
  const day = run(7);
  assert.deepEqual(run(7), day);
  assert.notDeepEqual(run(8).routes, day.routes);
});
