import type { BoxClass } from './classes.ts';
import { gainOf } from './gain.ts';
import type { Cut } from './cut.ts';
import type { Floors } from './floors.ts';
import type { Worth } from './groups.ts';
import type { Master } from './master.ts';
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

/** What the programme says by the prices of now, as far as it takes no look at sets. */
export function rawPrices(master: Master, shapes: readonly Shape[], pods: number): Pick<Prices, 'classes' | 'worths' | 'rents' | 'toll'> {
  const tolls = shapes.map((_, shape) => Float64Array.from({ length: 16 }, (_, set) => master.toll(shape, set)));
  return {
    classes: master.classes,
    worths: shapes.map((_, shape) => master.worth(shape, pods)),
    rents: shapes.map((_, shape) => master.rent(shape)),
    toll: (shape, set) => tolls[shape]![set]!,
  };
}

/** What a set costs at least above what it is worth. */
export function excessOf(
  { classes, worths, rents, toll }: Pick<Prices, 'classes' | 'worths' | 'rents' | 'toll'>,
  { shape, classes: taken, counts, dangers, least }: Pattern,
): number {
  return rents[shape]! + toll(shape, dangers) - gainOf(classes, worths[shape]!, taken, counts) + least;
}
