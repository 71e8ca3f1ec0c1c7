import { CellKind, type LaneGraph } from '@estiba/port';
import type { Pace } from './pace.ts';

/** More junctions than this in a row are not driven through in one go. */
const MOST_CELLS = 10;

/**
 * What a truck does between two places where it may stop: from a cell over junctions, if any, to the next cell that is no junction.
 * A move is granted as a whole, so that nobody ever stops at a junction.
 */
export interface Moves {
  readonly count: number;
  /** Moves that begin at cell `c`: `start[c]` to `start[c + 1] - 1`. */
  readonly start: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Cells of move `m` after the first, the last included: `cells[cellStart[m]]` to `cells[cellStart[m + 1] - 1]`. */
  readonly cellStart: Int32Array;
  readonly cells: Int32Array;
  /** Beside `cells`: time from the start of the move to that cell's centre, driven without a stop [ms]. */
  readonly arrival: Float64Array;
  /** Whole time of each move [ms]. */
  readonly time: Float64Array;
  /** Time lost when the move begins from standing [ms]. */
  readonly startLoss: Float64Array;
  /** Moves that end at cell `c`: `endStart[c]` to `endStart[c + 1] - 1` of `ending`. */
  readonly endStart: Int32Array;
  readonly ending: Int32Array;
}

export function compileMoves(graph: LaneGraph, pace: Pace): Moves {
  const paths: number[][] = [];
  const start = new Int32Array(graph.count + 1);
  for (let cell = 0; cell < graph.count; cell++) {
    if (graph.kind[cell] !== CellKind.junction) extend(graph, [cell], paths);
    start[cell + 1] = paths.length;
  }
  const cellStart = new Int32Array(paths.length + 1);
  for (const [m, path] of paths.entries()) cellStart[m + 1] = cellStart[m]! + path.length - 1;
  const arrival = paths.flatMap((path) => arrivals(path, pace));
  const to = Int32Array.from(paths, (path) => path[path.length - 1]!);
  return {
    count: paths.length,
    start,
    from: Int32Array.from(paths, (path) => path[0]!),
    to,
    cellStart,
    cells: Int32Array.from(paths.flatMap((path) => path.slice(1))),
    arrival: Float64Array.from(arrival),
    time: Float64Array.from(paths, (_, m) => arrival[cellStart[m + 1]! - 1]!),
    startLoss: Float64Array.from(paths, (path) => pace.startLoss(path[0]!, path[1]!)),
    ...byEnd(to, graph.count),
  };
}

function extend(graph: LaneGraph, path: readonly number[], paths: number[][]): void {
  const { start, to } = graph.successors;
  const last = path[path.length - 1]!;
  for (let way = start[last]!; way < start[last + 1]!; way++) {
    const next = to[way]!;
    if (path.includes(next)) continue;
    if (graph.kind[next] !== CellKind.junction) paths.push([...path, next]);
    else if (path.length < MOST_CELLS) extend(graph, [...path, next], paths);
  }
}

function arrivals(path: readonly number[], pace: Pace): number[] {
  let time = 0;
  return path.slice(1).map((cell, k) => (time += pace.step(k > 0 ? path[k - 1]! : -1, path[k]!, cell)));
}

function byEnd(to: Int32Array, cells: number): { endStart: Int32Array; ending: Int32Array } {
  const endStart = new Int32Array(cells + 1);
  for (const cell of to) endStart[cell + 1]!++;
  for (let c = 0; c < cells; c++) endStart[c + 1]! += endStart[c]!;
  const ending = Int32Array.from(to.keys()).sort((a, b) => to[a]! - to[b]! || a - b);
  return { endStart, ending };
}
