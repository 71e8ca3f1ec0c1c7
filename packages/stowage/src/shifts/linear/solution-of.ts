import type { ChainColumn, ShiftSolution, Split } from '../solution.ts';
import { type Chain, chainOf, type Filling, type Residual } from './residual.ts';

/** A filling as a solution: equal columns together, and equal splits. */
export function solutionOf({ ports, rows }: Residual, { chains, splits }: Filling): ShiftSolution {
  const columns = new Map<string, { breaks: Int32Array; count: number }>();
  for (const chain of chains) {
    const breaks = breaksOf(ports, rows, chain);
    const same = columns.get(breaks.join());
    if (same === undefined) columns.set(breaks.join(), { breaks, count: 1 });
    else same.count++;
  }
  const together = new Map<string, Split>();
  for (const { from, at, to, count } of splits) {
    const key = `${from} ${at} ${to}`;
    together.set(key, { from, at, to, count: count + (together.get(key)?.count ?? 0) });
  }
  const list: ChainColumn[] = [...columns.values()];
  return { columns: list, splits: [...together.values()], shifts: splits.reduce((sum, { count }) => sum + count, 0) };
}

/** A solution as a filling, column by column. */
export function fillingOf({ ports }: Residual, { columns, splits, shifts }: ShiftSolution): Filling {
  const chains: Chain[] = [];
  for (const { breaks, count } of columns) {
    const counts = new Int32Array(ports * ports);
    for (const mask of breaks) {
      let from = 0;
      for (let to = 1; to < ports; to++) {
        if (to < ports - 1 && (mask & (1 << to)) === 0) continue;
        counts[from * ports + to]!++;
        from = to;
      }
    }
    const chain = chainOf(counts);
    for (let copy = 0; copy < count; copy++) chains.push(chain);
  }
  return { chains, splits, shifts };
}

/**
 * The breaks of a column, row by row from below. A pair of ports has one place in a column: above the rows that hold a box from `i` to `j`, all others change at a port between,
 * which is one that none of the column's other boxes passes.
 */
function breaksOf(ports: number, rows: number, { arcs, counts }: Chain): Int32Array {
  const breaks = new Int32Array(rows);
  const countOf = new Map([...arcs].map((arc, k) => [arc, counts[k]!]));
  const isPassed = (i: number, j: number, m: number): boolean =>
    arcs.some((arc) => {
      const from = Math.floor(arc / ports);
      const to = arc % ports;
      return from >= i && to <= j && from < m && to > m && (from > i || to < j);
    });
  const fill = (i: number, j: number, row: number): void => {
    const next = row + (countOf.get(i * ports + j) ?? 0);
    if (next >= rows) return;
    let m = i + 1;
    while (m < j && isPassed(i, j, m)) m++;
    if (m >= j) throw new Error(`Boxes of a column cross each other between ports ${i} and ${j}. Maybe they are of two columns.`);
    for (let above = next; above < rows; above++) breaks[above]! |= 1 << m;
    fill(i, m, next);
    fill(m, j, next);
  };
  fill(0, ports - 1, 0);
  return breaks;
}
