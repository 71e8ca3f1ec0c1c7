import type { BoxClass } from './classes.ts';
import type { Worth } from './groups.ts';
import type { Shape } from './shape.ts';

/** What the linear programme says things are worth, so that the exact search knows what it may leave out. */
export interface Prices {
  readonly classes: readonly BoxClass[];
  readonly shapes: readonly Shape[];
  readonly worth: Worth;
  /** What a set must be worth, by shape, to be as good as none. */
  readonly rents: readonly number[];
  /** What it must be worth besides for its dangerous goods. */
  readonly toll: (shape: number, dangers: number) => number;
  /** Sets of dangerous goods by shape. */
  readonly kinds: readonly (readonly number[])[];
  readonly pods: number;
  /** Worth of everything: what a plan costs is this and the excess of all it does, at least. */
  readonly value: number;
  /** Excess of a box of each class left ashore. */
  readonly ashore: readonly number[];
}
