import type { Rules } from '../constraints/index.ts';
import { FT20 } from '../problem/boxes.ts';
import { AFT, BOTH, FORE } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import type { Estimate } from './estimate.ts';

/** Finds a place on top of some stack for one box after another. */
export class Inserter {
  readonly #stow: Stow;
  readonly #rules: Rules;
  readonly #estimate: Estimate;
  readonly #costs: Float64Array;
  readonly #places: Int32Array;
  /** Least mass a place refused, `[stack * 3 + half]`, and the state of the stack it did so in: heavier boxes need not ask again. */
  readonly #refused: Float64Array;
  readonly #refusedIn: Int32Array;

  constructor(stow: Stow, rules: Rules, estimate: Estimate) {
    this.#stow = stow;
    this.#rules = rules;
    this.#estimate = estimate;
    this.#costs = new Float64Array(stow.problem.ship.stacks.count * 2);
    this.#places = new Int32Array(stow.problem.ship.stacks.count * 2);
    this.#refused = new Float64Array(stow.problem.ship.stacks.count * 3);
    this.#refusedIn = new Int32Array(stow.problem.ship.stacks.count * 3).fill(-1);
  }

  /** Sets the box on the cheapest of these stacks that every rule allows; false when none does. */
  insert(box: number, stacks: Int32Array, noise: () => number): boolean {
    let found = this.#price(box, stacks, noise);
    while (found > 0) {
      const best = this.#cheapest(found);
      if (this.#setDown(box, this.#places[best])) return true;
      this.#dropPlace(best, --found);
    }
    return false;
  }

  /** The stacks among these that would be cheapest for the box, `most` of them, each once, in their order. */
  cheapestStacks(box: number, stacks: Int32Array, most: number): Int32Array {
    const found = this.#price(box, stacks, () => 0);
    const costs = this.#costs.subarray(0, found);
    const limit = found > most ? costs.slice().sort()[most - 1] : Infinity;
    // Of places that cost as much as the last of them, the first in their order.
    let atLimit = most - costs.reduce((count, cost) => (cost < limit ? count + 1 : count), 0);
    const chosen: number[] = [];
    for (let i = 0; i < found; i++) {
      if (costs[i] > limit || (costs[i] === limit && atLimit-- <= 0)) continue;
      const stack = Math.floor(this.#places[i] / 3);
      if (chosen.at(-1) !== stack) chosen.push(stack);
    }
    return Int32Array.from(chosen);
  }

  /** Lists the places that the quick rules allow, with what each would cost; returns their number. */
  #price(box: number, stacks: Int32Array, noise: () => number): number {
    const is20 = this.#stow.problem.boxes.length[box] === FT20;
    let found = 0;
    for (const stack of stacks) {
      for (let half = is20 ? FORE : BOTH; half <= (is20 ? AFT : BOTH); half++) {
        if (this.#isKnownTooHeavy(box, stack * 3 + half) || !this.#rules.fits(this.#stow, box, stack, half)) continue;
        this.#costs[found] = this.#estimate.cost(box, stack, half) + noise();
        this.#places[found++] = stack * 3 + half;
      }
    }
    return found;
  }

  #dropPlace(at: number, last: number): void {
    this.#costs[at] = this.#costs[last];
    this.#places[at] = this.#places[last];
  }

  #setDown(box: number, place: number): boolean {
    const stow = this.#stow;
    const stack = Math.floor(place / 3);
    stow.push(box, stack, place % 3);
    if (this.#rules.stackHolds(stow, stack)) {
      if (this.#rules.boxHolds(stow, box)) return true;
      stow.pop(box);
      return false;
    }
    stow.pop(box);
    this.#refused[place] = stow.problem.boxes.mass[box];
    this.#refusedIn[place] = stow.version[stack];
    return false;
  }

  #isKnownTooHeavy(box: number, place: number): boolean {
    return (
      this.#refusedIn[place] === this.#stow.version[Math.floor(place / 3)] && this.#stow.problem.boxes.mass[box] >= this.#refused[place]
    );
  }

  #cheapest(count: number): number {
    let best = 0;
    for (let i = 1; i < count; i++) if (this.#costs[i] < this.#costs[best]) best = i;
    return best;
  }
}
