import { isLeftOut, moveEnd, type TrafficState } from './traffic-state.ts';

/** A way that is not among the routes yet: its truck, its cells and the visit it comes before at each (−1: none). */
export interface PlannedWay {
  readonly truck: number;
  readonly cells: Int32Array;
  readonly before: readonly number[];
}

/**
 * Trucks of which none can ever get on, because each waits for the next and the last for the first; none when this truck can drive to the end of its route
 * if the others drive as far as it takes. Breakdowns aside; a truck whose route ends in the way of others is taken to leave.
 * Conflicts make no circles: whoever is released into a junction leaves it.
 */
export function findCircle(state: TrafficState, truck: number): readonly number[] {
  return new CircleSearch(state, null).search(truck).circle;
}

/** Visits that a planned way comes before and that, waiting for it, close a circle with it; none when the way closes no circle with routes that close none. */
export function findHindered(state: TrafficState, way: PlannedWay): readonly number[] {
  return new CircleSearch(state, way).search(way.truck).hindered;
}

class CircleSearch {
  readonly #state: TrafficState;
  readonly #way: PlannedWay | null;
  /** Visits that come next after one of the planned way, with the index of that. */
  readonly #afterWay = new Map<number, number>();
  /** By truck the index it can reach, and whether it is on the path. */
  readonly #at: Int32Array;
  readonly #isOnPath: Uint8Array;
  readonly #path: number[] = [];
  readonly #hindered: number[] = [];

  constructor(state: TrafficState, way: PlannedWay | null) {
    this.#state = state;
    this.#way = way;
    this.#at = Int32Array.from(state.routes, (route) => route?.released ?? 0);
    this.#isOnPath = new Uint8Array(state.routes.length);
    if (way === null) return;
    this.#at[way.truck] = 0;
    for (const [i, visit] of way.before.entries()) if (visit >= 0) this.#afterWay.set(visit, i);
  }

  search(truck: number): { readonly circle: readonly number[]; readonly hindered: readonly number[] } {
    const isThrough = this.#reaches(truck, this.#cellsOf(truck).length - 1);
    return { circle: isThrough ? [] : this.#path.slice(this.#path.indexOf(this.#path.pop()!)), hindered: this.#hindered };
  }

  /** Lets the truck drive on to that index, and whom it waits for as far as needed; false when that closes a circle, with which the path then ends. */
  #reaches(truck: number, index: number): boolean {
    const cells = this.#cellsOf(truck);
    const goal = Math.min(index, cells.length - 1);
    this.#isOnPath[truck] = 1;
    this.#path.push(truck);
    while (this.#at[truck]! < goal) {
      const end = moveEnd(this.#state.graph, cells, this.#at[truck]!);
      for (let i = this.#at[truck]! + 1; i <= end; i++) if (!this.#getsIn(truck, i)) return false;
      this.#at[truck] = end;
    }
    this.#isOnPath[truck] = 0;
    this.#path.pop();
    return true;
  }

  #getsIn(truck: number, index: number): boolean {
    const isOnWay = truck === this.#way?.truck;
    const { visits, routes } = this.#state;
    const visit = isOnWay ? -1 : routes[truck]!.visits[index]!;
    const way = isOnWay ? undefined : this.#afterWay.get(visit);
    const earlier = way === undefined ? this.#earlier(visit, index) : -1;
    if (way === undefined && earlier < 0) return true;
    const other = way === undefined ? visits.truck[earlier]! : this.#way!.truck;
    const needed = (way ?? visits.index[earlier]!) + 1;
    if (this.#at[other]! >= Math.min(needed, this.#cellsOf(other).length - 1)) return true;
    if (this.#isOnPath[other] === 0) return this.#reaches(other, needed);
    if (way === undefined) this.#path.push(other);
    else this.#hindered.push(visit); // Go on as if it came first: there may be more.
    return way !== undefined;
  }

  /** The visit before another in the order, or before the place of the planned way at that index; −1: none. */
  #earlier(visit: number, index: number): number {
    const { visits } = this.#state;
    const next = visit >= 0 ? visit : this.#way!.before[index]!;
    let earlier = next >= 0 ? visits.previous[next]! : visits.last[this.#way!.cells[index]!]!;
    while (earlier >= 0 && this.#way !== null && isLeftOut(this.#state, earlier, this.#way.truck)) earlier = visits.previous[earlier]!;
    return earlier;
  }

  #cellsOf(truck: number): Int32Array {
    return truck === this.#way?.truck ? this.#way.cells : this.#state.routes[truck]!.cells;
  }
}
