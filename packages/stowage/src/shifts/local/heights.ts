/**
 * The columns, each told by how many of its boxes stay at each port: at port `p` the lowest `kept[column * ports + p]` cells keep their boxes and all above
 * change theirs. Nothing moves in vain in such a column, and every column in which nothing does is of this form. At the first and last port nothing stays.
 */
export class Heights {
  readonly ports: number;
  readonly rows: number;
  readonly kept: Uint8Array;
  /** Set by `find`: the ports between which the cell keeps its box. */
  from = 0;
  to = 0;

  constructor(ports: number, rows: number, columns: number) {
    this.ports = ports;
    this.rows = rows;
    this.kept = new Uint8Array(ports * columns);
  }

  copy(): Heights {
    const copy = new Heights(this.ports, this.rows, this.kept.length / this.ports);
    copy.kept.set(this.kept);
    return copy;
  }

  /** The changes next before and next after port `at` in row `row` (from 1) of the column. */
  find(column: number, at: number, row: number): void {
    const { kept } = this;
    const base = column * this.ports;
    let from = base + at - 1;
    while (kept[from]! >= row) from--;
    let to = base + at + 1;
    while (kept[to]! >= row) to++;
    this.from = from - base;
    this.to = to - base;
  }

  /** The row that changes next at port `at` when one more cell is to keep its box there (`sign` 1) or one less (-1); 0 where none can. */
  rowToChange(sign: number, column: number, at: number): number {
    const now = this.kept[column * this.ports + at]!;
    if (sign < 0) return now;
    return now < this.rows ? now + 1 : 0;
  }

  /** Calls back with every arc of the column. */
  forEachArc(column: number, use: (from: number, to: number) => void): void {
    const { ports, kept } = this;
    for (let row = 1; row <= this.rows; row++) {
      let from = 0;
      for (let to = 1; to < ports; to++)
        if (kept[column * ports + to]! < row) {
          use(from, to);
          from = to;
        }
    }
  }
}
