import { eachAboard } from '../each-aboard.ts';
import type { MasterProblem } from '../problem.ts';

/** How far a limit may be overstepped for rounding, as a share of the greatest figure it is compared with. */
const slack = 1e-9;

/** Moments of the whole ship at every departure against their windows: lengthways, crossways, upward (SPEC K4, K5, K6). */
export class Trim {
  readonly #arms: readonly Float64Array[];
  /** Per axis and departure: moment, tm, and its limits. */
  readonly #moment: Float64Array;
  readonly #min: Float64Array;
  readonly #max: Float64Array;
  readonly #slack: Float64Array;
  /** Price of a tm beyond a limit, per axis. */
  readonly price = new Float64Array([1e-3, 1e-3, 1e-3]);

  constructor(problem: MasterProblem) {
    const { sailings, instance } = problem;
    const { bays, displacement, lightship, bayLcg, bayTcg, bayVcg, lcg, tcg, vcg, typeWeight } = instance;
    this.#arms = [lcg, tcg, vcg];
    this.#moment = new Float64Array(3 * sailings);
    this.#min = new Float64Array(3 * sailings);
    this.#max = new Float64Array(3 * sailings);
    this.#slack = new Float64Array(3 * sailings);
    for (let p = 0; p < sailings; p++) {
      const d = displacement[p];
      this.#min.set([instance.lcgMin[p] * d, instance.tcgMin[p] * d, Number.NEGATIVE_INFINITY], 3 * p);
      this.#max.set([instance.lcgMax[p] * d, instance.tcgMax[p] * d, instance.vcgMax[p] * d], 3 * p);
      for (let axis = 0; axis < 3; axis++) this.#slack[3 * p + axis] = slack * d;
      for (let bay = 0; bay < bays; bay++) {
        this.#moment[3 * p] += lightship[bay] * bayLcg[bay];
        this.#moment[3 * p + 1] += lightship[bay] * bayTcg[bay];
        this.#moment[3 * p + 2] += lightship[bay] * bayVcg[bay];
      }
    }
    eachAboard(instance, (to, block, type, count) => {
      for (let p = 0; p < to; p++)
        for (let axis = 0; axis < 3; axis++) this.#moment[3 * p + axis] += count * typeWeight[type] * this.#arms[axis]![block];
    });
  }

  /** Breach of a limit by axis, tm over all departures. */
  breach(axis: number): number {
    let sum = 0;
    for (let at = axis; at < this.#moment.length; at += 3) sum += this.#beyond(at, this.#moment[at]);
    return sum;
  }

  /** How far the heel at the first departure is beyond its window: tm, positive to the side of positive TCG. */
  firstHeel(): number {
    return this.#moment[1] > this.#max[1] ? this.#moment[1] - this.#max[1] : Math.min(0, this.#moment[1] - this.#min[1]);
  }

  holds(): boolean {
    for (let at = 0; at < this.#moment.length; at++) if (this.#beyond(at, this.#moment[at]) > this.#slack[at]) return false;
    return true;
  }

  #beyond(at: number, moment: number): number {
    return moment > this.#max[at] ? moment - this.#max[at] : moment < this.#min[at] ? this.#min[at] - moment : 0;
  }

  /** Change of price when `weight` tonnes that sail from port `from` to port `to` go from a block to another (negative: there is none). */
  delta(from: number, to: number, weight: number, was: number, block: number): number {
    let change = 0;
    for (let axis = 0; axis < 3; axis++) {
      const arms = this.#arms[axis]!;
      const moved = weight * ((block < 0 ? 0 : arms[block]) - (was < 0 ? 0 : arms[was]));
      if (moved === 0) continue;
      let beyond = 0;
      for (let p = from; p < to; p++) {
        const at = 3 * p + axis;
        beyond += this.#beyond(at, this.#moment[at] + moved) - this.#beyond(at, this.#moment[at]);
      }
      change += beyond * this.price[axis];
    }
    return change;
  }

  move(from: number, to: number, weight: number, was: number, block: number): void {
    for (let axis = 0; axis < 3; axis++) {
      const arms = this.#arms[axis]!;
      const moved = weight * ((block < 0 ? 0 : arms[block]) - (was < 0 ? 0 : arms[was]));
      for (let p = from; p < to; p++) this.#moment[3 * p + axis] += moved;
    }
  }
}
