import { Random } from '@estiba/base';
import fc from 'fast-check';
import { Arranger } from '../kernel/arrange.ts';
import { type Cargo, cargoOf } from '../kernel/cargo.ts';
import { impossible } from '../kernel/column.ts';
import { type Room, roomsOf } from '../kernel/room.ts';
import { randomSection } from '../section.test-kit.ts';
import type { Worth } from './groups.ts';
import { Relaxation } from './relaxation.ts';
import type { Shape } from './shape.ts';

/** Each set of classes of up to nine boxes with what the kernel sets it up for in a stack of the shape, where it can. */
export function setsOf(cargo: Cargo, relaxation: Relaxation, room: Room): { classes: number[]; counts: number[]; cost: number }[] {
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

export function worthBy(random: Random, relaxation: Relaxation, pods: number): Worth {
  return {
    boxes: Float64Array.from(relaxation.classes, () => random.int(200)),
    ports: Float64Array.from({ length: pods }, () => random.int(400) - 300),
    tonne: random.int(3),
  };
}

export const sections = fc.record({ seed: fc.nat(100_000), boxes: fc.integer({ min: 1, max: 7 }) });

export function eachShape(
  seed: number,
  boxes: number,
  visit: (cargo: Cargo, relaxation: Relaxation, shape: Shape, number: number) => void,
): void {
  const problem = randomSection(new Random(seed), boxes);
  const cargo = cargoOf(problem);
  const relaxation = new Relaxation(cargo, roomsOf(problem, cargo));
  for (const [number, shape] of relaxation.shapes.entries()) visit(cargo, relaxation, shape, number);
}
