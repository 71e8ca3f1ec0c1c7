/**
 * Who passes each cell, in which order. A visit is one truck's passage of one cell; those of a cell form a list from the next to enter
 * (or the one in it) to the last planned. A visit is taken out when the truck has left the cell.
 */
export class Visits {
  /** First and last visit of each cell; −1: none. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  cell = new Int32Array(1024);
  truck = new Int32Array(1024);
  /** Its place in the truck's route. */
  index = new Int32Array(1024);
  next = new Int32Array(1024);
  previous = new Int32Array(1024);
  /** Projected: the truck begins to drive to the cell; −1: the cell is released to it. [ms] */
  enter = new Float64Array(1024);
  /** Projected: the truck reaches the cell after it. [ms] */
  leave = new Float64Array(1024);
  #free: number[] = [];
  #used = 0;

  constructor(cells: number) {
    this.first = new Int32Array(cells).fill(-1);
    this.last = new Int32Array(cells).fill(-1);
  }

  /** Visits there have ever been at one time: an upper bound of their numbers. */
  get capacity(): number {
    return this.#used;
  }

  /** Adds a visit before another of the same cell; `before` −1: after all others. */
  add(cell: number, truck: number, index: number, before: number): number {
    const visit = this.#free.pop() ?? this.#used++;
    if (visit === this.cell.length) this.#grow();
    this.cell[visit] = cell;
    this.truck[visit] = truck;
    this.index[visit] = index;
    const after = before < 0 ? this.last[cell]! : this.previous[before]!;
    this.#link(cell, after, visit);
    this.#link(cell, visit, before);
    return visit;
  }

  remove(visit: number): void {
    this.#link(this.cell[visit]!, this.previous[visit]!, this.next[visit]!);
    this.#free.push(visit);
  }

  #link(cell: number, a: number, b: number): void {
    if (a < 0) this.first[cell] = b;
    else this.next[a] = b;
    if (b < 0) this.last[cell] = a;
    else this.previous[b] = a;
  }

  #grow(): void {
    const ints = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(2 * old.length);
      grown.set(old);
      return grown;
    };
    const floats = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const grown = new Float64Array(2 * old.length);
      grown.set(old);
      return grown;
    };
    this.cell = ints(this.cell);
    this.truck = ints(this.truck);
    this.index = ints(this.index);
    this.next = ints(this.next);
    this.previous = ints(this.previous);
    this.enter = floats(this.enter);
    this.leave = floats(this.leave);
  }
}
