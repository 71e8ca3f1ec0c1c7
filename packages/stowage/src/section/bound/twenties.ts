import { eachChoice, type Group, never, portCost, type Taken, type Worth } from './groups.ts';
import type { Shape } from './shape.ts';

/** Best worth of `k` 20' boxes of the first groups, the last group among them or not. */
export class Twenties {
  readonly #groups: readonly Group[];
  readonly #most: number;
  readonly #upTo: Float64Array[] = [];
  readonly #ending: Float64Array[] = [];
  readonly #charges: number[];

  constructor(shape: Shape, groups: readonly Group[], worth: Worth) {
    this.#groups = groups;
    this.#most = shape.mostTwenties;
    this.#charges = groups.map(({ pod }) => portCost(shape, worth, pod));
    let before = new Float64Array(this.#most + 1).fill(never);
    before[0] = 0;
    for (const [at, { sums }] of groups.entries()) {
      const ending = new Float64Array(this.#most + 1).fill(never);
      const upTo = before.slice();
      for (let k = 1; k <= this.#most; k++) {
        for (let j = 1; j < sums.length && j <= k; j++) {
          const value = before[k - j]! + sums[j]! - this.#charges[at]!;
          if (value > ending[k]!) ending[k] = value;
        }
        if (ending[k]! > upTo[k]!) upTo[k] = ending[k]!;
      }
      this.#ending.push(ending);
      this.#upTo.push(upTo);
      before = upTo;
    }
  }

  ending(at: number, k: number): number {
    return this.#ending[at]![k]!;
  }

  /** Goes through all sets of `k` boxes, of the last group at least one, that fall short of the best by `slack` at most; `visit` gets the slack left. */
  each(at: number, k: number, slack: number, taken: Taken, visit: (slack: number) => void): void {
    this.#walk(at, k, this.#ending[at]![k]!, slack, true, taken, visit);
  }

  #walk(group: number, k: number, best: number, slack: number, mustTake: boolean, taken: Taken, visit: (slack: number) => void): void {
    if (k === 0) return visit(slack);
    if (group < 0) return;
    const before = group > 0 ? this.#upTo[group - 1]! : undefined;
    eachChoice(this.#groups[group]!.kinds, k, 0, taken, (count, _tall, worth) => {
      if (mustTake && count === 0) return;
      const rest = before ? before[k - count]! : k === count ? 0 : never;
      const left = slack - (best - rest - worth + (count > 0 ? this.#charges[group]! : 0));
      if (left >= taken.least - 1e-6) this.#walk(group - 1, k - count, rest, left, false, taken, visit);
    });
  }
}
