import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { Arranger, impossible } from '../kernel/arrange.ts';
import { type Cargo, cargoOf } from '../kernel/cargo.ts';
import { type Room, roomsOf } from '../kernel/room.ts';
import { randomSection } from '../section.test-kit.ts';
import { gainOf } from './gain.ts';
import { groupsOf, type Worth } from './groups.ts';
import { leastOf } from './least-of.ts';
import { reckon } from './reckoning.ts';
import { Relaxation } from './relaxation.ts';
import type { Shape } from './shape.ts';

const anyGoods = 15;

/** Each set of classes of up to nine boxes with what the kernel sets it up for in a stack of the shape, where it can. */
function setsOf(cargo: Cargo, relaxation: Relaxation, room: Room): { classes: number[]; counts: number[]; cost: number }[] {
  const arranger = new Arranger(cargo);
  const sizes = relaxation.classes.map(({ boxes }) => boxes.length + 1);
  const all = sizes.reduce((product, size) => product * size, 1);
  return Array.from({ length: all }, (_, number) => {
    let rest = number;
    const counts = sizes.map((size) => {
      const count = rest % size;
      rest = (rest - count) / size;
      return count;
    });
    const boxes = Int16Array.from(counts.flatMap((count, one) => relaxation.classes[one]!.boxes.slice(-count || Infinity))).sort();
    const cost = arranger.cost(room, boxes, boxes.length);
    const isFine = cost < impossible && arranger.overweight === 0 && !arranger.hasHole;
    const classes = counts.flatMap((count, one) => (count > 0 ? [one] : []));
    return { classes, counts: classes.map((one) => counts[one]!), cost: isFine ? cost : impossible };
  }).filter(({ classes, cost }) => classes.length > 0 && cost < impossible);
}

function worthBy(random: Random, relaxation: Relaxation, pods: number): Worth {
  return {
    boxes: Float64Array.from(relaxation.classes, () => random.int(200)),
    ports: Float64Array.from({ length: pods }, () => random.int(400) - 300),
    tonne: random.int(3),
  };
}

const sections = fc.record({ seed: fc.nat(100_000), boxes: fc.integer({ min: 1, max: 7 }) });

function eachShape(seed: number, boxes: number, visit: (cargo: Cargo, relaxation: Relaxation, shape: Shape) => void): void {
  const problem = randomSection(new Random(seed), boxes);
  const cargo = cargoOf(problem);
  const relaxation = new Relaxation(cargo, roomsOf(problem, cargo));
  for (const shape of relaxation.shapes) visit(cargo, relaxation, shape);
}

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
