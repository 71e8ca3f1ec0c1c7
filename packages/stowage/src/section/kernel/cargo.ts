import type { SectionProblem } from '../problem.ts';

/** Boxes to load in the order the kernel works in: the latest port first. Ports are numbered anew from 0, the earliest. */
export interface Cargo {
  readonly count: number;
  /** Number on the load list of each box here. */
  readonly original: Int16Array;
  readonly weight: Int32Array;
  readonly height: Int32Array;
  readonly isForty: Uint8Array;
  readonly pod: Int16Array;
  readonly isReefer: Uint8Array;
  /** Bit of the category of dangerous goods; 0 for none. */
  readonly danger: Uint8Array;
  /** Height of the lowest 20' box, 0 if there is none, and whether others are higher. */
  readonly leastTwenty: number;
  readonly hasTallTwenties: boolean;
  /** Ports there are, of boxes aboard too. */
  readonly pods: number;
  /** New number of each port aboard, by its number in the problem. */
  readonly podOf: ReadonlyMap<number, number>;
}

/** Categories that may not stand with these (a set of bits), in one stack or in neighbouring ones (B8): 1-2, 1-3, 2-3, 2-4. */
export const keptApart = Uint8Array.from({ length: 16 }, (_, set) => {
  const apart = [0b0110, 0b1101, 0b0011, 0b0010];
  return apart.reduce((sum, others, category) => ((set & (1 << category)) === 0 ? sum : sum | others), 0);
});

export function cargoOf({ toLoad, loaded }: SectionProblem): Cargo {
  const ports = [...new Set([...toLoad.pod, ...loaded.pod])].sort((a, b) => a - b);
  const podOf = new Map(ports.map((port, at) => [port, at]));
  const original = Int16Array.from(
    Array.from({ length: toLoad.count }, (_, box) => box).sort(
      (a, b) =>
        toLoad.pod[b]! - toLoad.pod[a]! ||
        toLoad.isForty[a]! - toLoad.isForty[b]! ||
        toLoad.isReefer[b]! - toLoad.isReefer[a]! ||
        toLoad.weight[b]! - toLoad.weight[a]! ||
        a - b,
    ),
  );
  const twenties = [...toLoad.height].filter((_, box) => toLoad.isForty[box] === 0);
  const leastTwenty = twenties.length > 0 ? Math.min(...twenties) : 0;
  return {
    count: toLoad.count,
    leastTwenty,
    hasTallTwenties: twenties.some((height) => height > leastTwenty),
    original,
    weight: Int32Array.from(original, (box) => toLoad.weight[box]!),
    height: Int32Array.from(original, (box) => toLoad.height[box]!),
    isForty: Uint8Array.from(original, (box) => toLoad.isForty[box]!),
    pod: Int16Array.from(original, (box) => podOf.get(toLoad.pod[box]!)!),
    isReefer: Uint8Array.from(original, (box) => toLoad.isReefer[box]!),
    danger: Uint8Array.from(original, (box) => dangerBit(toLoad.imo[box]!)),
    pods: ports.length,
    podOf,
  };
}

export const dangerBit = (category: number): number => (category === 0 ? 0 : 1 << (category - 1));
