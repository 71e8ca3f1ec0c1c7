import assert from 'node:assert/strict';
import test from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { Day } from './testing/day.test-kit.ts';
import { homesOf, isConnected, townOf } from './testing/graphs.test-kit.ts';
import { Restarted } from './testing/restarted.test-kit.ts';

test('F1 F3 F7 F8 F9 F11: in any town, with delays, breakdowns, other ways, lost routes and restarts, nobody meets and all finish', () => {
  let conflicts = 0;
  let restarts = 0;
  fc.assert(
    fc.property(
      fc.integer(),
      fc.boolean(),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 8 }),
      fc.boolean(),
      (seed, isTight, trucks, slowest, ahead, isRough) => {
        const graph = townOf(new Random(seed), isTight);
        const homes = homesOf(graph, trucks);
        fc.pre(isConnected(graph, homes));
        conflicts += graph.conflicts.with.length;
        const rules = new Restarted(graph, homes);
        let steps = 0;
        const day = new Day(graph, rules, {
          seed,
          homes,
          tasks: 40,
          slowest,
          ahead,
          breakdowns: isRough ? 0.005 : 0,
          reroutes: isRough ? 0.1 : 0,
          cuts: isRough ? 0.02 : 0,
          stay: 60_000,
          onStep: (_, now) => {
            if (++steps % 23 === 0) rules.restart(now);
          },
        });
        day.run();
        restarts += rules.restarts;
      },
    ),
    { numRuns: Number(process.env['TOWNS'] ?? 10) },
  );
  assert.ok(conflicts > 100 && restarts > 50, `${conflicts} conflicts, ${restarts} restarts`);
});
