import { type Result, reason, refuse, succeed } from '@estiba/base';
import { isPocket, type LaneGraph } from '@estiba/port';
import type { Grant } from '../grants.ts';
import type { RouteWish } from '../plan-route.ts';
import type { Proposal } from '../proposal.ts';
import type { Rules } from './day.test-kit.ts';

/** What not to do: the shortest way, and a cell is taken as soon as it is free. Nobody collides, and sooner or later all stand. */
export class Greedy implements Rules {
  readonly #graph: LaneGraph;
  readonly #routes: { id: string | null; cells: Int32Array; passed: number; released: number }[] = [];
  readonly #taken = new Map<number, number>();
  readonly #goals = new Map<number, number>();

  constructor(graph: LaneGraph) {
    this.#graph = graph;
  }

  place(truck: number, cell: number): Result<null> {
    this.#routes[truck] = { id: null, cells: Int32Array.of(cell), passed: 0, released: 0 };
    this.#taken.set(cell, truck);
    this.#goals.set(cell, truck);
    return succeed(null);
  }

  plan({ truck, goals }: RouteWish, now: number): Result<Proposal> {
    const from = this.#routes[truck]!.cells.at(-1)!;
    for (const goal of goals) {
      const cells = goal === from || this.#goals.has(goal) ? [] : shortest(this.#graph, from, goal);
      const about = { enter: new Float64Array(cells.length), eta: now, replaces: null, version: 0 };
      if (cells.length > 1) return succeed({ truck, cells: Int32Array.from(cells), before: cells.map(() => null), ...about });
    }
    return refuse(reason('greedy.none'));
  }

  commit({ truck, cells }: Proposal, id: string): Result<null> {
    this.#goals.delete(cells[0]!);
    this.#goals.set(cells.at(-1)!, truck);
    this.#routes[truck] = { id, cells, passed: 0, released: 0 };
    return succeed(null);
  }

  grants(): Grant[] {
    const grants: Grant[] = [];
    for (const [truck, { cells, released, passed }] of this.#routes.entries()) {
      const end = cells.findIndex((cell, i) => i > released && this.#graph.kind[cell] !== 1);
      const move = cells.subarray(released + 1, end + 1);
      if (end < 0 || released > passed || move.some((cell) => this.#isTaken(cell, truck))) continue;
      for (const cell of move) this.#taken.set(cell, truck);
      grants.push({ truck, upTo: end });
    }
    return grants;
  }

  #isTaken(cell: number, truck: number): boolean {
    const { start, with: others } = this.#graph.conflicts;
    const near = [...others.subarray(start[cell], start[cell + 1])];
    return this.#taken.has(cell) || near.some((other) => (this.#taken.get(other) ?? truck) !== truck);
  }

  granted({ truck, upTo }: Grant): void {
    this.#routes[truck]!.released = upTo;
  }

  passed(truck: number, index: number): Result<null> {
    const route = this.#routes[truck]!;
    for (; route.passed < index; route.passed++) this.#taken.delete(route.cells[route.passed]!);
    return succeed(null);
  }

  route(truck: number) {
    return this.#routes[truck]!;
  }

  evade(): Result<Proposal> {
    return refuse(reason('greedy.none'));
  }

  cut(): void {}
  breakDown(): void {}
  recover(): void {}
}

/** Breadth first over the cells, through no pocket. */
function shortest({ successors: { start, to }, kind, count }: LaneGraph, from: number, goal: number): number[] {
  const cameFrom = new Int32Array(count).fill(-1);
  const queue = [from];
  cameFrom[from] = from;
  for (let at = 0; at < queue.length; at++)
    for (const next of to.subarray(start[queue[at]!], start[queue[at]! + 1]))
      if (cameFrom[next] === -1 && (next === goal || !isPocket(kind[next]!))) {
        cameFrom[next] = queue[at]!;
        queue.push(next);
      }
  const cells: number[] = [];
  for (let at = goal; cameFrom[at] !== -1; at = cameFrom[at]!) {
    cells.unshift(at);
    if (at === from) return cells;
  }
  return [];
}
