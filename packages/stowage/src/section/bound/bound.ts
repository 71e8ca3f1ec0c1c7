import type { Cargo } from '../kernel/cargo.ts';
import { sectionWeights } from '../plan.ts';
import { type Limits, partsOf } from './branch.ts';
import type { Master } from './master.ts';
import type { Pattern } from './pattern.ts';
import type { Prices } from './prices.ts';
import { type Relaxation, roundUp } from './relaxation.ts';

export interface BoundOptions {
  /** Cost of the best plan known: at this bound nothing is left to prove. */
  readonly target: () => number;
  readonly shouldStop: () => boolean;
  /** Asked whether all plans of a case that cost less than the target can be gone through at once; if so, it is done with. */
  readonly settle: (prices: Prices) => boolean;
  /** Told of each case that the programme fills with whole stacks. */
  readonly onWhole: (patterns: readonly Pattern[]) => void;
}

/** What a box ashore is made to cost when it is asked what plans with fewer of them cost. */
const dearAshore = 5 * sectionWeights.rollOuts;

/** A case, and what the programme says of it. */
interface Case {
  readonly limits: Limits;
  readonly prices: Prices;
  readonly master: Master;
}

/**
 * A bound on the cost of every plan by linear programming. Where the programme leaves a part of a box ashore, plans with fewer boxes ashore are bounded
 * apart (Lagrange: each box ashore made dearer), and if they cost more than the best plan known, the others are bounded with one more ashore.
 * Where it uses a part of a stack, or puts a part of a box there, plans that do and plans that do not are told apart.
 */
export class Bound {
  readonly #relaxation: Relaxation;
  readonly #cargo: Cargo;
  readonly #options: BoundOptions;
  #root: Case | undefined;
  /** Cases to go on with, and those that tell nothing more. */
  #open: Case[] | undefined;
  #whole: Case[] = [];
  /** Boxes that every plan better than the best known leaves ashore. */
  #ashore = 0;
  /** Cost of the best plan known when that was last asked. */
  #asked = -1;

  constructor(relaxation: Relaxation, cargo: Cargo, options: BoundOptions) {
    this.#relaxation = relaxation;
    this.#cargo = cargo;
    this.#options = options;
  }

  /** No plan costs less than this or the target. */
  get value(): number {
    return this.cases.reduce((least, prices) => Math.min(least, roundUp(prices.value)), this.#open ? this.#options.target() : 0);
  }

  /** Each plan below the target is within one of these cases, and prices of its own bound it there. */
  get cases(): readonly Prices[] {
    return [...(this.#open ?? []), ...this.#whole].filter(this.#isOpen).map(({ prices }) => prices);
  }

  readonly #isOpen = ({ prices }: Case): boolean => roundUp(prices.value) < this.#options.target();

  /** Bounds all plans together, if that has not been done; where a better plan now says more of the boxes ashore, all begins anew. */
  begin(): void {
    this.#root ??= this.#solve({ cuts: [], shapes: this.#relaxation.shapes });
    this.#open ??= [this.#root];
    const target = this.#options.target();
    if (target === this.#asked || this.#open.length === 0) return;
    this.#asked = target;
    const before = this.#ashore;
    this.#root = this.#withAshore(this.#root);
    if (this.#ashore === before) return;
    this.#open = [this.#root];
    this.#whole = [];
  }

  #withAshore(first: Case): Case {
    const { target, shouldStop } = this.#options;
    let root = first;
    while (this.#ashore < this.#cargo.count && !shouldStop() && roundUp(root.prices.value) < target()) {
      if (root.master.ashore() < this.#ashore + 1e-3) break;
      const dear = this.#solve(root.limits, undefined, dearAshore);
      if (roundUp(dear.prices.value - (dearAshore - sectionWeights.rollOuts) * this.#ashore) < target()) break;
      this.#ashore++;
      root = this.#solve(root.limits);
    }
    return root;
  }

  /** Tells `count` cases apart, the lowest bound first and of those the latest; those that reach the target are done with. */
  split(count: number): void {
    const { settle, shouldStop } = this.#options;
    let open = (this.#open ?? []).filter(this.#isOpen);
    for (let told = 0; open.length > 0 && told < count && !shouldStop(); told++) {
      const lowest = open.reduce((low, one) => (roundUp(one.prices.value) <= roundUp(low.prices.value) ? one : low));
      open = open.filter((one) => one !== lowest);
      if (!settle(lowest.prices)) open.push(...this.#parts(lowest));
      open = open.filter(this.#isOpen);
      this.#open = open;
    }
    this.#whole = this.#whole.filter(this.#isOpen);
  }

  #parts(lowest: Case): Case[] {
    const parts = partsOf(lowest.limits, lowest.master);
    if (parts.length === 0) {
      const taken = lowest.master.taken();
      const hoped = taken.flatMap(({ pattern }) => (pattern.isRaw ? [pattern] : []));
      this.#relaxation.correct(hoped);
      this.#options.onWhole(taken.flatMap(({ pattern, share }) => Array.from({ length: Math.round(share) }, () => pattern)));
      if (hoped.length === 0) {
        this.#whole.push(lowest);
        return [];
      }
      parts.push(lowest.limits);
    }
    return parts.map((limits) => {
      const one = this.#solve(limits, lowest);
      // What holds for both holds for each of them.
      return one.prices.value < lowest.prices.value ? { ...one, prices: { ...lowest.prices, ...limits } } : one;
    });
  }

  #solve(limits: Limits, parent?: Case, ashoreCost: number = sectionWeights.rollOuts): Case {
    const { target, shouldStop } = this.#options;
    const { classes } = this.#relaxation;
    const floors = { ...this.#relaxation.floors, ashore: this.#ashore };
    const task = { classes, ...limits, floors, ashoreCost, rounds: 1000, target: target(), shouldStop };
    const from = parent && { prices: parent.prices, taken: parent.master.taken().map(({ pattern }) => pattern) };
    return { limits, ...this.#relaxation.solve(from ? { ...task, parent: from } : task) };
  }
}
