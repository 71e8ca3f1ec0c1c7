import type { Gauges } from '../afloat/gauges.ts';
import { LaterRoom } from '../objectives/later-room.ts';
import { weights } from '../objectives/weights.ts';
import { placeOf } from '../state/place-key.ts';
import type { Stow } from '../state/stow.ts';

/** One scale of breach of the ship's own limits costs this much: more than any soft goal is worth. */
const BREACH = 300;

/** What the search makes small: soft goals, room that later ports will miss, boxes left out, and breaches of the limits of the ship afloat. */
export class Goal {
  readonly #stow: Stow;
  readonly #gauges: Gauges;
  /** Place of each box in the plan to stay close to (see `placeOf`), -1 for none. */
  readonly #before: Int32Array;
  /** Boxes that plan knows. */
  readonly #known: Int32Array;
  readonly #laterRoom: LaterRoom;
  /** Content of the ballast tanks the ship is reckoned with. */
  ballast: Float64Array;

  constructor(stow: Stow, gauges: Gauges, ballast: Float64Array, before: Int32Array) {
    this.#stow = stow;
    this.#gauges = gauges;
    this.#before = before;
    this.#laterRoom = new LaterRoom(stow);
    this.#known = Int32Array.from(before.keys()).filter((box) => before[box] >= 0);
    this.ballast = ballast;
  }

  get cost(): number {
    return this.#stow.tally.cost + this.later + this.leftOut() + weights.change * this.changes + BREACH * this.breach();
  }

  /** Cost of the room that later ports will lack for their loads. */
  get later(): number {
    return weights.restowLater * this.#laterRoom.missing();
  }

  /** Breaches of the ship's own limits, in scales; limits are kept with a little room. */
  breach(): number {
    const reading = this.#gauges.read(this.#stow, this.ballast);
    return reading === null ? 1000 : this.#gauges.breach(reading.values, 0.2);
  }

  leftOut(): number {
    const { problem, placedLoads, placedRestows } = this.#stow;
    return weights.leftOut * (problem.loads - placedLoads) + weights.leftRestow * (problem.restows.length - placedRestows);
  }

  /** Boxes of that plan that are not where it has them. */
  get changes(): number {
    let changes = 0;
    for (const box of this.#known) if (this.#before[box] !== placeOf(this.#stow, box)) changes++;
    return changes;
  }
}
