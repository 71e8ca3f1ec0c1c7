import type { Cargo } from '../kernel/cargo.ts';
import type { Shape } from './shape.ts';

/** Least numbers that hold for every plan, which the linear programme by itself would not see. */
export interface Floors {
  /** Hundredths of a kilogram of all boxes. */
  readonly weight: number;
  /** Stacks that hold a port, by port, if none of its boxes is left ashore. */
  readonly stacksOf: Int32Array;
  /** New stacks, if no box is left ashore. */
  readonly newStacks: number;
  /** Boxes left ashore. */
  readonly ashore: number;
}

/** Floors that follow from adding up: weights, slots, and how much of a port one stack can hold. */
export function floorsOf(cargo: Cargo, shapes: readonly Shape[], ashore: number): Floors {
  const weight = cargo.weight.reduce((sum, one) => sum + one, 0);
  const slots = cargo.isForty.reduce((sum, one) => sum + 1 + one, 0);
  return { weight, stacksOf: stacksOf(cargo, shapes), newStacks: newStacks(cargo, shapes, weight, slots), ashore };
}

function stacksOf(cargo: Cargo, shapes: readonly Shape[]): Int32Array {
  const weights = new Float64Array(cargo.pods);
  const slots = new Int32Array(cargo.pods);
  for (let box = 0; box < cargo.count; box++) {
    weights[cargo.pod[box]!]! += cargo.weight[box]!;
    slots[cargo.pod[box]!]! += 1 + cargo.isForty[box]!;
  }
  const mostWeight = Math.max(1, ...shapes.map(({ room }) => room.weight));
  const mostSlots = Math.max(1, ...shapes.map(slotsOf));
  return Int32Array.from(slots, (slot, pod) => Math.max(Math.ceil(slot / mostSlots), Math.ceil(weights[pod]! / mostWeight - 1e-9)));
}

/** Slots of a stack that can be filled. */
const slotsOf = (shape: Shape): number => {
  let most = 0;
  for (let k = 0; k <= shape.mostTwenties; k++)
    for (let m = 0; m <= shape.mostForties; m++) if (shape.plugs[k * (shape.mostForties + 1) + m]! >= 0) most = Math.max(most, k + 2 * m);
  return most;
};

/** New stacks without which weight or slots do not suffice; 0 where one box could make more difference than a stack. */
function newStacks(cargo: Cargo, shapes: readonly Shape[], weight: number, slots: number): number {
  const least = (of: (shape: Shape) => number, need: number): number => {
    let left = need;
    for (const shape of shapes) if (!shape.room.isNew) left -= shape.count * of(shape);
    const sizes = shapes
      .flatMap((shape) => (shape.room.isNew ? Array.from({ length: shape.count }, () => of(shape)) : []))
      .sort((a, b) => b - a);
    let used = 0;
    while (left > 1e-9 && used < sizes.length) left -= sizes[used++]!;
    return used;
  };
  const heaviest = cargo.weight.reduce((most, one) => Math.max(most, one), 0);
  const isFine = shapes.every((shape) => shape.room.weight >= heaviest && slotsOf(shape) >= 2);
  return isFine
    ? Math.max(
        least(({ room }) => room.weight, weight),
        least(slotsOf, slots),
      )
    : 0;
}
