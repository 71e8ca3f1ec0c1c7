const tiny = 1e-9;
/** Columns kept to be tried again. */
const keepLow = 40;

/** `min cost·x, Ax = b, x ≥ 0` with columns that come as they are found: primal revised simplex with an explicit inverse of the basis. */
export class Simplex {
  readonly rhs: Float64Array;
  /** Worth of one more of each right-hand side. */
  readonly duals: Float64Array;
  /** Column in each place of the basis, and its value. */
  readonly basis: Int32Array;
  readonly x: Float64Array;
  /** Columns so far. */
  count = 0;
  /** Entries of a column: from `#starts[column]` to `#starts[column + 1]`. */
  #starts = new Int32Array(512);
  #costs = new Float64Array(512);
  #rows = new Int32Array(8192);
  #values = new Float64Array(8192);
  /** Changes of the basis so far. */
  pivots = 0;
  /** `inverse[row * size + place]`. */
  readonly #inverse: Float64Array;
  readonly #entering: Float64Array;
  #isBasic = new Uint8Array(512);
  readonly #kept = new Int32Array(keepLow);
  readonly #keptReduced = new Float64Array(keepLow);
  #keptCount = 0;

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
    const column = this.count++;
    const start = this.#starts[column]!;
    if (column + 2 > this.#starts.length) {
      this.#starts = longer(this.#starts, Int32Array);
      this.#costs = longer(this.#costs, Float64Array);
      this.#isBasic = longer(this.#isBasic, Uint8Array);
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

  /** Begins with these columns, one a row: column `i` has an entry in row `i`, and none in an earlier row that is not its own alone. */
  start(columns: readonly number[]): void {
    this.#unit();
    for (const [place, column] of columns.entries()) {
      this.#solveFor(column);
      this.#exchangeRows(place);
      this.basis[place] = column;
      this.#isBasic[column] = 1;
    }
    this.#reckon();
  }

  #unit(): void {
    const size = this.rhs.length;
    this.#inverse.fill(0);
    for (let row = 0; row < size; row++) this.#inverse[row * size + row] = 1;
  }

  /** Values and prices of the basis. */
  #reckon(): void {
    const size = this.rhs.length;
    for (let place = 0; place < size; place++) {
      let sum = 0;
      for (let row = 0; row < size; row++) sum += this.rhs[row]! * this.#inverse[row * size + place]!;
      this.x[place] = sum;
    }
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let place = 0; place < size; place++) sum += this.#costs[this.basis[place]!]! * this.#inverse[row * size + place]!;
      this.duals[row] = sum;
    }
  }

  /** Makes the inverse anew from the basis: rounding errors grow with every change. */
  refresh(): void {
    const columns = this.basis.slice();
    const isPlaced = new Uint8Array(columns.length);
    this.#unit();
    for (const column of columns) {
      this.#solveFor(column);
      let place = -1;
      for (let one = 0; one < columns.length; one++)
        if (isPlaced[one] === 0 && (place < 0 || Math.abs(this.#entering[one]!) > Math.abs(this.#entering[place]!))) place = one;
      this.#exchangeRows(place);
      isPlaced[place] = 1;
      this.basis[place] = column;
    }
    this.#reckon();
  }

  /** Cost of what is in the basis. */
  get cost(): number {
    let sum = 0;
    for (let place = 0; place < this.x.length; place++) sum += this.#costs[this.basis[place]!]! * this.x[place]!;
    return sum;
  }

  reducedCost(column: number): number {
    const rows = this.#rows;
    const values = this.#values;
    const duals = this.duals;
    let left = this.#costs[column]!;
    for (let at = this.#starts[column]!, end = this.#starts[column + 1]!; at < end; at++) left -= values[at]! * duals[rows[at]!]!;
    return left;
  }

  /** A column of low reduced cost; -1 if none is below `-least`. Of all columns the lowest are kept, and tried again before all are looked at anew. */
  price(least: number): number {
    const kept = this.#lowestKept(least);
    if (kept >= 0) return kept;
    this.#look(least);
    return this.#lowestKept(least);
  }

  #lowestKept(least: number): number {
    let best = -least;
    let found = -1;
    for (let at = 0; at < this.#keptCount; at++) {
      const column = this.#kept[at]!;
      if (this.#isBasic[column] === 1) continue;
      const reduced = this.reducedCost(column);
      if (reduced >= best) continue;
      best = reduced;
      found = column;
    }
    return found;
  }

  /** Keeps the columns of lowest reduced cost. */
  #look(least: number): void {
    const reduced = this.#keptReduced;
    this.#keptCount = 0;
    for (let column = 0; column < this.count; column++) {
      if (this.#isBasic[column] === 1) continue;
      const value = this.reducedCost(column);
      if (value >= -least || (this.#keptCount === keepLow && value >= reduced[keepLow - 1]!)) continue;
      let at = this.#keptCount < keepLow ? this.#keptCount++ : keepLow - 1;
      for (; at > 0 && reduced[at - 1]! > value; at--) {
        reduced[at] = reduced[at - 1]!;
        this.#kept[at] = this.#kept[at - 1]!;
      }
      reduced[at] = value;
      this.#kept[at] = column;
    }
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
    this.#isBasic[this.basis[place]!] = 0;
    this.basis[place] = column;
    this.#isBasic[column] = 1;
    this.pivots++;
    return true;
  }

  #solveFor(column: number): void {
    const size = this.rhs.length;
    const entering = this.#entering.fill(0);
    const inverse = this.#inverse;
    for (let at = this.#starts[column]!; at < this.#starts[column + 1]!; at++) {
      const value = this.#values[at]!;
      for (let place = 0, from = this.#rows[at]! * size; place < size; place++, from++) entering[place]! += value * inverse[from]!;
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
    const entering = this.#entering;
    const inverse = this.#inverse;
    const by = entering[place]!;
    for (let row = 0, at = 0; row < size; row++, at += size) {
      const share = inverse[at + place]! / by;
      if (share === 0) continue;
      for (let other = 0; other < size; other++) inverse[at + other]! -= share * entering[other]!;
      inverse[at + place] = share;
    }
  }
}

/** The same list in twice the room. */
function longer<List extends Int32Array | Float64Array | Uint8Array>(list: List, Kind: new (length: number) => List): List {
  const wide = new Kind(2 * list.length);
  wide.set(list);
  return wide;
}
