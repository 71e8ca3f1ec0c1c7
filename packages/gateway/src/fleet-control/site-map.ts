import { CellKind, compileLanes, isPocket, type LaneGraph, type Site } from '@estiba/port';

/** Half a cell and a bit: a vehicle nearer than this to a cell's middle stands on it [m]. */
const ON_CELL = 12;

/** The lanes of a site as vehicles are told of them: a node for each cell, on one map. */
export class SiteMap {
  readonly mapId: string;
  readonly graph: LaneGraph;

  constructor(site: Site, graph: LaneGraph = compileLanes(site)) {
    this.mapId = site.id;
    this.graph = graph;
  }

  isCell(name: string): boolean {
    return this.graph.cellOf.has(name);
  }

  /** Middle of a cell and, where trucks come to rest in one direction only and may come from another, that direction. Null for a name the site has not. */
  place(name: string): { readonly x: number; readonly y: number; readonly theta: number | null } | null {
    const cell = this.graph.cellOf.get(name);
    if (cell === undefined) return null;
    const { x, y, heading, kind, curves } = this.graph;
    const hasDirection = isPocket(kind[cell]!) || (curves.areStraight && kind[cell] === CellKind.road);
    return { x: millimetre(x[cell]!), y: millimetre(y[cell]!), theta: hasDirection ? wrapped(heading[cell]!) : null };
  }

  /** Is the cell one where cranes serve trucks? */
  isExchange(name: string): boolean {
    const kind = this.graph.kind[this.graph.cellOf.get(name) ?? -1];
    return kind === CellKind.quay || kind === CellKind.block;
  }

  /** Length [m] and speed limit [m/s] of the way from one cell to the next; null where no lane leads from the one to the other. */
  way(from: string, to: string): { readonly length: number; readonly maxSpeed: number } | null {
    const { cellOf, successors } = this.graph;
    const a = cellOf.get(from);
    const b = cellOf.get(to);
    if (a === undefined || b === undefined) return null;
    for (let i = successors.start[a]!; i < successors.start[a + 1]!; i++) {
      if (successors.to[i] === b) return { length: millimetre(successors.length[i]!), maxSpeed: successors.maxSpeed[i]! };
    }
    return null;
  }

  /** The cell a position lies on: the nearest one within half a cell, on a pocket's curve the pocket or the lane's cell; null when there is none. */
  cellAt(x: number, y: number): string | null {
    const { count, curves, name } = this.graph;
    let best = -1;
    let shortest = ON_CELL;
    for (let cell = 0; cell < count; cell++) {
      if (curves.from[cell]! >= 0) continue;
      const apart = Math.hypot(this.graph.x[cell]! - x, this.graph.y[cell]! - y);
      if (apart < shortest) [best, shortest] = [cell, apart];
    }
    return best < 0 ? null : name[best]!;
  }
}

/** To the millimetre: no machine stands more exactly, and messages stay short. */
export const millimetre = (metres: number): number => Math.round(metres * 1000) / 1000;

/** An angle in (−π, π], as VDA 5050 wants it. */
function wrapped(angle: number): number {
  const turn = angle % (2 * Math.PI);
  if (turn > Math.PI) return turn - 2 * Math.PI;
  return turn <= -Math.PI ? turn + 2 * Math.PI : turn;
}
