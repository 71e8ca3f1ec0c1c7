import { slots } from '../kernel/column.ts';
import { kindOf } from '../kernel/states.ts';
import { sectionWeights } from '../plan.ts';
import { type Group, never, portCost, type Worth } from './groups.ts';
import { freePort, withGroup } from './hopes.ts';
import { type Item, mostWorthy, Packing } from './packing.ts';
import type { Shape } from './shape.ts';
import { type FortyStates, fortyStates } from './forty-states.ts';

/** Ports of which there is no 20' box, or at least one. */
export interface Variant {
  readonly without: readonly number[];
  readonly must: readonly number[];
}

/** The best 40' boxes from a level on, above 20' boxes of which the earliest port is known. */
export class Above {
  readonly #shape: Shape;
  readonly #level: number;
  readonly #states: FortyStates;
  readonly #groups: readonly Group[];
  readonly #charges: readonly number[];
  readonly #limit: number;
  /** Ports of which there is no 20' box below. */
  readonly #paid: ReadonlySet<number>;
  /** The packings of the first so many groups. */
  readonly #prefixes: Packing[];
  readonly #topped = new Map<number, Packing>();
  /** By groups done with: what so many boxes must be worth to be of interest. */
  readonly #needs: readonly Float64Array[];

  /** Sets worth no more than `floor` are of no interest. */
  constructor(shape: Shape, level: number, groups: readonly Group[], worth: Worth, variant: Variant, floor: number) {
    this.#paid = new Set(variant.without);
    this.#shape = shape;
    this.#level = level;
    this.#groups = groups;
    this.#states = fortyStates(shape, level);
    this.#charges = groups.map(({ pod }) => portCost(shape, worth, pod));
    this.#limit = Math.min(shape.room.fore.limit, shape.room.aft.limit);
    this.#prefixes = [new Packing(this.#states)];
    this.#needs = this.#needsOf(floor);
  }

  #needsOf(floor: number): Float64Array[] {
    const count = this.#shape.mostForties;
    let more = new Float64Array(count + 1).fill(never);
    more[0] = 0;
    const free = freePort(this.#charges);
    const needs: Float64Array[] = [];
    for (let at = this.#groups.length - 1; at >= 0; at--) {
      const best = more.reduce((high, value) => Math.max(high, value), never);
      needs.unshift(new Float64Array(count + 1).fill(floor - best - free));
      more = withGroup(more, this.#groups[at]!, Math.min(this.#charges[at]!, sectionWeights.overstows));
    }
    return needs;
  }

  /** Goes through the best sets above boxes of which the earliest port is `q` (undefined: none). */
  each(q: number | undefined, visit: (value: number, ones: () => number[]) => void): void {
    const states = this.#states;
    if (states.count === 1) return;
    const packing = this.#packing(q);
    const { plugs } = this.#shape.room;
    const best = new Map<number, number>();
    for (let state = 0; state < states.count - 1; state++) {
      if (packing.values[state]! <= never / 2 || states.isHigh[state] === 1) continue;
      const boxes = states.sizes[state]!;
      const known = best.get(boxes);
      if (known === undefined || packing.values[state]! > packing.values[known]!) best.set(boxes, state);
    }
    for (const [boxes, state] of best) {
      let wasted = 0;
      for (let tier = this.#level; tier < this.#level + boxes; tier++) wasted += slots(plugs[tier]!);
      visit(packing.values[state]! - sectionWeights.wastedPlugs * wasted, () => packing.trace(state, false));
    }
  }

  #packing(q: number | undefined): Packing {
    const known = this.#topped.get(q ?? -1);
    if (known) return known;
    let first = 0;
    while (first < this.#groups.length && (q === undefined || this.#groups[first]!.pod < q)) first++;
    const packing = new Packing(this.#states, this.#prefix(first));
    const own = this.#groups[first];
    if (own !== undefined && own.pod === q) packing.port(this.#items(own, false), 0, this.#needs[first]!);
    const from = own?.pod === q ? first + 1 : first;
    for (let at = from; at < this.#groups.length; at++)
      if (this.#paid.has(this.#groups[at]!.pod))
        packing.port(this.#items(this.#groups[at]!, true), this.#charges[at]!, this.#needs[first]!);
    const later = this.#later(from);
    if (later.length > 0) packing.port(later, 0, this.#needs.at(-1)!);
    this.#topped.set(q ?? -1, packing);
    return packing;
  }

  /** The boxes of later ports, each an overstow: their ports are taken to be there already, and what a port is worth by itself goes to each box of it. */
  #later(from: number): Item[] {
    const items = this.#groups.slice(from).flatMap((group, at) => {
      if (this.#paid.has(group.pod)) return [];
      const worth = Math.max(0, -this.#charges[from + at]!);
      return this.#items(group, true).map((item): Item => ({ ...item, value: item.value + worth }));
    });
    return mostWorthy(
      items.filter(({ value }) => value > 0),
      this.#shape.mostForties,
    ).sort((a, b) => (a.kind & 1) - (b.kind & 1));
  }

  #prefix(count: number): Packing {
    while (this.#prefixes.length <= count) {
      const at = this.#prefixes.length - 1;
      const packing = new Packing(this.#states, this.#prefixes[at]!);
      packing.port(this.#items(this.#groups[at]!, false), this.#charges[at]!, this.#needs[at]!);
      this.#prefixes.push(packing);
    }
    return this.#prefixes[count]!;
  }

  /** The 40' boxes of a port, the plain ones first; those later than a box below cost an overstow each. */
  #items({ pod, kinds }: Group, isLater: boolean): Item[] {
    const isOver = isLater || pod > this.#limit;
    const late = isLater && pod <= this.#limit ? sectionWeights.overstows : 0;
    const items = kinds.flatMap(({ one, values, isReefer, isTall }) =>
      values.slice(1).map((value, n): Item => ({ one, kind: kindOf(isReefer, isOver, false, isTall), value: value - values[n]! - late })),
    );
    return mostWorthy(items, this.#shape.mostForties).sort((a, b) => (a.kind & 1) - (b.kind & 1) || b.value - a.value);
  }
}
