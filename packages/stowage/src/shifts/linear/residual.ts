import type { ShiftProblem } from '../problem.ts';
import type { Split } from '../solution.ts';

/** Columns still to be filled, and what they must take together: boxes, parts of boxes and air, at `i * ports + j`. */
export interface Residual {
  readonly ports: number;
  readonly rows: number;
  readonly columns: number;
  readonly left: Int32Array;
}

/** A column by its boxes: pairs of ports, and how many of each. */
export interface Chain {
  readonly arcs: Int32Array;
  readonly counts: Int32Array;
}

/** Columns, one by one, and the splits that make them fit. */
export interface Filling {
  readonly chains: readonly Chain[];
  readonly splits: readonly Split[];
  readonly shifts: number;
}

/** The whole problem, its empty cells taken for boxes of one leg. */
export function residualOf({ ports, rows, columns, transport, air }: ShiftProblem): Residual {
  const left = Int32Array.from(transport);
  for (const [leg, cells] of air.entries()) left[leg * ports + leg + 1]! += cells;
  return { ports, rows, columns, left };
}

export function chainOf(counts: Int32Array): Chain {
  const arcs = Int32Array.from(counts.keys()).filter((arc) => counts[arc]! > 0);
  return { arcs, counts: arcs.map((arc) => counts[arc]!) };
}

/** How many columns of this kind what is left suffices for. */
export function fits({ left }: Residual, { arcs, counts }: Chain): number {
  let times = Number.POSITIVE_INFINITY;
  for (let k = 0; k < arcs.length; k++) times = Math.min(times, Math.floor(left[arcs[k]!]! / counts[k]!));
  return times;
}
