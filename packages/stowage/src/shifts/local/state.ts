import type { Random } from '@estiba/base';
import type { ShiftProblem } from '../problem.ts';
import type { ChainColumn, ShiftSolution } from '../solution.ts';
import { Gaps } from './gaps.ts';
import { Heights } from './heights.ts';
import { Routes, splitsOf } from './routes.ts';

/** Columns, boxes with their splits, and where the two disagree. */
export interface State {
  readonly problem: ShiftProblem;
  readonly heights: Heights;
  readonly routes: Routes;
  readonly gaps: Gaps;
}

/** Whole boxes, and columns that keep as many boxes at each port as go on from there, scattered at random or in as few columns as hold them. */
export function startState(problem: ShiftProblem, isScattered: boolean, random: Random): State {
  const { ports, rows, columns } = problem;
  const routes = new Routes(problem);
  const heights = new Heights(ports, rows, columns);
  for (let at = 1; at < ports - 1; at++) {
    let left = rows * columns - changesAt(problem, at);
    for (let column = 0; column < columns; column++) {
      const most = Math.min(rows, left);
      const least = Math.max(0, left - rows * (columns - 1 - column));
      const kept = isScattered ? Math.min(most, Math.max(least, random.int(rows + 1))) : most;
      heights.kept[column * ports + at] = kept;
      left -= kept;
    }
  }
  return compare(problem, heights, routes);
}

/** Cells whose box changes at port `at` if nothing shifts there. */
function changesAt({ ports, transport, air }: ShiftProblem, at: number): number {
  let changes = air[at - 1]!;
  for (let from = 0; from < at; from++) changes += transport[from * ports + at]!;
  return changes;
}

export function copyOf({ problem, heights, routes }: State): State {
  return compare(problem, heights.copy(), routes.copy(problem));
}

function compare(problem: ShiftProblem, heights: Heights, routes: Routes): State {
  const { ports, columns } = problem;
  const gaps = new Gaps(ports);
  for (let column = 0; column < columns; column++) heights.forEachArc(column, (from, to) => gaps.raise(from * ports + to));
  for (const [at, count] of routes.parts.entries()) for (let part = 0; part < count; part++) gaps.lower(at % (ports * ports));
  return { problem, heights, routes, gaps };
}

/** The solution of a state without gaps; equal columns become one kind. */
export function solutionOf({ problem, heights, routes }: State): ShiftSolution {
  const { ports, rows, columns } = problem;
  const kinds = new Map<string, { count: number; breaks: Int32Array }>();
  for (let column = 0; column < columns; column++) {
    const kept = heights.kept.subarray(column * ports, (column + 1) * ports);
    const kind = kinds.get(kept.join());
    if (kind) kind.count++;
    else kinds.set(kept.join(), { count: 1, breaks: Int32Array.from({ length: rows }, (_, row) => breaksOf(kept, row + 1)) });
  }
  const found: ChainColumn[] = [...kinds.values()];
  return { columns: found, splits: splitsOf(routes), shifts: routes.splits };
}

function breaksOf(kept: Uint8Array, row: number): number {
  let mask = 0;
  for (let at = 1; at < kept.length - 1; at++) if (kept[at]! < row) mask |= 1 << at;
  return mask;
}
