import type { Arranger } from '../kernel/arrange.ts';
import { sectionWeights } from '../plan.ts';
import type { BoxClass } from './classes.ts';
import { Forties } from './forties.ts';
import { groupsOf, never, Taken, type Worth } from './groups.ts';
import { setUp } from './set-up.ts';
import type { Pattern } from './pattern.ts';
import type { Shape } from './shape.ts';
import { Twenties } from './twenties.ts';

/** How many boxes of each length, and what the best set of them is worth by dynamic programming: never less than it truly is. */
interface Cell {
  readonly value: number;
  readonly at: number;
  readonly k: number;
  readonly m: number;
  readonly tall: number;
}

/** What is asked of one pricing. */
export interface PriceTask {
  readonly shape: Shape;
  readonly number: number;
  readonly worth: Worth;
  /** Categories of dangerous goods a set may hold. */
  readonly dangers: number;
  /** Sets worth less than this are of no interest. */
  readonly floor: number;
  /** Sets looked at, about, before the search ends with what is sure. */
  readonly visits: number;
}

/**
 * The most valuable sets of boxes for one stack. Dynamic programming over ports (20' boxes below, the latest first; above them 40' boxes) gives a value
 * that is never too low: it lets reefers always find their plug, leaves weights out, and lets the sides of a stack exchange boxes. Guided by it, sets
 * are looked at one by one, the kernel sets them up, and what does not fit or costs more is seen.
 */
export class Pricer {
  readonly #classes: readonly BoxClass[];
  readonly #pods: number;
  readonly #arranger: Arranger;

  constructor(classes: readonly BoxClass[], pods: number, arranger: Arranger) {
    this.#classes = classes;
    this.#pods = pods;
    this.#arranger = arranger;
  }

  /** A value no set surpasses, as near to the best set as the visits allow; good sets go into `into`. */
  best(task: PriceTask, into: Pattern[]): number {
    let found: { pattern: Pattern; value: number }[] = [];
    let best = task.floor;
    const top = this.walk(task, into, (pattern, value) => {
      found.push({ pattern, value });
      best = Math.max(best, value);
      if (found.length > 40) found = found.sort((a, b) => b.value - a.value).slice(0, 3);
      return best;
    });
    into.push(
      ...found
        .sort((a, b) => b.value - a.value)
        .slice(0, 3)
        .map(({ pattern }) => pattern),
    );
    return Math.max(top, best);
  }

  /**
   * Goes through sets worth more than the floor, about the most worthy first; `visit` gets each that fits and says what the next must be worth.
   * Returns what those not seen are worth at most: the floor if all were seen. If they were not, the most worthy by the first reckoning goes into
   * `raw`, whether it fits or not, so that the programme learns that it need not hope for more.
   */
  walk(task: PriceTask, raw: Pattern[] | undefined, visit: (pattern: Pattern, value: number) => number): number {
    const { shape, number, worth, dangers } = task;
    const twenties = groupsOf(this.#classes, shape, number, worth, dangers, false);
    const below = new Twenties(shape, twenties, worth);
    const above = new Forties(shape, groupsOf(this.#classes, shape, number, worth, dangers, true), worth);
    const cells = this.#cells(
      task,
      twenties.map(({ pod }) => pod),
      below,
      above,
    );
    const taken = new Taken(this.#classes, shape.room.weight / 100_000, 10 * task.visits);
    let floor = task.floor;
    let ready = -2;
    for (const { value, at, k, m, tall } of cells) {
      if (value <= floor + 1e-6) break;
      if (at !== ready) above.upTo(at < 0 ? this.#pods : twenties[at]!.pod, at >= 0);
      ready = at;
      const start = floor;
      taken.least = 0;
      const see = (left: number): void => {
        taken.steps -= 9;
        if (left < taken.least) return;
        const pattern = setUp(this.#classes, shape, number, taken, this.#arranger);
        if (pattern === undefined) return;
        const truly = gainOf(this.#classes, worth, number, pattern.classes, pattern.counts) - pattern.least;
        if (truly <= floor + 1e-6) return;
        floor = visit(pattern, truly);
        taken.least = Math.max(taken.least, floor - start);
      };
      const over = (left: number): void => above.each(m, tall, left, taken, see);
      if (at < 0) over(value - start);
      else below.each(at, k, value - start, taken, over);
      if (taken.steps >= 0) continue;
      const any = new Taken(this.#classes, Number.POSITIVE_INFINITY, 1e6);
      const keep = (): void => {
        const cost = Math.round(gainOf(this.#classes, worth, number, any.classes, any.counts) - value);
        raw?.push({ shape: number, classes: [...any.classes], counts: [...any.counts], cost, least: cost, dangers, isRaw: true });
        any.least = Number.POSITIVE_INFINITY;
      };
      const first = (left: number): void => (any.least > 0 ? undefined : above.each(m, tall, left, any, keep));
      if (raw && at < 0) first(1e-5);
      else if (raw) below.each(at, k, 1e-5, any, first);
      return value;
    }
    return floor;
  }

  /** All numbers of boxes worth more than the floor, the most worthy first. */
  #cells(task: PriceTask, ports: readonly number[], below: Twenties, above: Forties): Cell[] {
    const { shape, floor } = task;
    const isNew = shape.room.isNew ? sectionWeights.newStacks : 0;
    const width = shape.mostForties + 1;
    const cells: Cell[] = [];
    for (let at = -1; at < ports.length; at++) {
      above.upTo(at < 0 ? this.#pods : ports[at]!, at >= 0);
      for (let k = at < 0 ? 0 : 1; k <= (at < 0 ? 0 : shape.mostTwenties); k++) {
        const base = at < 0 ? 0 : below.ending(at, k);
        if (base <= never / 2) continue;
        for (let m = 0; m <= shape.mostForties; m++) {
          const plugs = shape.plugs[k * width + m]!;
          if (plugs < 0 || k + m === 0) continue;
          for (let tall = 0; tall <= shape.mostTall[k * width + m]!; tall++) {
            const value = base + above.value(m, tall) - sectionWeights.wastedPlugs * plugs - isNew;
            if (value > floor + 1e-6) cells.push({ value, at, k, m, tall });
          }
        }
      }
    }
    return cells.sort((a, b) => b.value - a.value);
  }
}

/** What a set of boxes is worth to a stack of a shape, before its cost. */
export function gainOf(
  classes: readonly BoxClass[],
  worth: Worth,
  shape: number,
  taken: readonly number[],
  counts: readonly number[],
): number {
  let gain = 0;
  for (const [at, one] of taken.entries()) {
    gain += worth.boxes[one]! * counts[at]!;
    for (let n = 0; n < counts[at]!; n++) gain -= worth.tonne[shape]! * classes[one]!.weights[n]!;
    if (taken.findIndex((other) => classes[other]!.pod === classes[one]!.pod) === at) gain += worth.ports[classes[one]!.pod]!;
  }
  return gain;
}
