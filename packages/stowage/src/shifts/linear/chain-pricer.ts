import type { Chain, Residual } from './residual.ts';

/**
 * The column worth most, by dynamic programming over intervals of ports. On the ports `i … j` with `h` rows, some rows from below hold one box from `i` to `j`; the rows
 * above all change their box at a first port `m` between: up to it a box from `i` to `m` stands lowest, beyond it is the same problem again.
 * At most ports³ × rows steps; only pairs of ports that a column may use at all are looked at.
 */
export class ChainPricer {
  readonly #ports: number;
  readonly #rows: number;
  /** Boxes of each pair of ports, `i * ports + j`: how many are free, and how many a column may use. */
  readonly #free: Int32Array;
  readonly #most: Int32Array;
  /** Ports to which a column may hold boxes from port `i`, in order. */
  readonly #ends: readonly (readonly number[])[];
  /** The best on `i … j` with `h` rows, at `(i * ports + j) * (rows + 1) + h`: in all, and with a box from `i` to `j` lowest. */
  readonly #worth: Float64Array;
  readonly #lowest: Float64Array;
  readonly #run: Uint8Array;
  readonly #cut: Uint8Array;

  constructor({ ports, rows, left }: Residual, most: Int32Array) {
    this.#ports = ports;
    this.#rows = rows;
    this.#free = left;
    this.#most = most;
    this.#ends = Array.from({ length: ports }, (_, i) =>
      Array.from({ length: ports - 1 - i }, (__, k) => i + 1 + k).filter((j) => most[i * ports + j]! > 0),
    );
    const size = ports * ports * (rows + 1);
    this.#worth = new Float64Array(size);
    this.#lowest = new Float64Array(size);
    this.#run = new Uint8Array(size);
    this.#cut = new Uint8Array(size);
  }

  /**
   * The worth of the best column, if a box of pair `arc` is worth `each[arc]` and `beyond[arc]` less from the first that is not free; -Infinity where there is no column.
   * Each pair of ports has one place in a column, so the limits are exact.
   */
  best(each: Float64Array, beyond: Float64Array): number {
    const ports = this.#ports;
    for (let length = 1; length < ports; length++)
      for (let i = 0; i + length < ports; i++) {
        const arc = i * ports + i + length;
        this.#cutBest(i, i + length);
        if (this.#most[arc]! > 0) this.#addRuns(arc, each[arc]!, beyond[arc]!);
      }
    return this.#worth[(ports - 1) * (this.#rows + 1) + this.#rows]!;
  }

  /** The column found last. */
  chain(): Chain {
    const arcs: number[] = [];
    const counts: number[] = [];
    this.#walk(0, this.#ports - 1, this.#rows, false, arcs, counts);
    return { arcs: Int32Array.from(arcs), counts: Int32Array.from(counts) };
  }

  #walk(i: number, j: number, height: number, isLowest: boolean, arcs: number[], counts: number[]): void {
    const at = (i * this.#ports + j) * (this.#rows + 1) + height;
    const run = isLowest || this.#lowest[at]! >= this.#worth[at]! ? this.#run[at]! : 0;
    if (run > 0) {
      arcs.push(i * this.#ports + j);
      counts.push(run);
    }
    if (run === height) return;
    const m = this.#cut[at - run]!;
    this.#walk(i, m, height - run, true, arcs, counts);
    this.#walk(m, j, height - run, false, arcs, counts);
  }

  /** No box from `i` to `j`: the best first port at which all `h` rows change. */
  #cutBest(i: number, j: number): void {
    const size = this.#rows + 1;
    const worth = this.#worth;
    const lowest = this.#lowest;
    const cut = this.#cut;
    const at = (i * this.#ports + j) * size;
    worth[at] = 0;
    for (let h = 1; h < size; h++) worth[at + h] = Number.NEGATIVE_INFINITY;
    for (const m of this.#ends[i]!) {
      if (m >= j) return;
      const left = (i * this.#ports + m) * size;
      const right = (m * this.#ports + j) * size;
      for (let h = 1; h < size; h++) {
        const sum = lowest[left + h]! + worth[right + h]!;
        if (sum > worth[at + h]!) {
          worth[at + h] = sum;
          cut[at + h] = m;
        }
      }
    }
  }

  /** At least one row of a box from `i` to `j`: from the highest `h` down, as what lies below is still without. */
  #addRuns(arc: number, each: number, beyond: number): void {
    const at = arc * (this.#rows + 1);
    const worth = this.#worth;
    const lowest = this.#lowest;
    const free = this.#free[arc]!;
    if (this.#most[arc]! >= this.#rows && (free >= this.#rows || beyond === 0)) {
      this.#addUnlimitedRuns(at, each);
      return;
    }
    for (let h = this.#rows; h > 0; h--) {
      let best = Number.NEGATIVE_INFINITY;
      let run = 0;
      const limit = Math.min(h, this.#most[arc]!);
      for (let k = 1; k <= limit; k++) {
        const sum = k * each - (k > free ? (k - free) * beyond : 0) + worth[at + h - k]!;
        if (sum > best) {
          best = sum;
          run = k;
        }
      }
      lowest[at + h] = best;
      this.#run[at + h] = run;
      if (best > worth[at + h]!) worth[at + h] = best;
    }
  }

  /** As above, where any number of rows goes: one row more on what `h - 1` rows make, with or without such a row. */
  #addUnlimitedRuns(at: number, each: number): void {
    const worth = this.#worth;
    const lowest = this.#lowest;
    let without = 0;
    for (let h = 1; h <= this.#rows; h++) {
      const isMore = h > 1 && lowest[at + h - 1]! > without;
      lowest[at + h] = each + (isMore ? lowest[at + h - 1]! : without);
      this.#run[at + h] = isMore ? this.#run[at + h - 1]! + 1 : 1;
      without = worth[at + h]!;
      if (lowest[at + h]! > without) worth[at + h] = lowest[at + h]!;
    }
  }
}
