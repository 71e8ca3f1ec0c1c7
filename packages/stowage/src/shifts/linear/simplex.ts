const tiny = 1e-9;
/** What a stand-in costs: a column that is only there to begin with. */
const dear = 3;

/** A linear programme `min cost·x, Ax = b, x ≥ 0` with columns that may be added at any time: the revised simplex method with an explicit inverse. */
export class Simplex {
  readonly size: number;
  readonly rhs: Float64Array;
  /** Worth of one more of each row's right-hand side. */
  readonly duals: Float64Array;
  /** Column in each place of the basis, and its value. */
  readonly basis: Int32Array;
  readonly x: Float64Array;
  columns = 0;
  /** Changes of the basis so far: the measure of work done. */
  pivots = 0;
  #starts = new Int32Array(256);
  #costs = new Float64Array(256);
  #place = new Int32Array(256).fill(-1);
  #rows = new Int32Array(4096);
  #values = new Float64Array(4096);
  /** Inverse of the basis: `inverse[row * size + place]`. */
  readonly #inverse: Float64Array;
  readonly #entering: Float64Array;
  #sinceRefactor = 0;

  constructor(rhs: Float64Array) {
    this.size = rhs.length;
    this.rhs = rhs;
    this.duals = new Float64Array(this.size);
    this.basis = new Int32Array(this.size).fill(-1);
    this.x = new Float64Array(this.size);
    this.#inverse = new Float64Array(this.size * this.size);
    this.#entering = new Float64Array(this.size);
  }

  /** Adds a column by its rows and values; returns its number. */
  add(cost: number, rows: ArrayLike<number>, values: ArrayLike<number>): number {
    const column = this.columns++;
    const start = this.#starts[column]!;
    if (column + 2 > this.#starts.length) this.#growColumns();
    if (start + rows.length > this.#rows.length) this.#growEntries();
    this.#rows.set(rows, start);
    this.#values.set(values, start);
    this.#starts[column + 1] = start + rows.length;
    this.#costs[column] = cost;
    return column;
  }

  /** Worth of a column by these duals, before its cost. */
  worthOf(column: number, duals: Float64Array): number {
    let sum = 0;
    for (let at = this.#starts[column]!; at < this.#starts[column + 1]!; at++) sum += this.#values[at]! * duals[this.#rows[at]!]!;
    return sum;
  }

  costOf(column: number): number {
    return this.#costs[column]!;
  }

  objective(): number {
    let sum = 0;
    for (let place = 0; place < this.size; place++) sum += this.#costs[this.basis[place]!]! * this.x[place]!;
    return sum;
  }

  /** Begins with these columns, those first that come first; where they do not suffice or fall below 0, dear stand-ins do. */
  start(columns: readonly number[]): void {
    const chosen = this.#invert(columns);
    for (let place = 0; place < this.size; place++) this.#seat(place, chosen[place]! >= 0 ? chosen[place]! : this.add(dear, [place], [1]));
    this.#resolve();
    for (let place = 0; place < this.size; place++) if (this.x[place]! < -tiny) this.#flip(place);
    this.#price();
  }

  /** Takes a column into the basis whose worth is above its cost. Returns false if the programme is unbounded. */
  enter(column: number): boolean {
    this.#solveFor(column);
    const place = this.#ratioTest();
    if (place < 0) return false;
    this.#pivot(column, place);
    return true;
  }

  /** The column worth most above its cost among the first `count`; -1 if none is by more than `least`. */
  priceKnown(count: number, least: number): number {
    let best = least;
    let found = -1;
    for (let column = 0; column < count; column++) {
      if (this.#place[column]! >= 0) continue;
      const gain = this.worthOf(column, this.duals) - this.#costs[column]!;
      if (gain > best) {
        best = gain;
        found = column;
      }
    }
    return found;
  }

  shortestFirst(columns: number[]): number[] {
    const length = (column: number): number => this.#starts[column + 1]! - this.#starts[column]!;
    return columns.sort((a, b) => length(a) - length(b) || a - b);
  }

  #seat(place: number, column: number): void {
    this.basis[place] = column;
    this.#place[column] = place;
  }

  /** Puts the opposite of a column in its place, dear: what was below 0 is then above. */
  #flip(place: number): void {
    const column = this.basis[place]!;
    const rows = this.#rows.slice(this.#starts[column], this.#starts[column + 1]);
    const values = this.#values.slice(this.#starts[column], this.#starts[column + 1]).map((value) => -value);
    this.#place[column] = -1;
    this.#seat(place, this.add(dear, rows, values));
    for (let row = 0; row < this.size; row++) this.#inverse[row * this.size + place]! *= -1;
    this.x[place]! *= -1;
  }

  #solveFor(column: number): void {
    const { size } = this;
    const entering = this.#entering.fill(0);
    const inverse = this.#inverse;
    for (let at = this.#starts[column]!; at < this.#starts[column + 1]!; at++) {
      const value = this.#values[at]!;
      for (let place = 0, from = this.#rows[at]! * size; place < size; place++, from++) entering[place]! += value * inverse[from]!;
    }
  }

  /** Two passes (Harris 1973): the least ratio with a slack, then the largest pivot within it. */
  #ratioTest(): number {
    const { x, size } = this;
    const entering = this.#entering;
    let limit = Number.POSITIVE_INFINITY;
    for (let place = 0; place < size; place++)
      if (entering[place]! > 1e-8) limit = Math.min(limit, (Math.max(0, x[place]!) + tiny) / entering[place]!);
    let found = -1;
    for (let place = 0; place < size; place++)
      if (
        entering[place]! > 1e-8 &&
        Math.max(0, x[place]!) / entering[place]! <= limit &&
        (found < 0 || entering[place]! > entering[found]!)
      )
        found = place;
    return found;
  }

  #pivot(column: number, place: number): void {
    const { size, x } = this;
    const entering = this.#entering;
    const by = entering[place]!;
    const price = (this.#costs[column]! - this.worthOf(column, this.duals)) / by;
    for (let row = 0; row < size; row++) this.duals[row]! += price * this.#inverse[row * size + place]!;
    this.#eliminate(place);
    const step = x[place]! / by;
    for (let other = 0; other < size; other++) x[other]! -= step * entering[other]!;
    x[place] = step;
    this.#place[this.basis[place]!] = -1;
    this.#seat(place, column);
    this.pivots++;
    if (++this.#sinceRefactor < 150) return;
    this.start(this.shortestFirst([...this.basis]));
  }

  /** The inverse after the column last solved for has come to this place. */
  #eliminate(place: number): void {
    const { size } = this;
    const inverse = this.#inverse;
    const entering = this.#entering;
    const by = entering[place]!;
    for (let row = 0; row < size; row++) {
      const at = row * size;
      if (inverse[at + place] === 0) continue;
      const share = inverse[at + place]! / by;
      for (let other = 0; other < size; other++) inverse[at + other]! -= share * entering[other]!;
      inverse[at + place] = share;
    }
  }

  /** Inverts anew: columns enter one by one, each where it is largest among the places left; returns the column of each place, -1 where none is. */
  #invert(columns: readonly number[]): Int32Array {
    const { size } = this;
    const inverse = this.#inverse.fill(0);
    for (let row = 0; row < size; row++) inverse[row * size + row] = 1;
    const chosen = new Int32Array(size).fill(-1);
    for (const column of columns) {
      this.#place[column] = -1;
      this.#solveFor(column);
      let place = -1;
      let largest = 1e-2;
      for (let at = 0; at < size; at++)
        if (chosen[at]! < 0 && Math.abs(this.#entering[at]!) > largest) {
          largest = Math.abs(this.#entering[at]!);
          place = at;
        }
      if (place < 0) continue;
      this.#eliminate(place);
      chosen[place] = column;
    }
    this.#sinceRefactor = 0;
    return chosen;
  }

  #resolve(): void {
    const { size, x } = this;
    x.fill(0);
    for (let row = 0; row < size; row++) {
      const amount = this.rhs[row]!;
      if (amount !== 0) for (let place = 0, at = row * size; place < size; place++, at++) x[place]! += amount * this.#inverse[at]!;
    }
  }

  #price(): void {
    const { size } = this;
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let place = 0, at = row * size; place < size; place++, at++) sum += this.#costs[this.basis[place]!]! * this.#inverse[at]!;
      this.duals[row] = sum;
    }
  }

  #growColumns(): void {
    this.#starts = grown(this.#starts, 0);
    this.#place = grown(this.#place, -1);
    this.#costs = grownFloats(this.#costs);
  }

  #growEntries(): void {
    this.#rows = grown(this.#rows, 0);
    this.#values = grownFloats(this.#values);
  }
}

function grown(list: Int32Array, rest: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length).fill(rest);
  longer.set(list);
  return longer;
}

function grownFloats(list: Float64Array): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(2 * list.length);
  longer.set(list);
  return longer;
}
