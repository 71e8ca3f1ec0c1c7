import { Columns } from './columns.ts';
import { Inverse } from './inverse.ts';

/**
 * `min cost·x, Ax = b, x ≥ 0` with columns that may come at any time: the primal revised simplex method with an explicit inverse of the basis.
 * Who uses it says how to begin, which column enters and when the inverse is made anew.
 */
export class RevisedSimplex {
  readonly rhs: Float64Array;
  readonly columns = new Columns();
  /** Worth of one more of each right-hand side. */
  readonly duals: Float64Array;
  /** Column in each place of the basis, and its value. */
  readonly basis: Int32Array;
  readonly x: Float64Array;
  /** Changes of the basis so far: the measure of work done. */
  pivots = 0;
  protected readonly inverse: Inverse;
  #isBasic = new Uint8Array(256);

  constructor(rhs: Float64Array) {
    const size = rhs.length;
    this.rhs = rhs;
    this.duals = new Float64Array(size);
    this.basis = new Int32Array(size).fill(-1);
    this.x = new Float64Array(size);
    this.inverse = new Inverse(size);
  }

  /** Columns so far. */
  get count(): number {
    return this.columns.count;
  }

  /** Adds a column by its rows and values; returns its number. */
  add(cost: number, rows: ArrayLike<number>, values: ArrayLike<number>): number {
    const column = this.columns.add(cost, rows, values);
    if (column === this.#isBasic.length) {
      const wide = new Uint8Array(2 * column);
      wide.set(this.#isBasic);
      this.#isBasic = wide;
    }
    return column;
  }

  isBasic(column: number): boolean {
    return this.#isBasic[column] === 1;
  }

  /** Cost of what is in the basis. */
  get cost(): number {
    let sum = 0;
    for (let place = 0; place < this.x.length; place++) sum += this.columns.costOf(this.basis[place]) * this.x[place];
    return sum;
  }

  /** Takes a column into the basis. Returns false if nothing bounds it. `reduced` is its reduced cost. */
  enter(column: number, reduced = this.columns.reducedCost(column, this.duals)): boolean {
    const { inverse, duals, x } = this;
    const { entering, values, size } = inverse;
    inverse.solveFor(this.columns, column);
    const place = inverse.leavingPlace(x);
    if (place < 0) return false;
    const by = entering[place];
    const price = reduced / by;
    for (let row = 0; row < size; row++) duals[row] += price * values[row * size + place];
    const step = x[place] / by;
    for (let other = 0; other < size; other++) x[other] -= step * entering[other];
    x[place] = step;
    inverse.seat(place);
    this.seat(place, column);
    this.pivots++;
    return true;
  }

  /**
   * Makes the inverse anew, for rounding errors grow with every change: columns enter one by one in this order, each where it is largest among the
   * places left, if it is larger than `least` there. Places that none comes to have a unit column, and -1 in the basis.
   */
  protected invert(columns: ArrayLike<number>, least: number): void {
    const { inverse, basis } = this;
    const { entering } = inverse;
    inverse.reset();
    for (const column of basis) if (column >= 0) this.#isBasic[column] = 0;
    basis.fill(-1);
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at];
      inverse.solveFor(this.columns, column);
      let place = -1;
      let largest = least;
      for (let one = 0; one < basis.length; one++)
        if (basis[one] < 0 && Math.abs(entering[one]) > largest) {
          largest = Math.abs(entering[one]);
          place = one;
        }
      if (place < 0) continue;
      inverse.seat(place);
      this.seat(place, column);
    }
  }

  /** Notes which column stands in a place now. */
  protected seat(place: number, column: number): void {
    const former = this.basis[place];
    if (former >= 0) this.#isBasic[former] = 0;
    this.basis[place] = column;
    this.#isBasic[column] = 1;
  }

  /** Values of the basis, from the inverse. */
  protected reckonValues(): void {
    const { rhs, x, inverse } = this;
    x.fill(0);
    for (let row = 0; row < rhs.length; row++) {
      const amount = rhs[row];
      if (amount !== 0)
        for (let place = 0, at = row * rhs.length; place < rhs.length; place++, at++) x[place] += amount * inverse.values[at];
    }
  }

  /** Prices of the basis, from the inverse. */
  protected reckonDuals(): void {
    const { duals, basis, inverse } = this;
    for (let row = 0, at = 0; row < duals.length; row++) {
      let sum = 0;
      for (let place = 0; place < basis.length; place++, at++) sum += this.columns.costOf(basis[place]) * inverse.values[at];
      duals[row] = sum;
    }
  }
}
