const tiny = 1e-9;
/** Columns kept to be tried again. */
const keepLow = 40;

interface Column {
  readonly cost: number;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** `min cost·x, Ax = b, x ≥ 0` with columns that come as they are found: primal revised simplex with an explicit inverse of the basis. */
export class Simplex {
  readonly rhs: Float64Array;
  /** Worth of one more of each right-hand side. */
  readonly duals: Float64Array;
  /** Column in each place of the basis, and its value. */
  readonly basis: Int32Array;
  readonly x: Float64Array;
  readonly columns: Column[] = [];
  /** Changes of the basis so far. */
  pivots = 0;
  /** `inverse[row * size + place]`. */
  readonly #inverse: Float64Array;
  readonly #entering: Float64Array;
  readonly #isBasic: boolean[] = [];
  #kept: readonly number[] = [];

  constructor(rhs: Float64Array) {
    const size = rhs.length;
    this.rhs = rhs;
    this.duals = new Float64Array(size);
    this.basis = new Int32Array(size);
    this.x = new Float64Array(size);
    this.#inverse = new Float64Array(size * size);
    this.#entering = new Float64Array(size);
  }

  add(cost: number, rows: readonly number[], values: readonly number[]): number {
    this.#isBasic.push(false);
    return this.columns.push({ cost, rows: Int32Array.from(rows), values: Float64Array.from(values) }) - 1;
  }

  /** Begins with these columns, one a row: column `i` has an entry in row `i`, and none in an earlier row that is not its own alone. */
  start(columns: readonly number[]): void {
    const size = this.rhs.length;
    this.#inverse.fill(0);
    for (let row = 0; row < size; row++) this.#inverse[row * size + row] = 1;
    for (const [place, column] of columns.entries()) {
      this.#solveFor(column);
      this.#exchangeRows(place);
      this.basis[place] = column;
      this.#isBasic[column] = true;
    }
    for (let place = 0; place < size; place++) {
      let sum = 0;
      for (let row = 0; row < size; row++) sum += this.rhs[row]! * this.#inverse[row * size + place]!;
      this.x[place] = sum;
    }
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let place = 0; place < size; place++) sum += this.columns[this.basis[place]!]!.cost * this.#inverse[row * size + place]!;
      this.duals[row] = sum;
    }
  }

  reducedCost(column: number): number {
    const { cost, rows, values } = this.columns[column]!;
    let left = cost;
    for (let at = 0; at < rows.length; at++) left -= values[at]! * this.duals[rows[at]!]!;
    return left;
  }

  /** A column of low reduced cost; -1 if none is below `-least`. Of all columns the lowest are kept, and tried again before all are looked at anew. */
  price(least: number): number {
    return this.#lowestOf(this.#kept, least) ?? this.#lowestOf(this.#look(least), least) ?? -1;
  }

  #lowestOf(columns: readonly number[], least: number): number | undefined {
    let best = -least;
    let found: number | undefined;
    for (const column of columns) {
      if (this.#isBasic[column]) continue;
      const reduced = this.reducedCost(column);
      if (reduced >= best) continue;
      best = reduced;
      found = column;
    }
    return found;
  }

  /** The columns of lowest reduced cost. */
  #look(least: number): readonly number[] {
    const low: { column: number; reduced: number }[] = [];
    for (let column = 0; column < this.columns.length; column++) {
      const reduced = this.#isBasic[column] ? 0 : this.reducedCost(column);
      if (reduced < -least) low.push({ column, reduced });
    }
    this.#kept = low
      .sort((a, b) => a.reduced - b.reduced)
      .slice(0, keepLow)
      .map(({ column }) => column);
    return this.#kept;
  }

  /** Takes a column into the basis. Returns false if nothing bounds it. */
  enter(column: number): boolean {
    this.#solveFor(column);
    const place = this.#ratioTest();
    if (place < 0) return false;
    const size = this.rhs.length;
    const by = this.#entering[place]!;
    const price = this.reducedCost(column) / by;
    for (let row = 0; row < size; row++) this.duals[row]! += price * this.#inverse[row * size + place]!;
    const step = this.x[place]! / by;
    for (let other = 0; other < size; other++) this.x[other]! -= step * this.#entering[other]!;
    this.x[place] = step;
    this.#exchangeRows(place);
    this.#isBasic[this.basis[place]!] = false;
    this.basis[place] = column;
    this.#isBasic[column] = true;
    this.pivots++;
    return true;
  }

  #solveFor(column: number): void {
    const size = this.rhs.length;
    const { rows, values } = this.columns[column]!;
    this.#entering.fill(0);
    for (let at = 0; at < rows.length; at++) {
      const value = values[at]!;
      for (let place = 0, from = rows[at]! * size; place < size; place++, from++) this.#entering[place]! += value * this.#inverse[from]!;
    }
  }

  /** Two passes (Harris 1973): the least ratio with a slack, then the largest pivot within it. */
  #ratioTest(): number {
    let limit = Number.POSITIVE_INFINITY;
    for (let place = 0; place < this.x.length; place++)
      if (this.#entering[place]! > 1e-8) limit = Math.min(limit, (Math.max(0, this.x[place]!) + tiny) / this.#entering[place]!);
    let found = -1;
    for (let place = 0; place < this.x.length; place++) {
      const by = this.#entering[place]!;
      if (by > 1e-8 && Math.max(0, this.x[place]!) / by <= limit && (found < 0 || by > this.#entering[found]!)) found = place;
    }
    return found;
  }

  #exchangeRows(place: number): void {
    const size = this.rhs.length;
    const by = this.#entering[place]!;
    for (let row = 0, at = 0; row < size; row++, at += size) {
      const share = this.#inverse[at + place]! / by;
      if (share === 0) continue;
      for (let other = 0; other < size; other++) this.#inverse[at + other]! -= share * this.#entering[other]!;
      this.#inverse[at + place] = share;
    }
  }
}
