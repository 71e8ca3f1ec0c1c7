import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { eachShape, sections, setsOf, worthBy } from './bound.test-kit.ts';
import { gainOf } from './gain.ts';
import { groupsOf } from './groups.ts';
import { leastOf } from './least-of.ts';
import { reckon } from './reckoning.ts';

const anyGoods = 15;

test('B10: no set of boxes is worth more to a stack than reckoned', () => {
  fc.assert(
    fc.property(sections, ({ seed, boxes }) => {
      const random = new Random(seed + 1);
      eachShape(seed, boxes, (cargo, relaxation, shape) => {
        const worth = worthBy(random, relaxation, cargo.pods);
        const { classes } = relaxation;
        const of = (isForty: boolean): ReturnType<typeof groupsOf> => groupsOf(classes, shape, worth, anyGoods, isForty);
        const task = { shape, twenties: of(false), forties: of(true), worth, last: { missed: 0 } };
        const top = reckon(task, 0)[0]?.value ?? 0;
        for (const set of setsOf(cargo, relaxation, shape.room)) {
          const value = gainOf(classes, worth, set.classes, set.counts) - set.cost;
          assert(value <= top + 1e-6, `${JSON.stringify(set)} is worth ${value}, not ${top} at most`);
        }
      });
    }),
    { numRuns: 150 },
  );
});

test('B10: no set of boxes is set up for less than it is said to cost at least', () => {
  fc.assert(
    fc.property(sections, ({ seed, boxes }) => {
      eachShape(seed, boxes, (cargo, relaxation, shape) => {
        for (const set of setsOf(cargo, relaxation, shape.room))
          assert(leastOf(relaxation.classes, shape, set) <= set.cost, JSON.stringify(set));
      });
    }),
    { numRuns: 150 },
  );
});
