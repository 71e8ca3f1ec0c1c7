/** The labels of one search: a truck has reached a gap of a cell at a time. Arrays are kept from search to search. */
export class LabelList {
  cell = new Int32Array(1024);
  /** The visit that ends the gap; −1: the gap has no end. */
  gap = new Int32Array(1024);
  /** Arrival [ms]. */
  time = new Float64Array(1024);
  /** End of the gap [ms]. */
  closes = new Float64Array(1024);
  parent = new Int32Array(1024);
  /** The move that led here, and when it began [ms]. */
  move = new Int32Array(1024);
  start = new Float64Array(1024);
  #size = 0;
  #round = 0;
  /** By gap, a cell's last gap under its own number, the others behind all cells by visit: the best label of this round. */
  #best = new Int32Array(1024);
  #bestRound = new Int32Array(1024);
  readonly #seenRound: Int32Array;
  readonly #cells: number;

  constructor(cells: number) {
    this.#cells = cells;
    this.#seenRound = new Int32Array(cells);
  }

  clear(): void {
    this.#size = 0;
    this.#round++;
  }

  see(cell: number): void {
    this.#seenRound[cell] = this.#round;
  }

  /** Does some label's way lead over the cell? */
  isSeen(cell: number): boolean {
    return this.#seenRound[cell] === this.#round;
  }

  isBetter(cell: number, gap: number, time: number): boolean {
    const key = this.#key(cell, gap);
    return this.#bestRound[key] !== this.#round || time < this.time[this.#best[key]!]!;
  }

  isBeaten(label: number): boolean {
    return this.#best[this.#key(this.cell[label]!, this.gap[label]!)] !== label;
  }

  add(cell: number, gap: number, time: number, closes: number, parent: number, move: number, start: number): number {
    const label = this.#size++;
    if (label === this.cell.length) this.#grow();
    this.cell[label] = cell;
    this.gap[label] = gap;
    this.time[label] = time;
    this.closes[label] = closes;
    this.parent[label] = parent;
    this.move[label] = move;
    this.start[label] = start;
    const key = this.#key(cell, gap);
    this.#best[key] = label;
    this.#bestRound[key] = this.#round;
    return label;
  }

  #key(cell: number, gap: number): number {
    const key = gap < 0 ? cell : this.#cells + gap;
    while (key >= this.#best.length) {
      this.#best = doubled(this.#best);
      this.#bestRound = doubled(this.#bestRound);
    }
    return key;
  }

  #grow(): void {
    this.cell = doubled(this.cell);
    this.gap = doubled(this.gap);
    this.parent = doubled(this.parent);
    this.move = doubled(this.move);
    this.time = doubledFloats(this.time);
    this.closes = doubledFloats(this.closes);
    this.start = doubledFloats(this.start);
  }
}

function doubled(old: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * old.length);
  grown.set(old);
  return grown;
}

function doubledFloats(old: Float64Array): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(2 * old.length);
  grown.set(old);
  return grown;
}
