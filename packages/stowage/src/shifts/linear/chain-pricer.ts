/** What boxes are worth to a column, at `i * ports + j` for those from port `i` to port `j`. */
export interface Worths {
  readonly each: Float64Array;
  /** What is lost by each box beyond `free`. */
  readonly beyond: Float64Array;
  readonly free: Int32Array;
  /** How many a column may use. */
  readonly most: Int32Array;
}

/**
 * The column worth most, by dynamic programming over intervals of ports. On the ports `i … j` with `h` rows, some rows from below hold one box from `i` to `j`; the rows
 * above all change their box at one port `m` between, and each side is the same problem again. About ports³ × rows steps.
 */
export class ChainPricer {
  readonly #ports: number;
  readonly #rows: number;
  /** Best worth, number of whole rows and port of the change, at `(i * ports + j) * (rows + 1) + h`. */
  readonly #worth: Float64Array;
  readonly #run: Uint8Array;
  readonly #cut: Uint8Array;

  constructor(ports: number, rows: number) {
    this.#ports = ports;
    this.#rows = rows;
    this.#worth = new Float64Array(ports * ports * (rows + 1));
    this.#run = new Uint8Array(this.#worth.length);
    this.#cut = new Uint8Array(this.#worth.length);
  }

  /** The worth of the best column; -Infinity where none keeps to `most`. Each pair of ports has one place in a column, so the limits are exact. */
  best(worths: Worths): number {
    const ports = this.#ports;
    for (let length = 1; length < ports; length++)
      for (let i = 0; i + length < ports; i++) {
        if (length > 1) this.#cutBest(i, i + length);
        this.#addRuns(i * ports + i + length, worths, length === 1);
      }
    return this.#worth[(ports - 1) * (this.#rows + 1) + this.#rows]!;
  }

  /** Counts of the boxes of the column found last, set in `counts`. */
  counts(counts: Int32Array): void {
    counts.fill(0);
    this.#walk(0, this.#ports - 1, this.#rows, counts);
  }

  #walk(i: number, j: number, height: number, counts: Int32Array): void {
    const at = (i * this.#ports + j) * (this.#rows + 1) + height;
    const run = this.#run[at]!;
    counts[i * this.#ports + j]! += run;
    if (run === height) return;
    const m = this.#cut[at - run]!;
    this.#walk(i, m, height - run, counts);
    this.#walk(m, j, height - run, counts);
  }

  /** No whole rows: the best port at which all `h` rows change. */
  #cutBest(i: number, j: number): void {
    const size = this.#rows + 1;
    const worth = this.#worth;
    const cut = this.#cut;
    const at = (i * this.#ports + j) * size;
    for (let h = 0; h < size; h++) worth[at + h] = Number.NEGATIVE_INFINITY;
    for (let m = i + 1; m < j; m++) {
      const left = (i * this.#ports + m) * size;
      const right = (m * this.#ports + j) * size;
      for (let h = 0; h < size; h++) {
        const sum = worth[left + h]! + worth[right + h]!;
        if (sum > worth[at + h]!) {
          worth[at + h] = sum;
          cut[at + h] = m;
        }
      }
    }
  }

  /** Whole rows from below, as far as they pay: from the highest `h` down, as what lies below is still without them. */
  #addRuns(arc: number, { each, beyond, free, most }: Worths, isSingle: boolean): void {
    const at = arc * (this.#rows + 1);
    const worth = this.#worth;
    for (let h = this.#rows; h >= 0; h--) {
      let best = isSingle && h > 0 ? Number.NEGATIVE_INFINITY : worth[at + h]!;
      let run = 0;
      const limit = Math.min(h, most[arc]!);
      for (let k = isSingle ? Math.max(1, h) : 1; k <= limit; k++) {
        const rest = isSingle ? 0 : worth[at + h - k]!;
        const sum = k * each[arc]! - Math.max(0, k - free[arc]!) * beyond[arc]! + rest;
        if (sum > best) {
          best = sum;
          run = k;
        }
      }
      worth[at + h] = best;
      this.#run[at + h] = run;
    }
  }
}
