import { eachAboard } from '../each-aboard.ts';
import { overstowCost } from '../instance.ts';
import type { MasterProblem } from '../problem.ts';

/** Hatch overstows (SPEC K9): boxes that stay on a lid while there is work under it. */
export class Lids {
  readonly #problem: MasterProblem;
  readonly #blocks: number;
  /** `port * blocks + hold block`: boxes loaded or discharged under the lid. */
  readonly work: Int32Array;
  /** `port * blocks + deck block`: boxes that were on the lid before and are after the call. */
  readonly stay: Int32Array;

  constructor(problem: MasterProblem) {
    this.#problem = problem;
    const { ports, blocks } = problem.instance;
    this.#blocks = blocks;
    this.work = new Int32Array(ports * blocks);
    this.stay = new Int32Array(ports * blocks);
    eachAboard(problem.instance, (to, block, _, count) => {
      this.work[to * blocks + block] += count;
      for (let port = 0; port < to; port++) this.stay[port * blocks + block] += count;
    });
  }

  total(): number {
    const { above, instance } = this.#problem;
    let sum = 0;
    for (let at = 0; at < this.work.length; at++) {
      const block = at % instance.blocks;
      if (this.work[at] > 0 && above[block] >= 0) sum += this.stay[at - block + above[block]];
    }
    return sum;
  }

  delta(box: number, was: number, block: number): number {
    return (this.#deltaOut(box, was) + this.#deltaIn(box, block)) * overstowCost;
  }

  /** Overstows that end when the box leaves its block. A box works its hold where it is loaded and discharged and stays on a lid between: the two never meet. */
  #deltaOut(box: number, was: number): number {
    if (was < 0) return 0;
    const { from, to, above, instance } = this.#problem;
    let change = 0;
    if (above[was] >= 0) {
      if (this.work[from[box] * this.#blocks + was] === 1) change -= this.stay[from[box] * this.#blocks + above[was]];
      if (this.work[to[box] * this.#blocks + was] === 1) change -= this.stay[to[box] * this.#blocks + above[was]];
    }
    const hold = instance.below[was];
    if (hold >= 0) for (let port = from[box] + 1; port < to[box]; port++) if (this.work[port * this.#blocks + hold] > 0) change--;
    return change;
  }

  #deltaIn(box: number, block: number): number {
    if (block < 0) return 0;
    const { from, to, above, instance } = this.#problem;
    let change = 0;
    if (above[block] >= 0) {
      if (this.work[from[box] * this.#blocks + block] === 0) change += this.stay[from[box] * this.#blocks + above[block]];
      if (this.work[to[box] * this.#blocks + block] === 0) change += this.stay[to[box] * this.#blocks + above[block]];
    }
    const hold = instance.below[block];
    if (hold >= 0) for (let port = from[box] + 1; port < to[box]; port++) if (this.work[port * this.#blocks + hold] > 0) change++;
    return change;
  }

  move(box: number, was: number, block: number): void {
    if (was >= 0) this.#add(box, was, -1);
    if (block >= 0) this.#add(box, block, 1);
  }

  #add(box: number, block: number, sign: number): void {
    const { from, to } = this.#problem;
    this.work[from[box] * this.#blocks + block] += sign;
    this.work[to[box] * this.#blocks + block] += sign;
    for (let port = from[box] + 1; port < to[box]; port++) this.stay[port * this.#blocks + block] += sign;
  }
}
