import type { Columns } from './columns.ts';

/** Least entry of a column that another may be exchanged for. */
const leastPivot = 1e-8;
/** How far below 0 rounding errors may bring a value. */
const slack = 1e-9;

/** Inverse of a basis, in full. A place is where a column stands in the basis. */
export class Inverse {
  readonly size: number;
  /** `values[row * size + place]`. */
  readonly values: Float64Array;
  /** The column last solved for, as a mixture of those in the basis: how much of each place. */
  readonly entering: Float64Array;

  constructor(size: number) {
    this.size = size;
    this.values = new Float64Array(size * size);
    this.entering = new Float64Array(size);
  }

  /** The inverse of a basis of unit columns. */
  reset(): void {
    const { size, values } = this;
    values.fill(0);
    for (let row = 0; row < size; row++) values[row * size + row] = 1;
  }

  solveFor(columns: Columns, column: number): void {
    columns.times(column, this.values, this.entering);
  }

  /** Puts the column last solved for in a place. */
  seat(place: number): void {
    const { size, values, entering } = this;
    const by = entering[place];
    for (let row = 0, at = 0; row < size; row++, at += size) {
      if (values[at + place] === 0) continue;
      const share = values[at + place] / by;
      for (let other = 0; other < size; other++) values[at + other] -= share * entering[other];
      values[at + place] = share;
    }
  }

  /** Turns the column in a place into its opposite. */
  negate(place: number): void {
    for (let row = 0; row < this.size; row++) this.values[row * this.size + place] *= -1;
  }

  /**
   * The place in which the column last solved for leaves no value below 0; -1 if any does. Two passes (Harris 1973): the least ratio with a slack,
   * then the largest pivot within it.
   */
  leavingPlace(x: Float64Array): number {
    const { size, entering } = this;
    let limit = Number.POSITIVE_INFINITY;
    for (let place = 0; place < size; place++)
      if (entering[place] > leastPivot) limit = Math.min(limit, (Math.max(0, x[place]) + slack) / entering[place]);
    let found = -1;
    for (let place = 0; place < size; place++) {
      const by = entering[place];
      if (by > leastPivot && Math.max(0, x[place]) / by <= limit && (found < 0 || by > entering[found])) found = place;
    }
    return found;
  }
}
