import type { BoxClass } from './classes.ts';
import { gainOf } from './gain.ts';
import type { Cut } from './cut.ts';
import type { Floors } from './floors.ts';
import type { Worth } from './groups.ts';
import type { Pattern } from './pattern.ts';
import type { Shape } from './shape.ts';

/** What the linear programme says things are worth, so that the exact search knows what it may leave out. */
export interface Prices {
  /** What tells the plans they are for from others, and what holds for all plans. */
  readonly cuts: readonly Cut[];
  readonly floors: Floors;
  readonly classes: readonly BoxClass[];
  readonly shapes: readonly Shape[];
  /** By shape. */
  readonly worths: readonly Worth[];
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

/** What a set costs at least above what it is worth. */
export function excessOf({ classes, worths, rents, toll }: Prices, { shape, classes: taken, counts, dangers, least }: Pattern): number {
  return rents[shape]! + toll(shape, dangers) - gainOf(classes, worths[shape]!, taken, counts) + least;
}
