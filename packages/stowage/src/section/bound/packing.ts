import { never } from './groups.ts';
import type { States } from '../kernel/states.ts';

/** A box that may be taken, with its kind (`kindOf`) and what it is worth. */
export interface Item {
  readonly one: number;
  readonly kind: number;
  readonly value: number;
}

/** What a port's boxes led to: how each state was come by. */
interface Layer {
  readonly items: readonly Item[];
  /**
   * Where the port's records begin: by item and state, 0 not taken there, else the state before it (plus 1), negative for the first box of the port;
   * and by state, whether its value has a box of the port.
   */
  readonly at: number;
}

/** Values with a box of the port at hand. */
let scratch = new Float64Array(1024);

/** Records of all packings since they were last cleared. */
let records = new Int16Array(1 << 16);
let recorded = 0;

/** Forgets how the states of all packings so far were come by. */
export function clearRecords(): void {
  recorded = 0;
}

function roomFor(size: number): number {
  const at = recorded;
  recorded += size;
  if (recorded > records.length) {
    const wider = new Int16Array(2 * recorded);
    wider.set(records);
    records = wider;
  } else records.fill(0, at, recorded);
  return at;
}

/** The most valuable ways to come to each state, port by port: dynamic programming over single boxes, each taken or not. */
export class Packing {
  readonly #states: States;
  /** Value of each state by the ports so far; and of those with a box of the last one, until another packing goes on. */
  values: Float64Array;
  taking: Float64Array;
  #layers: readonly Layer[] = [];
  /** States with a box of the last port. */
  takers: number[] = [];
  /** States that are of interest, as bits. */
  #live: Int32Array;

  /** With nothing taken yet, or to go on from `from` in another way. */
  constructor(states: States, from?: Packing) {
    const { count } = states;
    this.#states = states;
    this.values = from ? from.values : new Float64Array(count).fill(never);
    this.taking = scratch;
    this.#live = from ? from.#live : new Int32Array((count + 31) >> 5);
    if (from) {
      this.#layers = from.#layers;
      return;
    }
    this.values[count - 1] = 0;
    this.#live[(count - 1) >> 5] = 1 << ((count - 1) & 31);
  }

  /**
   * Goes on to a port; its first box costs `charge`. `need`, by number of boxes, is what a state must be worth then to be of interest; those that are not
   * are left out. `must`: a box of it has to be taken.
   */
  port(items: readonly Item[], charge: number, need: Float64Array, must = false): void {
    const { count, ways } = this.#states;
    const { values } = this;
    if (scratch.length < count) scratch = new Float64Array(2 * count);
    const taking = (this.taking = scratch.fill(never, 0, count));
    const at = roomFor((items.length + 1) * count);
    const live = this.#live.slice();
    for (let item = 0; item < items.length; item++) {
      const { kind, value } = items[item]!;
      const row = at + item * count;
      const mine = ways[kind]!;
      // A box leads to states looked at before, so that none is taken twice.
      for (let word = 0; word < live.length; word++)
        for (let bits = live[word]!; bits !== 0; bits &= bits - 1) {
          const state = (word << 5) + 31 - Math.clz32(bits & -bits);
          const begun = values[state]! - charge;
          const further = taking[state]!;
          const isFurther = further > begun;
          const worth = (isFurther ? further : begun) + value;
          for (let way = 0; way < mine.length; way++) {
            const next = mine[way]!.to[state]!;
            if (next < 0) continue;
            const paid = worth - mine[way]!.cost[state]!;
            if (paid <= taking[next]!) continue;
            taking[next] = paid;
            live[next >> 5]! |= 1 << (next & 31);
            records[row + next] = isFurther ? state + 1 : -state - 1;
          }
        }
    }
    this.#keep(live, need, at + items.length * count, must);
    this.#layers = [...this.#layers, { items, at }];
  }

  /** Keeps the states of interest, each at its best value; records which of them have a box of the port. */
  #keep(live: Int32Array, need: Float64Array, row: number, must: boolean): void {
    const { sizes } = this.#states;
    const { taking } = this;
    this.takers = [];
    const after = must ? new Float64Array(this.values.length).fill(never) : this.values.slice();
    for (let word = 0; word < live.length; word++)
      for (let bits = live[word]!; bits !== 0; bits &= bits - 1) {
        const state = (word << 5) + 31 - Math.clz32(bits & -bits);
        if (taking[state]! > never / 2) this.takers.push(state);
        if (taking[state]! > after[state]!) {
          after[state] = taking[state]!;
          records[row + state] = 1;
        }
        if (after[state]! >= need[sizes[state]!]!) continue;
        after[state] = never;
        live[word]! &= ~(1 << (state & 31));
      }
    this.values = after;
    this.#live = live;
  }

  /** Classes of the boxes that led to a state; `isTaking`: with one of the last port. */
  trace(state: number, isTaking: boolean): number[] {
    const { count } = this.#states;
    const ones: number[] = [];
    let now = state;
    for (let layer = this.#layers.length - 1; layer >= 0; layer--) {
      const { items, at } = this.#layers[layer]!;
      let isInside = (layer === this.#layers.length - 1 && isTaking) || records[at + items.length * count + now] === 1;
      for (let item = items.length - 1; item >= 0 && isInside; item--) {
        const record = records[at + item * count + now]!;
        if (record === 0) continue;
        ones.push(items[item]!.one);
        now = Math.abs(record) - 1;
        isInside = record > 0;
      }
    }
    return ones;
  }
}

/** Of boxes of one kind no more than there is room for. */
export function mostWorthy(items: readonly Item[], room: number): Item[] {
  const seen = new Map<number, number>();
  return items
    .toSorted((a, b) => b.value - a.value)
    .filter(({ kind }) => {
      const count = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, count);
      return count <= room;
    });
}
