import { isPocket, type LaneGraph } from '@estiba/port';
import { MinHeap } from './min-heap.ts';
import type { Moves } from './moves.ts';

/** Driving times on empty lanes, one table for each destination, worked out when it is first asked for. */
export class FreeFlow {
  readonly #graph: LaneGraph;
  readonly #moves: Moves;
  readonly #tables = new Map<number, Float64Array>();
  readonly #heap = new MinHeap();

  constructor(graph: LaneGraph, moves: Moves) {
    this.#graph = graph;
    this.#moves = moves;
  }

  /** Time from each cell to `goal`, driven without a stop [ms]; Infinity where no way leads there or trucks do not stop. */
  to(goal: number): Float64Array {
    const known = this.#tables.get(goal);
    if (known !== undefined) return known;
    const table = this.#fill(goal);
    this.#tables.set(goal, table);
    return table;
  }

  #fill(goal: number): Float64Array {
    const { endStart, ending, from, time } = this.#moves;
    const table = new Float64Array(this.#graph.count).fill(Number.POSITIVE_INFINITY);
    table[goal] = 0;
    this.#heap.clear();
    this.#heap.push(goal, 0);
    for (let cell = this.#heap.pop(); cell >= 0; cell = this.#heap.pop()) {
      // Nobody drives through a pocket.
      if (cell !== goal && isPocket(this.#graph.kind[cell]!)) continue;
      for (let k = endStart[cell]!; k < endStart[cell + 1]!; k++) {
        const move = ending[k]!;
        const total = table[cell]! + time[move]!;
        if (total >= table[from[move]!]!) continue;
        table[from[move]!] = total;
        this.#heap.push(from[move]!, total);
      }
    }
    return table;
  }
}
