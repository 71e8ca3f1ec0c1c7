import { RevisedSimplex } from '../../linear/revised-simplex.ts';

/** Columns kept to be tried again. */
const keepLow = 40;

/** The simplex method for a programme with many columns: those of lowest reduced cost are kept, and tried again before all are looked at anew. */
export class Simplex extends RevisedSimplex {
  readonly #kept = new Int32Array(keepLow);
  readonly #keptReduced = new Float64Array(keepLow);
  #keptCount = 0;

  /** Begins with these columns, one a row: column `i` has an entry in row `i`, and none in an earlier row that is not its own alone. */
  start(columns: readonly number[]): void {
    this.inverse.reset();
    for (const [place, column] of columns.entries()) {
      this.inverse.solveFor(this.columns, column);
      this.inverse.seat(place);
      this.seat(place, column);
    }
    this.#reckon();
  }

  /** Makes the inverse anew from the basis. */
  refresh(): void {
    this.invert(this.basis.slice(), 0);
    this.#reckon();
  }

  #reckon(): void {
    this.reckonValues();
    this.reckonDuals();
  }

  /** A column of low reduced cost; -1 if none is below `-least`. */
  price(least: number): number {
    const kept = this.#lowestKept(least);
    if (kept >= 0) return kept;
    this.#look(least);
    return this.#lowestKept(least);
  }

  #lowestKept(least: number): number {
    const { columns, duals } = this;
    let best = -least;
    let found = -1;
    for (let at = 0; at < this.#keptCount; at++) {
      const column = this.#kept[at];
      if (this.isBasic(column)) continue;
      const reduced = columns.reducedCost(column, duals);
      if (reduced >= best) continue;
      best = reduced;
      found = column;
    }
    return found;
  }

  /** Keeps the columns of lowest reduced cost. */
  #look(least: number): void {
    const { columns, duals, count } = this;
    const reduced = this.#keptReduced;
    this.#keptCount = 0;
    for (let column = 0; column < count; column++) {
      if (this.isBasic(column)) continue;
      const value = columns.reducedCost(column, duals);
      if (value >= -least || (this.#keptCount === keepLow && value >= reduced[keepLow - 1])) continue;
      let at = this.#keptCount < keepLow ? this.#keptCount++ : keepLow - 1;
      for (; at > 0 && reduced[at - 1] > value; at--) {
        reduced[at] = reduced[at - 1];
        this.#kept[at] = this.#kept[at - 1];
      }
      reduced[at] = value;
      this.#kept[at] = column;
    }
  }
}
