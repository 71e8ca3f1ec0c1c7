import { sectionWeights } from '../plan.ts';
import type { Prices } from '../bound/prices.ts';
import type { Candidate } from './enumerate.ts';

/** What reckoning in floating point may be out by: as much as `roundUp` forgives. */
export const tiny = 1e-4;

/** What is known of a choice of candidates: prices bound it. */
export type Weighed = Pick<Prices, 'classes' | 'shapes' | 'value' | 'ashore'>;

export interface PartitionOptions {
  /** Plans that cost more than this, without what is aboard, are of no interest. */
  readonly most: number;
  /** Costs are multiples of this. */
  readonly step: number;
  /** Work allowed, in candidates looked at. */
  readonly work: number;
  readonly shouldStop: () => boolean;
  /** Whether these sets can be dealt out to the stacks, dangerous goods kept apart; absent where there are none to keep apart. */
  readonly fits?: (chosen: readonly Candidate[]) => boolean;
  /** Picks the boxes themselves, by weight; false if they cannot be picked, undefined if that took too long to say. */
  readonly pick: (chosen: readonly Candidate[]) => boolean | undefined;
}

/** What came of a search. */
export interface PartitionResult {
  /** Least cost found, if any. */
  readonly cost: number | undefined;
  /** Whether nothing was left unsaid: no plan costs less than `cost`, or, if none was found, `most` or less. */
  readonly isWhole: boolean;
  readonly work: number;
}

/**
 * Looks for the cheapest candidates that hold every box once, what is left going ashore: the box class with the fewest candidates is covered first
 * (Knuth 2000); what the prices say they cost more is kept within what the best plan leaves.
 */
export class Partition {
  readonly #prices: Weighed;
  readonly #options: PartitionOptions;
  readonly #rest: Int32Array;
  readonly #stacks: Int32Array;
  readonly #choices: Int32Array;
  readonly #chosen: Candidate[] = [];
  #limit: number;
  #spent = 0;
  #work = 0;
  #found: number | undefined;
  #isUnsure = false;
  #isOver = false;

  constructor(prices: Weighed, options: PartitionOptions) {
    this.#prices = prices;
    this.#options = options;
    this.#limit = options.most;
    this.#rest = Int32Array.from(prices.classes, ({ boxes }) => boxes.length);
    this.#stacks = Int32Array.from(prices.shapes, ({ count }) => count);
    this.#choices = new Int32Array(prices.classes.length);
  }

  run(candidates: readonly Candidate[]): PartitionResult {
    this.#descend(candidates, 0);
    return { cost: this.#found, isWhole: !this.#isUnsure && !this.#isOver, work: this.#work };
  }

  /** `excess` is that of all chosen so far. */
  #descend(candidates: readonly Candidate[], excess: number): void {
    this.#work += candidates.length + 10;
    if (this.#work > this.#options.work || this.#options.shouldStop()) this.#isOver = true;
    if (this.#isOver || this.#spent > this.#limit) return;
    const one = this.#hardest(candidates);
    if (one < 0) return this.#answer();
    this.#branch(candidates, excess, one);
  }

  #branch(candidates: readonly Candidate[], excess: number, one: number): void {
    const others = candidates.filter((candidate) => !candidate.classes.includes(one));
    const here = candidates
      .filter((candidate) => candidate.classes.includes(one))
      .sort((a, b) => a.excess - b.excess || b.classes.length - a.classes.length);
    for (let at = 0; at < here.length && !this.#isOver; at++) {
      const candidate = here[at]!;
      if (excess + candidate.excess > this.#limit - this.#prices.value + tiny) continue;
      this.#take(candidate, 1);
      if (this.#options.fits === undefined || this.#options.fits(this.#chosen)) {
        const open = [...here.slice(at), ...others].filter((other) => this.#isOpen(other, excess + candidate.excess));
        this.#descend(open, excess + candidate.excess);
      }
      this.#take(candidate, -1);
    }
    const count = this.#rest[one]!;
    const ashore = excess + count * this.#prices.ashore[one]!;
    if (this.#isOver || ashore > this.#limit - this.#prices.value + tiny) return;
    this.#rest[one] = 0;
    this.#spent += count * sectionWeights.rollOuts;
    this.#descend(
      others.filter((other) => this.#isOpen(other, ashore)),
      ashore,
    );
    this.#rest[one] = count;
    this.#spent -= count * sectionWeights.rollOuts;
  }

  #take(candidate: Candidate, sign: number): void {
    for (const [at, one] of candidate.classes.entries()) this.#rest[one]! -= sign * candidate.counts[at]!;
    this.#stacks[candidate.shape]! -= sign;
    this.#spent += sign * candidate.least;
    if (sign > 0) this.#chosen.push(candidate);
    else this.#chosen.pop();
  }

  #isOpen(candidate: Candidate, excess: number): boolean {
    if (this.#stacks[candidate.shape] === 0 || excess + candidate.excess > this.#limit - this.#prices.value + tiny) return false;
    for (let at = 0; at < candidate.classes.length; at++) if (this.#rest[candidate.classes[at]!]! < candidate.counts[at]!) return false;
    return true;
  }

  /** The class not covered yet with the fewest candidates; -1 if all are covered. */
  #hardest(candidates: readonly Candidate[]): number {
    this.#choices.fill(0);
    for (const { classes } of candidates) for (const one of classes) this.#choices[one]!++;
    let found = -1;
    for (let one = 0; one < this.#rest.length; one++)
      if (this.#rest[one]! > 0 && (found < 0 || this.#choices[one]! < this.#choices[found]!)) found = one;
    return found;
  }

  #answer(): void {
    const cost = this.#chosen.reduce((sum, candidate) => sum + candidate.cost - candidate.least, this.#spent);
    if (cost > this.#limit) {
      // Cheap enough at the least, but the kernel knows no way to set it up so: nothing can be said of such plans.
      this.#isUnsure = true;
      return;
    }
    const isPicked = this.#options.pick(this.#chosen);
    this.#isUnsure ||= isPicked === undefined;
    if (isPicked !== true) return;
    this.#found = cost;
    this.#limit = cost - this.#options.step;
  }
}
