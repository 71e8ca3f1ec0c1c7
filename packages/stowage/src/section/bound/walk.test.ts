import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { eachShape, sections, setsOf, worthBy } from './bound.test-kit.ts';
import { gainOf } from './gain.ts';
import { keyOf } from './pattern.ts';
import { walkSets } from './walk.ts';

test('B10: a walk through the sets of a stack leaves out none that is worth more than asked', () => {
  fc.assert(
    fc.property(sections, fc.integer({ min: 0, max: 600 }), ({ seed, boxes }, slack) => {
      const random = new Random(seed + 2);
      eachShape(seed, boxes, (cargo, relaxation, shape, number) => {
        const { classes, setUps } = relaxation;
        const worth = worthBy(random, relaxation, cargo.pods);
        const valued = setsOf(cargo, relaxation, shape.room).map((set) => ({
          ...set,
          value: gainOf(classes, worth, set.classes, set.counts) - set.cost,
        }));
        const floor = Math.max(0, ...valued.map(({ value }) => value)) - slack;
        const seen = new Set<string>();
        const dangers = classes.reduce((all, { danger }) => all | danger, 0);
        const task = { classes, shape, number, worth, dangers, floor, pods: cargo.pods, visits: 1e6 };
        const { top } = walkSets(task, setUps, (pattern) => {
          seen.add(keyOf(0, pattern.classes, pattern.counts));
          return floor;
        });
        assert.equal(top, floor);
        for (const set of valued)
          if (set.value > floor + 1e-5)
            assert(seen.has(keyOf(0, set.classes, set.counts)), `${JSON.stringify(set)} was left out, floor ${floor}`);
      });
    }),
    { numRuns: 150 },
  );
});
