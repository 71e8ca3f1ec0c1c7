import type { Cargo } from '../kernel/cargo.ts';

/** Boxes alike in all but weight, which the bound takes together. */
export interface BoxClass {
  readonly pod: number;
  readonly isForty: boolean;
  readonly height: number;
  readonly isReefer: boolean;
  readonly danger: number;
  /** Tonnes, the lightest first. */
  readonly weights: readonly number[];
  /** Boxes in the order of the cargo: the heaviest first. */
  readonly boxes: readonly number[];
}

export function classesOf(cargo: Cargo): BoxClass[] {
  const classes = new Map<string, BoxClass & { boxes: number[]; weights: number[] }>();
  for (let box = 0; box < cargo.count; box++) {
    const kind = {
      pod: cargo.pod[box]!,
      isForty: cargo.isForty[box] === 1,
      height: cargo.height[box]!,
      isReefer: cargo.isReefer[box] === 1,
      danger: cargo.danger[box]!,
    };
    const key = Object.values(kind).join(' ');
    const known = classes.get(key);
    const weight = cargo.weight[box]! / 100_000;
    if (known) {
      known.boxes.push(box);
      known.weights.unshift(weight);
    } else classes.set(key, { ...kind, weights: [weight], boxes: [box] });
  }
  return [...classes.values()];
}
