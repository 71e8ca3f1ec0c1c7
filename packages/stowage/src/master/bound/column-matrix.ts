/** Columns of a sparse matrix, with their cost and bounds. */
export interface Columns {
  readonly columns: number;
  readonly cost: Float64Array;
  readonly columnMin: Float64Array;
  readonly columnMax: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** Per column: 1 where only whole numbers make sense. */
  readonly isWhole: Uint8Array;
}

/** Builds a sparse matrix column by column. */
export class ColumnMatrix {
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];
  readonly #cost: number[] = [];
  readonly #min: number[] = [];
  readonly #max: number[] = [];
  readonly #isWhole: number[] = [];

  /** A coefficient of the column being built; zeros are left out. */
  put(row: number, value: number): void {
    if (value === 0) return;
    this.#indices.push(row);
    this.#values.push(value);
  }

  /** Ends the column. */
  end(cost: number, min: number, max: number, isWhole = false): void {
    this.#cost.push(cost);
    this.#min.push(min);
    this.#max.push(max);
    this.#isWhole.push(isWhole ? 1 : 0);
    this.#starts.push(this.#indices.length);
  }

  columns(): Columns {
    return {
      columns: this.#cost.length,
      cost: Float64Array.from(this.#cost),
      columnMin: Float64Array.from(this.#min),
      columnMax: Float64Array.from(this.#max),
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
      isWhole: Uint8Array.from(this.#isWhole),
    };
  }
}
