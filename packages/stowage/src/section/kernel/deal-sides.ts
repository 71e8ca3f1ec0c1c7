import { sectionWeights } from '../plan.ts';
import type { Cargo } from './cargo.ts';
import { impossible } from './column.ts';
import type { Room } from './room.ts';
import { type SideStates, sideStates } from './side-states.ts';
import { kindOf } from './states.ts';

/** Deals 20' boxes out to the two sides of a stack by dynamic programming over what each side holds, where reefers leave room for few. */
export class SideDealer {
  readonly #cargo: Cargo;
  readonly #states = new Map<Room, SideStates>();
  #costs = new Float64Array(0);
  /** By box and state: the state before it, and the way from there (the lowest bit). */
  #came = new Int32Array(0);
  /** 1 where the box goes to the fore side. */
  readonly isFore: Uint8Array;

  constructor(cargo: Cargo) {
    this.#cargo = cargo;
    this.isFore = new Uint8Array(cargo.count);
  }

  /**
   * Deals out these boxes, in falling port, of a port the reefers first; `onFore` of them to the fore side if that is given. Returns how many are to stand there
   * (`isFore` says which), or -1 if there is no way.
   */
  deal(room: Room, boxes: Int16Array, count: number, onFore: number | undefined, reefers: number): number {
    const states = this.#statesOf(room);
    const width = states.count;
    if (this.#costs.length < width) this.#costs = new Float64Array(width);
    if (this.#came.length < width * count) this.#came = new Int32Array(width * count);
    const costs = this.#costs.fill(impossible, 0, width);
    costs[width - 1] = 0;
    let to = width;
    for (let at = 0; at < count; at++) {
      const box = boxes[at]!;
      const pod = this.#cargo.pod[box]!;
      const ways = states.ways[kindOf(this.#cargo.isReefer[box] === 1, pod > room.fore.limit, pod > room.aft.limit)]!;
      let from = to - 1;
      while (from > 0 && states.sizes[from - 1] === at) from--;
      for (const way of ways)
        for (let state = from; state < to; state++) {
          if (costs[state]! >= impossible) continue;
          const next = way.to[state]!;
          const cost = costs[state]! + way.cost[state]!;
          if (next < 0 || cost >= costs[next]!) continue;
          costs[next] = cost;
          this.#came[at * width + next] = state * 2 + way.side;
        }
      to = from;
      if (to === 0) return -1;
    }
    const last = this.#cheapest(room, states, to, count, onFore, reefers);
    return last < 0 ? -1 : this.#trace(states, boxes, count, last);
  }

  /** The state of so many boxes, before `to`, that costs least, plugs wasted among it; -1 if there is none. */
  #cheapest(room: Room, states: SideStates, to: number, count: number, onFore: number | undefined, reefers: number): number {
    let best = impossible;
    let last = -1;
    for (let state = to - 1; state >= 0 && states.sizes[state] === count; state--) {
      if (onFore !== undefined && states.fore[state] !== onFore) continue;
      const plugs = room.fore.plugsWithin[states.fore[state]!]! + room.aft.plugsWithin[states.aft[state]!]!;
      const cost = this.#costs[state]! + sectionWeights.wastedPlugs * Math.max(0, plugs - reefers);
      if (cost >= best) continue;
      best = cost;
      last = state;
    }
    return last;
  }

  #statesOf(room: Room): SideStates {
    let states = this.#states.get(room);
    if (states === undefined) {
      states = sideStates(room, true);
      this.#states.set(room, states);
    }
    return states;
  }

  #trace(states: SideStates, boxes: Int16Array, count: number, last: number): number {
    const width = states.count;
    const ways = new Uint8Array(count);
    const path = new Int32Array(count);
    for (let at = count - 1, state = last; at >= 0; at--) {
      const came = this.#came[at * width + state]!;
      ways[at] = came & 1;
      path[at] = state = came >> 1;
    }
    let fore = 0;
    let isSwapped = false;
    for (let at = 0; at < count; at++) {
      const isFore = (ways[at] === 0) !== isSwapped;
      this.isFore[boxes[at]!] = isFore ? 1 : 0;
      if (isFore) fore++;
      // States do not tell sides alike apart: the fuller comes first.
      const before = states.keys[path[at]!]!;
      const after = states.keys[at + 1 < count ? path[at + 1]! : last]!;
      const kept = ways[at] === 0 ? 5 : 1;
      for (let part = kept; part < kept + 4; part++)
        if (before[part] !== after[part]) {
          isSwapped = !isSwapped;
          break;
        }
    }
    return fore;
  }
}
