import { sectionWeights } from '../plan.ts';
import { eachChoice, type Group, never, portCost, type Taken, type Worth } from './groups.ts';
import type { Shape } from './shape.ts';

/** Best worth of `m` 40' boxes, `tall` of them high, over 20' boxes of which the earliest port is `q`. */
export class Forties {
  readonly #groups: readonly Group[];
  readonly #width: number;
  readonly #charges: number[];
  /** Earliest port aboard: what is later than it is an overstow anyhow. */
  readonly #limit: number;
  /** Best over the first groups, by rising port. */
  readonly #prefix: Float64Array[] = [];
  /** Layers over `#prefix[#first]`: each group more, and what it may add for nothing but overstows. */
  #layers: { table: Float64Array; group: Group; charge: number; each: number }[] = [];
  #first = 0;
  #top: Float64Array;

  constructor(shape: Shape, groups: readonly Group[], worth: Worth) {
    this.#groups = groups;
    this.#width = shape.mostForties + 1;
    this.#limit = Math.min(shape.room.fore.limit, shape.room.aft.limit);
    this.#charges = groups.map(({ pod }) => portCost(shape, worth, pod));
    let table = new Float64Array(this.#width * this.#width).fill(never);
    table[0] = 0;
    this.#prefix.push(table);
    for (const [at, group] of groups.entries()) {
      table = this.#with(table, group, this.#charges[at]!, 0);
      this.#prefix.push(table);
    }
    this.#top = table;
  }

  /** Makes ready for 20' boxes whose earliest port is `q`: ports before it as they are, its own without a charge, later ones as overstows. */
  upTo(q: number, hasTwenties: boolean): void {
    let first = 0;
    while (first < this.#groups.length && this.#groups[first]!.pod < q) first++;
    this.#first = first;
    this.#layers = [];
    let table = this.#prefix[first]!;
    for (let at = first; hasTwenties && at < this.#groups.length; at++) {
      const group = this.#groups[at]!;
      const isSame = group.pod === q;
      const each = isSame || group.pod > this.#limit ? 0 : sectionWeights.overstows;
      const charge = isSame ? 0 : Math.min(0, this.#charges[at]!);
      table = this.#with(table, group, charge, each);
      this.#layers.push({ table, group, charge, each });
    }
    this.#top = table;
  }

  value(m: number, tall: number): number {
    return this.#top[m * this.#width + tall]!;
  }

  #with(before: Float64Array, group: Group, charge: number, each: number): Float64Array<ArrayBuffer> {
    const after = before.slice();
    const width = this.#width;
    for (let i = 0; i < group.sums.length; i++)
      for (let j = i === 0 ? 1 : 0; j < group.tallSums.length && i + j < width; j++) {
        const gain = group.sums[i]! + group.tallSums[j]! - charge - each * (i + j);
        for (let m = width - 1; m >= i + j; m--)
          for (let tall = j; tall <= m; tall++) {
            const rest = (m - i - j) * width + tall - j;
            if (tall - j > m - i - j || before[rest]! <= never / 2) continue;
            const value = before[rest]! + gain;
            if (value > after[m * width + tall]!) after[m * width + tall] = value;
          }
      }
    return after as Float64Array<ArrayBuffer>;
  }

  /** Goes through all sets of `m` boxes, `tall` of them high, that fall short of the best by `slack` at most; `visit` gets the slack left. */
  each(m: number, tall: number, slack: number, taken: Taken, visit: (slack: number) => void): void {
    this.#walk(this.#first + this.#layers.length, m, tall, slack, taken, visit);
  }

  #walk(level: number, m: number, tall: number, slack: number, taken: Taken, visit: (slack: number) => void): void {
    if (m === 0) return visit(slack);
    if (level === 0) return;
    const layer = level > this.#first ? this.#layers[level - this.#first - 1]! : undefined;
    const group = layer?.group ?? this.#groups[level - 1]!;
    const charge = layer?.charge ?? this.#charges[level - 1]!;
    const each = layer?.each ?? 0;
    const best = (layer?.table ?? this.#prefix[level]!)[m * this.#width + tall]!;
    const under = level > this.#first + 1 ? this.#layers[level - this.#first - 2]!.table : this.#prefix[level - 1]!;
    eachChoice(group.kinds, m, tall, taken, (count, high, worth) => {
      if (tall - high > m - count) return;
      const rest = under[(m - count) * this.#width + tall - high]!;
      const left = slack - (best - rest - worth + (count > 0 ? charge + each * count : 0));
      if (left >= taken.least - 1e-6) this.#walk(level - 1, m - count, tall - high, left, taken, visit);
    });
  }
}
