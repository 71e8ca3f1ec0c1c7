import type { Gauges } from '../afloat/gauges.ts';
import { weights } from '../objectives/weights.ts';
import { placeOf } from '../state/place-key.ts';
import type { Stow } from '../state/stow.ts';

/** One scale of breach of the ship's own limits costs this much: more than any soft goal is worth. */
const BREACH = 300;

/** What the search makes small: soft goals, boxes left out, and breaches of the limits of the ship afloat. */
export class Goal {
  readonly #stow: Stow;
  readonly #gauges: Gauges;
  /** Place of each box in the plan to stay close to (see `placeOf`), -1 for none. */
  readonly #before: Int32Array;
  /** Content of the ballast tanks the ship is reckoned with. */
  ballast: Float64Array;

  constructor(stow: Stow, gauges: Gauges, ballast: Float64Array, before: Int32Array) {
    this.#stow = stow;
    this.#gauges = gauges;
    this.#before = before;
    this.ballast = ballast;
  }

  get cost(): number {
    return this.#stow.tally.cost + this.leftOut() + this.#changes() + BREACH * this.breach();
  }

  /** Breaches of the ship's own limits, in scales; limits are kept with a little room. */
  breach(): number {
    const reading = this.#gauges.read(this.#stow, this.ballast);
    return reading === null ? 1000 : this.#gauges.breach(reading.values, 0.2);
  }

  leftOut(): number {
    const { loads, restows } = this.#stow.problem;
    let cost = 0;
    for (let box = 0; box < loads; box++) if (this.#stow.stackOf[box] < 0) cost += weights.leftOut;
    for (const { box } of restows) if (this.#stow.stackOf[box] < 0) cost += weights.leftRestow;
    return cost;
  }

  #changes(): number {
    let changes = 0;
    for (let box = 0; box < this.#before.length; box++) {
      if (this.#before[box] >= 0 && this.#before[box] !== placeOf(this.#stow, box)) changes++;
    }
    return changes * weights.change;
  }
}
