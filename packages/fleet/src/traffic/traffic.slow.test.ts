import assert from 'node:assert/strict';
import test from 'node:test';
import { compileLanes } from '@estiba/port';
import { Day } from './testing/day.test-kit.ts';
import { homesOf, siteOf } from './testing/graphs.test-kit.ts';
import { Restarted } from './testing/restarted.test-kit.ts';

const graph = compileLanes(siteOf('chancay'));

for (const count of [50, 100])
  test(`F1 F3 F7 F8 F9 F11: ${count} trucks drive 100,000 cells with delays up to 20 times, breakdowns, other ways, lost routes and restarts`, () => {
    const homes = homesOf(graph, count);
    const rules = new Restarted(graph, homes);
    let steps = 0;
    const day = new Day(graph, rules, {
      seed: count,
      homes,
      tasks: 2600,
      slowest: 20,
      breakdowns: 0.0005,
      reroutes: 0.1,
      cuts: 0.001,
      ahead: 4,
      stay: 120_000,
      onStep: (_, now) => {
        if (++steps % 5000 === 0) rules.restart(now);
      },
    }).run();
    assert.ok(
      day.cellsDriven > 100_000 && day.breakdowns > 30 && day.reroutes > 100 && rules.restarts > 10,
      JSON.stringify({ ...day, routes: 0 }),
    );
  });
