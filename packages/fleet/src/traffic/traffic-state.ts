import { CellKind, type LaneGraph } from '@estiba/port';
import type { Moves } from './moves.ts';
import type { Pace } from './pace.ts';
import type { Visits } from './visits.ts';

/** A truck's way, running or done. A truck that was only placed has a route of one cell without a name. */
export interface TruckRoute {
  readonly id: string | null;
  /** The first is where the truck stood when the route was planned. */
  cells: Int32Array;
  /** Visits beside `cells`; those before `passed` are gone. */
  visits: Int32Array;
  /** `steps[i]`: time from cell i to the next [ms]; `losses[i]`: time lost on it after standing at i [ms]. */
  readonly steps: Float64Array;
  readonly losses: Float64Array;
  /** Index of the last cell reached. */
  passed: number;
  /** Index of the last cell the truck may drive to. */
  released: number;
  /** When it reached `passed`, or was allowed to leave it if that came later [ms]. */
  since: number;
}

/** A truck as traffic knows it. Traffic speaks of trucks by their place in the list. */
export interface TrafficTruck {
  readonly name: string;
  /** Pocket that is kept for it alone, so that it can always be sent away; null: it has none and may be in the way. */
  readonly home: number | null;
}

/** All that traffic knows. */
export interface TrafficState {
  readonly graph: LaneGraph;
  readonly pace: Pace;
  readonly moves: Moves;
  visits: Visits;
  /** By truck; null: not on the lanes. */
  routes: (TruckRoute | null)[];
  readonly isBroken: Uint8Array;
  readonly trucks: readonly TrafficTruck[];
  /** By cell the truck that has it as its home; −1: none. */
  readonly ownerOf: Int32Array;
}

/** Index of the cell at which the move that leaves index `at` ends: the next cell that is no junction. */
export function moveEnd(graph: LaneGraph, cells: Int32Array, at: number): number {
  let end = at + 1;
  while (end < cells.length - 1 && graph.kind[cells[end]!] === CellKind.junction) end++;
  return end;
}

/**
 * The visits a visit has to wait for: the one before it in the order of its cell, and in cells in conflict with it those that are released.
 * Calls `tell` with each until it answers true; returns whether it did. Visits of truck `without` beyond its base are left out.
 */
export function someEarlier(state: TrafficState, visit: number, without: number, tell: (earlier: number) => boolean): boolean {
  const { visits, graph } = state;
  let before = visits.previous[visit]!;
  while (before >= 0 && isLeftOut(state, before, without)) before = visits.previous[before]!;
  if (before >= 0 && tell(before)) return true;
  const cell = visits.cell[visit]!;
  const { start, with: others } = graph.conflicts;
  for (let k = start[cell]!; k < start[cell + 1]!; k++)
    for (let v = visits.first[others[k]!]!; v >= 0 && isReleased(state, v); v = visits.next[v]!)
      if (visits.truck[v] !== visits.truck[visit] && tell(v)) return true;
  return false;
}

/** May the truck of this visit drive to its cell already? */
export function isReleased({ visits, routes }: TrafficState, visit: number): boolean {
  return visits.index[visit]! <= routes[visits.truck[visit]!]!.released;
}

export function isLeftOut(state: TrafficState, visit: number, without: number): boolean {
  return state.visits.truck[visit] === without && !isReleased(state, visit);
}

/** Names of the routes that have not left a cell, first to pass first; trucks without a route are left out. */
export function namesAt({ visits, routes }: TrafficState, cell: number): string[] {
  const names: string[] = [];
  for (let visit = visits.first[cell] ?? -1; visit >= 0; visit = visits.next[visit]!) {
    const { id } = routes[visits.truck[visit]!]!;
    if (id !== null) names.push(id);
  }
  return names;
}
