/**
 * A stowage over all ports, by kinds of columns. With every empty cell taken for boxes of one leg, each cell of a column is, leg after leg, a chain of boxes;
 * nothing in a column moves in vain exactly if whatever changes a cell at a port changes every cell above it too.
 */
export interface ShiftSolution {
  readonly columns: readonly ChainColumn[];
  readonly splits: readonly Split[];
  /** Boxes moved at ports that are not theirs: the sum of the splits' counts. */
  readonly shifts: number;
}

/** `count` equal columns. */
export interface ChainColumn {
  readonly count: number;
  /** For each row, from below: the ports between the first and the last (bit `p` for port `p`) at which its box changes. Each holds all bits of the row beneath it. */
  readonly breaks: Int32Array;
}

/**
 * A shift: `count` boxes on the way from port `from` to port `to` are moved at port `at`, and count from there on as boxes from `from` to `at` and
 * from `at` to `to`, which may be split again. They may be whole boxes or parts of boxes split before.
 */
export interface Split {
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly count: number;
}
