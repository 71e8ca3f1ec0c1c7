import type { LaneGraph } from '@estiba/port';

/**
 * Where trucks really are, kept apart from the traffic under test: a truck has the cell it stands on and, while it drives, those up to where it
 * may stop next. Throws when two have the same cell or cells in conflict.
 */
export class Watch {
  readonly #graph: LaneGraph;
  readonly #on = new Map<number, number>();
  checks = 0;

  constructor(graph: LaneGraph) {
    this.#graph = graph;
  }

  take(truck: number, cell: number): void {
    this.checks++;
    const { start, with: others } = this.#graph.conflicts;
    for (const near of [cell, ...others.subarray(start[cell], start[cell + 1])]) {
      const other = this.#on.get(near);
      if (other !== undefined && other !== truck)
        throw new Error(
          `collision: truck ${truck} drives to ${this.#graph.name[cell]} while truck ${other} is on ${this.#graph.name[near]}`,
        );
    }
    this.#on.set(cell, truck);
  }

  leave(truck: number, cell: number): void {
    if (this.#on.get(cell) !== truck) throw new Error(`truck ${truck} leaves ${this.#graph.name[cell]} where it is not`);
    this.#on.delete(cell);
  }
}
