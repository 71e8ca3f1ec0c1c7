import { isPocket } from '@estiba/port';
import type { FreeFlow } from './free-flow.ts';
import { LabelList } from './label-list.ts';
import { MinHeap } from './min-heap.ts';
import { isLeftOut, isReleased, type TrafficState } from './traffic-state.ts';

export interface Trip {
  readonly truck: number;
  readonly origin: number;
  readonly goals: readonly number[];
  /** Cells not to drive over. */
  readonly isForbidden: (cell: number) => boolean;
  readonly now: number;
  /** Leaves every cell before the next truck is projected to come; otherwise it is enough to be there first. */
  readonly yields: boolean;
  /** Visits not to pass before. */
  readonly behind: ReadonlySet<number>;
}

/** A way found: its cells, when the truck begins to drive to each [ms], when it arrives, and the visit it comes before at each (−1: none). */
export interface Way {
  readonly cells: Int32Array;
  readonly enter: number[];
  readonly before: number[];
  readonly arrival: number;
}

/** Up to so many goals the search looks up how far it is to them. */
const FEW_GOALS = 8;

/**
 * Safe-interval path planning (Phillips and Likhachev 2011) over the projected times of all visits: the earliest arrival at one of the goals
 * that makes nobody else wait. Between two visits of a cell lies a gap; of every gap of every cell only the earliest arrival counts,
 * because a truck may wait in it.
 */
export class Search {
  readonly #state: TrafficState;
  readonly #freeFlow: FreeFlow;
  readonly #labels: LabelList;
  readonly #heap = new MinHeap();
  #trip: Trip = { truck: -1, origin: -1, goals: [], isForbidden: () => false, now: 0, yields: true, behind: new Set() };

  constructor(state: TrafficState, freeFlow: FreeFlow) {
    this.#state = state;
    this.#freeFlow = freeFlow;
    this.#labels = new LabelList(state.graph.count);
  }

  /** The earliest way as times were last projected without the truck; null when there is none. */
  find(trip: Trip): Way | null {
    this.#trip = trip;
    const labels = this.#labels;
    labels.clear();
    this.#heap.clear();
    const toGo = this.#estimate(trip.goals);
    labels.add(trip.origin, -1, trip.now, Number.POSITIVE_INFINITY, -1, -1, trip.now);
    this.#heap.push(0, trip.now);
    for (let label = this.#heap.pop(); label >= 0; label = this.#heap.pop()) {
      if (labels.isBeaten(label)) continue;
      if (label > 0 && trip.goals.includes(labels.cell[label]!)) return this.#wayTo(label);
      this.#expand(label, toGo);
    }
    return null;
  }

  /** Least driving time to a goal from each cell; nothing is known beforehand of many goals. */
  #estimate(goals: readonly number[]): (cell: number) => number {
    if (goals.length > FEW_GOALS) return () => 0;
    const tables = goals.map((goal) => this.#freeFlow.to(goal));
    return (cell) => tables.reduce((least, table) => Math.min(least, table[cell]!), Number.POSITIVE_INFINITY);
  }

  #expand(label: number, toGo: (cell: number) => number): void {
    const { moves, graph } = this.#state;
    const cell = this.#labels.cell[label]!;
    for (let move = moves.start[cell]!; move < moves.start[cell + 1]!; move++) {
      const to = moves.to[move]!;
      const isGoal = this.#trip.goals.includes(to);
      const rest = toGo(to);
      if (rest === Number.POSITIVE_INFINITY || (!isGoal && isPocket(graph.kind[to]!)) || !this.#isFree(label, move)) continue;
      this.#reach(label, move, isGoal, rest);
    }
  }

  /** May the truck drive over the cells of the move, and has it not been there on this way before? */
  #isFree(label: number, move: number): boolean {
    const { cellStart, cells } = this.#state.moves;
    for (let k = cellStart[move]!; k < cellStart[move + 1]!; k++)
      if (this.#trip.isForbidden(cells[k]!) || this.#passes(label, cells[k]!)) return false;
    return true;
  }

  #passes(label: number, cell: number): boolean {
    const { cellStart, cells } = this.#state.moves;
    if (cell === this.#trip.origin) return true;
    if (!this.#labels.isSeen(cell)) return false;
    for (let at = label; at > 0; at = this.#labels.parent[at]!) {
      const move = this.#labels.move[at]!;
      for (let k = cellStart[move]!; k < cellStart[move + 1]!; k++) if (cells[k] === cell) return true;
    }
    return false;
  }

  /** Drives the move into every gap of its last cell that can be reached; into a goal only behind everybody else. */
  #reach(label: number, move: number, isGoal: boolean, rest: number): void {
    const { moves, visits } = this.#state;
    const labels = this.#labels;
    const to = moves.to[move]!;
    let opens = this.#openedAt(to);
    for (let visit = this.#firstOf(to); ; visit = this.#after(visit)) {
      const closes = this.#exitEnds(visit);
      if (closes > opens && (!isGoal || visit < 0)) {
        const start = this.#earliestStart(label, move, Math.max(labels.time[label]!, opens), closes);
        const begun = start + this.#loss(label, move, start);
        const arrival = begun + moves.time[move]!;
        const leaves = begun + moves.arrival[moves.cellStart[move]!]!;
        if (leaves > labels.closes[label]!) return;
        if (
          arrival < Number.POSITIVE_INFINITY &&
          arrival <= closes &&
          start <= this.#entryEnds(visit) &&
          labels.isBetter(to, visit, arrival)
        ) {
          this.#heap.push(labels.add(to, visit, arrival, closes, label, move, start), arrival + rest);
          for (let k = moves.cellStart[move]!; k < moves.cellStart[move + 1]!; k++) labels.see(moves.cells[k]!);
        }
      }
      if (visit < 0) return;
      opens = Math.max(opens, visits.leave[visit]!);
    }
  }

  /** Earliest time from `start` on at which the cells before the last of the move are free as long as the truck needs them. */
  #earliestStart(label: number, move: number, start: number, closes: number): number {
    const { cellStart, cells, arrival } = this.#state.moves;
    const last = cellStart[move + 1]! - 1;
    for (let at = start, k = cellStart[move]!; ; k++) {
      if (k >= last) return at;
      const free = this.#freeFrom(cells[k]!, at, (from) => from + this.#loss(label, move, from) + arrival[k + 1]!);
      if (free > closes || free === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
      if (free === at) continue;
      at = free;
      k = cellStart[move]! - 1;
    }
  }

  #freeFrom(cell: number, start: number, leaves: (start: number) => number): number {
    const { visits } = this.#state;
    let from = Math.max(start, this.#openedAt(cell));
    for (let visit = this.#firstOf(cell); visit >= 0; visit = this.#after(visit)) {
      if (from <= this.#entryEnds(visit) && leaves(from) <= this.#exitEnds(visit)) return from;
      from = Math.max(from, visits.leave[visit]!);
    }
    return from;
  }

  /** When those who may drive there have left the cells in conflict with this one. */
  #openedAt(cell: number): number {
    const { visits, graph } = this.#state;
    const { start, with: others } = graph.conflicts;
    let opened = 0;
    for (let k = start[cell]!; k < start[cell + 1]!; k++)
      for (let visit = visits.first[others[k]!]!; visit >= 0 && isReleased(this.#state, visit); visit = visits.next[visit]!)
        if (visits.truck[visit] !== this.#trip.truck) opened = Math.max(opened, visits.leave[visit]!);
    return opened;
  }

  /** Until when the truck may enter the gap before a visit, and until when it has to have left it. */
  #entryEnds(visit: number): number {
    if (visit < 0) return Number.POSITIVE_INFINITY;
    return this.#trip.behind.has(visit) ? -1 : this.#state.visits.enter[visit]!;
  }

  #exitEnds(visit: number): number {
    const end = this.#entryEnds(visit);
    return this.#trip.yields || end < 0 ? end : Number.POSITIVE_INFINITY;
  }

  #loss(label: number, move: number, start: number): number {
    const loss = this.#state.moves.startLoss[move]!;
    return label === 0 ? loss : Math.min(loss, start - this.#labels.time[label]!);
  }

  #firstOf(cell: number): number {
    return this.#counted(this.#state.visits.first[cell]!);
  }

  #after(visit: number): number {
    return this.#counted(this.#state.visits.next[visit]!);
  }

  #counted(visit: number): number {
    let at = visit;
    while (at >= 0 && isLeftOut(this.#state, at, this.#trip.truck)) at = this.#state.visits.next[at]!;
    return at;
  }

  #wayTo(goal: number): Way {
    const { moves } = this.#state;
    const labels = this.#labels;
    const path: number[] = [];
    for (let label = goal; label > 0; label = labels.parent[label]!) path.push(label);
    const cells = [this.#trip.origin];
    const enter = [this.#trip.now];
    const leave: number[] = [];
    const gap: number[] = [];
    for (const label of path.reverse()) {
      const move = labels.move[label]!;
      const start = labels.start[label]!;
      const begun = start + this.#loss(labels.parent[label]!, move, start);
      for (let k = moves.cellStart[move]!; k < moves.cellStart[move + 1]!; k++) {
        cells.push(moves.cells[k]!);
        enter.push(start);
        leave.push(begun + moves.arrival[k]!);
        gap.push(-2);
      }
      gap[gap.length - 1] = labels.gap[label]!;
    }
    leave.push(Number.POSITIVE_INFINITY);
    const before = cells.map((cell, i) =>
      i === 0 ? this.#afterOwn(cell) : gap[i - 1]! !== -2 ? gap[i - 1]! : this.#nextAt(cell, enter[i]!, leave[i]!),
    );
    return { cells: Int32Array.from(cells), enter, before, arrival: labels.time[goal]! };
  }

  #afterOwn(cell: number): number {
    let visit = this.#state.visits.first[cell]!;
    while (visit >= 0 && this.#state.visits.truck[visit] !== this.#trip.truck) visit = this.#state.visits.next[visit]!;
    return this.#after(visit);
  }

  #nextAt(cell: number, entered: number, left: number): number {
    let visit = this.#firstOf(cell);
    while (visit >= 0 && (this.#exitEnds(visit) < left || this.#entryEnds(visit) < entered)) visit = this.#after(visit);
    return visit;
  }
}
