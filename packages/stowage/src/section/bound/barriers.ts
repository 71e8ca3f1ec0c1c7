import type { BoxClass } from './classes.ts';
import type { Shape } from './shape.ts';

/** Of all patterns with dangerous goods of `sets[shape]`, neighbouring stacks may have one between them. */
export interface Barrier {
  readonly sets: Uint8Array;
}

/** Categories of which one stack may hold any of the first or its neighbour any of the second, but not both (B8). */
const pairs: readonly (readonly [number, number])[] = [
  [0b0001, 0b0110],
  [0b0100, 0b0011],
  [0b0010, 0b1101],
];

/** Barriers between neighbouring stacks that both take boxes. Each must be a shape of its own. */
export function barriersOf(shapes: readonly Shape[], classes: readonly BoxClass[]): Barrier[] {
  const dangers = classes.reduce((set, { danger }) => set | danger, 0);
  return shapes.flatMap((one, at) => {
    const next = shapes.findIndex(({ stacks }) => stacks.length === 1 && one.stacks.length === 1 && stacks[0] === one.stacks[0]! + 1);
    if (next < 0) return [];
    return pairs.flatMap(([first, second]) => {
      if ((first & dangers) === 0 || (second & dangers) === 0) return [];
      const barrier = (a: number, b: number): Barrier => {
        const sets = new Uint8Array(shapes.length);
        sets[at] = a;
        sets[next] = b;
        return { sets };
      };
      return [barrier(first, second), barrier(second, first)];
    });
  });
}
