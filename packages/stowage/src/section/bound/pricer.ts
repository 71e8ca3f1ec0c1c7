import { impossible } from '../kernel/column.ts';
import type { BoxClass } from './classes.ts';
import { gainOf } from './gain.ts';
import { groupsOf, never, type Worth } from './groups.ts';
import { reckon } from './reckoning.ts';
import type { SetUps } from './set-up.ts';
import { leastOf } from './least-of.ts';
import { keyOf, type Pattern } from './pattern.ts';
import type { Shape } from './shape.ts';
import { walkSets } from './walk.ts';

/** What is asked of one pricing. */
export interface PriceTask {
  readonly shape: Shape;
  readonly number: number;
  readonly worth: Worth;
  /** Categories of dangerous goods a set may hold. */
  readonly dangers: number;
  /** Sets worth less than this are of no interest. */
  readonly floor: number;
}

/**
 * The most valuable sets of boxes for one stack: those that seem so at first sight are set up (`walkSets`); where that is not the last word, dynamic programming
 * that knows where reefers and the sides of the stack leave room has it (`reckon`). It leaves weights out, so that sets too heavy may come of it.
 */
export class Pricer {
  readonly #classes: readonly BoxClass[];
  readonly #pods: number;
  readonly #setUps: SetUps;
  readonly #priced = new Map<string, { readonly floor: number; readonly top: number; readonly patterns: readonly Pattern[] }>();
  /** By shape and dangerous goods: how far the hopes were missed the last time. */
  readonly #last = new Map<number, { missed: number }>();

  constructor(classes: readonly BoxClass[], pods: number, setUps: SetUps) {
    this.#classes = classes;
    this.#pods = pods;
    this.#setUps = setUps;
  }

  /** From now on things are worth something else. */
  forget(): void {
    this.#priced.clear();
  }

  /**
   * A value no set surpasses; good sets go into `into`. Of shapes alike, to which `sign` says that all things are worth the same, one is looked at.
   */
  best(task: PriceTask, sign: string, into: Pattern[]): number {
    const { shape, number, dangers, floor } = task;
    const key = `${dangers} ${sign} ${shape.without?.join('') ?? ''} ${shape.form}`;
    const known = this.#priced.get(key);
    if (known && (known.top > known.floor + 1e-6 || floor >= known.floor)) {
      if (known.top > floor + 1e-6)
        for (const pattern of known.patterns)
          into.push({ ...pattern, shape: number, key: `${number}${pattern.key.slice(pattern.key.indexOf(' '))}` });
      return Math.max(floor, known.top);
    }
    const patterns: Pattern[] = [];
    const top = this.#bestOf(task, patterns);
    this.#priced.set(key, { floor, top, patterns });
    into.push(...patterns);
    return top;
  }

  #bestOf(task: PriceTask, into: Pattern[]): number {
    const { shape, number, worth, dangers } = task;
    const walked = this.#walk(task, into);
    if (walked.top <= walked.best + 1e-6) return walked.top;
    const twenties = groupsOf(this.#classes, shape, worth, dangers, false);
    const forties = groupsOf(this.#classes, shape, worth, dangers, true);
    const last = this.#last.get(16 * number + dangers) ?? { missed: 0 };
    this.#last.set(16 * number + dangers, last);
    const reckoned = reckon({ shape, twenties, forties, worth, last }, walked.best);
    const first = reckoned[0];
    if (first === undefined) return walked.best;
    let { best } = walked;
    const raw: Pattern[] = [];
    for (const { value, ones } of reckoned) {
      if (value <= best + 1e-6) break;
      const taken = countedOf(ones());
      const pattern = this.#setUps.of(shape, number, taken);
      const truly = pattern ? gainOf(this.#classes, worth, pattern.classes, pattern.counts) - pattern.least : never;
      if (truly < value - 1e-6) raw.push(...this.#raw(shape, number, taken));
      if (pattern === undefined) continue;
      best = Math.max(best, truly);
      into.push(pattern);
    }
    if (best >= first.value - 1e-6) return best;
    into.push(...raw.slice(0, 1));
    return Math.min(walked.top, first.value);
  }

  /** What no set surpasses and the best set found, by a look at the sets that seem the best at first sight: often it is the last word. */
  #walk(task: PriceTask, into: Pattern[]): { top: number; best: number } {
    const found: { pattern: Pattern; value: number }[] = [];
    let best = task.floor;
    const walk = { ...task, classes: this.#classes, pods: this.#pods, visits };
    const { top } = walkSets(walk, this.#setUps, (pattern, value) => {
      found.push({ pattern, value });
      best = Math.max(best, value);
      return best;
    });
    into.push(...found.slice(-3).map(({ pattern }) => pattern));
    return { top: Math.max(top, best), best };
  }

  /** A set that was not set up, at what it costs at least; nothing if there is no way to. */
  #raw(shape: Shape, number: number, { classes, counts }: Pick<Pattern, 'classes' | 'counts'>): Pattern[] {
    const cost = leastOf(this.#classes, shape, { classes, counts });
    if (cost >= impossible) return [];
    const dangers = classes.reduce((set, one) => set | this.#classes[one]!.danger, 0);
    return [{ key: `${keyOf(number, classes, counts)} ${cost}`, shape: number, classes, counts, cost, least: cost, dangers, isRaw: true }];
  }
}

/** Sets set up, about, before the rest is reckoned closely. */
const visits = 100;

/** Classes of boxes, one entry a box, as classes with counts. */
function countedOf(ones: readonly number[]): Pick<Pattern, 'classes' | 'counts'> {
  const counts = new Map<number, number>();
  for (const one of ones) counts.set(one, (counts.get(one) ?? 0) + 1);
  return { classes: [...counts.keys()], counts: [...counts.values()] };
}
