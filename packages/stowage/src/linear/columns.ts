/** Columns of a linear programme that come as they are found: what each costs, and its entries other than 0. */
export class Columns {
  count = 0;
  /** Entries of a column: from `#starts[column]` to `#starts[column + 1]`. */
  #starts = new Int32Array(256);
  #costs = new Float64Array(256);
  #rows = new Int32Array(4096);
  #values = new Float64Array(4096);

  /** Returns the number of the new column. */
  add(cost: number, rows: ArrayLike<number>, values: ArrayLike<number>): number {
    const column = this.count++;
    const start = this.#starts[column];
    if (column + 2 > this.#starts.length) {
      this.#starts = longer(this.#starts, Int32Array);
      this.#costs = longer(this.#costs, Float64Array);
    }
    while (start + rows.length > this.#rows.length) {
      this.#rows = longer(this.#rows, Int32Array);
      this.#values = longer(this.#values, Float64Array);
    }
    this.#rows.set(rows, start);
    this.#values.set(values, start);
    this.#starts[column + 1] = start + rows.length;
    this.#costs[column] = cost;
    return column;
  }

  costOf(column: number): number {
    return this.#costs[column];
  }

  /** How many entries a column has. */
  lengthOf(column: number): number {
    return this.#starts[column + 1] - this.#starts[column];
  }

  entriesOf(column: number): { rows: Int32Array; values: Float64Array } {
    const [start, end] = [this.#starts[column], this.#starts[column + 1]];
    return { rows: this.#rows.slice(start, end), values: this.#values.slice(start, end) };
  }

  /** Worth of a column by these duals, before its cost. */
  worthOf(column: number, duals: Float64Array): number {
    const rows = this.#rows;
    const values = this.#values;
    let sum = 0;
    for (let at = this.#starts[column], end = this.#starts[column + 1]; at < end; at++) sum += values[at] * duals[rows[at]];
    return sum;
  }

  /** What is left of a column's cost when its worth by these duals is taken off. */
  reducedCost(column: number, duals: Float64Array): number {
    const rows = this.#rows;
    const values = this.#values;
    let left = this.#costs[column];
    for (let at = this.#starts[column], end = this.#starts[column + 1]; at < end; at++) left -= values[at] * duals[rows[at]];
    return left;
  }

  /** The column, row by row, times a square matrix of which a row lies at `row * size`. */
  times(column: number, matrix: Float64Array, product: Float64Array): void {
    const size = product.length;
    product.fill(0);
    for (let at = this.#starts[column], end = this.#starts[column + 1]; at < end; at++) {
      const value = this.#values[at];
      for (let place = 0, from = this.#rows[at] * size; place < size; place++, from++) product[place] += value * matrix[from];
    }
  }
}

/** The same list in twice the room. */
function longer<List extends Int32Array | Float64Array>(list: List, Kind: new (length: number) => List): List {
  const wide = new Kind(2 * list.length);
  wide.set(list);
  return wide;
}
