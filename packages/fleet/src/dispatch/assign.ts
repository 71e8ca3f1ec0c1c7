/**
 * Which truck takes which demand so that the sum of costs is least (shortest augmenting paths with potentials, Kuhn 1955 and
 * Jonker & Volgenant 1987; O(r²·c)). `cost[r * columns + c]`; no row is left out while a column is free, so rows must not outnumber columns.
 * Returns the column of each row. Throws RangeError when there are more rows than columns.
 */
export function assignRows(cost: Float64Array, rows: number, columns: number): Int32Array {
  if (rows > columns) throw new RangeError(`assignRows: ${rows} rows for ${columns} columns. Maybe rows and columns should change places.`);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  /** Row of each column, counted from 1; 0: none. Column 0 stands for the row being placed. */
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  const least = new Float64Array(columns + 1);
  const isDone = new Uint8Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    least.fill(Number.POSITIVE_INFINITY);
    isDone.fill(0);
    let column = 0;
    while (rowOf[column] !== 0) {
      isDone[column] = 1;
      const here = rowOf[column] as number;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (isDone[c] === 1) continue;
        const reduced = (cost[(here - 1) * columns + c - 1] as number) - (rowPotential[here] as number) - (columnPotential[c] as number);
        if (reduced < (least[c] as number)) {
          least[c] = reduced;
          cameFrom[c] = column;
        }
        if ((least[c] as number) < step) {
          step = least[c] as number;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (isDone[c] === 1) {
          rowPotential[rowOf[c] as number]! += step;
          columnPotential[c]! -= step;
        } else least[c]! -= step;
      }
      column = next;
    }
    while (column !== 0) {
      const before = cameFrom[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  const columnOf = new Int32Array(rows).fill(-1);
  for (let c = 1; c <= columns; c++) if (rowOf[c] !== 0) columnOf[(rowOf[c] as number) - 1] = c - 1;
  return columnOf;
}
