import type { Call } from '@estiba/port';
import type { Goal } from '../search/goal.ts';
import type { ShareOut } from '../search/share-out.ts';
import { writeSnapshot } from '../state/snapshot.ts';
import { type Bench, sharesOf, workLane } from './lane.ts';
import { mergeLanes } from './merge.ts';
import { Relay } from './relay.ts';
import { LANES, SEED, type Sheet, sheetOn, sheetSize, STEPS, WARMTH } from './sheet.ts';

/** What a round starts from, beside where the boxes stand. `primary` is kept up to date. */
export interface Round {
  readonly primary: ShareOut;
  readonly goal: Goal;
  /** Place of each box in the plan to stay close to, -1 for none. */
  readonly before: Int32Array;
  readonly seed: number;
  /** Steps of all lanes together. */
  readonly steps: number;
  readonly warmth: number;
}

/** Memory for a planner and its partner to share: what `planCall` and `serveLanes` are both given for one call. */
export const laneMemory = (call: Call): SharedArrayBuffer => new SharedArrayBuffer(sheetSize(call));

/** The planner's side of the lanes: works rounds alone, or with a partner that looks at the same memory. */
export class Lanes {
  readonly #call: Call;
  #sheet: Sheet;
  #relay: Relay;

  constructor(call: Call, shared: ArrayBufferLike = new ArrayBuffer(sheetSize(call))) {
    this.#call = call;
    this.#sheet = sheetOn(call, shared);
    this.#relay = new Relay(this.#sheet);
  }

  /** Says with which lids opened the call is planned, so that a partner compiles it meanwhile. */
  setProblem(opened: ReadonlySet<number>): void {
    this.#sheet.opened.forEach((_, lid, all) => (all[lid] = opened.has(lid) ? 1 : 0));
    this.#relay.setProblem();
  }

  /** No more rounds come. */
  close(): void {
    this.#relay.close();
  }

  /**
   * One round: every lane improves its own blocks from the same start, one after the other or at the same time, and the bench ends with what
   * they come to together.
   */
  improve(bench: Bench, round: Round, shouldStop: () => boolean, tell: (share: number) => void): void {
    this.#write(bench, round);
    this.#relay.setRound();
    const stops = (): boolean => {
      if (!shouldStop()) return false;
      this.#relay.stop();
      return true;
    };
    let done = 0;
    const work = (lane: number): void => {
      workLane(bench, this.#sheet, lane, stops, (step) => tell((done + (step * LANES) / round.steps) / LANES));
      this.#relay.finish(lane);
      done++;
    };
    const isMine = Array.from({ length: LANES }, (_, lane) => {
      if (!this.#relay.take(lane)) return false;
      work(lane);
      return true;
    });
    for (let lane = 0; lane < LANES; lane++) {
      if (isMine[lane] || this.#relay.awaitLane(lane, shouldStop)) continue;
      this.#goOnAlone();
      work(lane);
    }
    mergeLanes(bench, this.#sheet, sharesOf(bench, this.#sheet));
    round.primary.set(this.#sheet.primary.subarray(0, round.primary.length));
  }

  #write({ stow }: Bench, { primary, goal, before, seed, steps, warmth }: Round): void {
    const sheet = this.#sheet;
    writeSnapshot(stow, sheet.places);
    sheet.base.set(stow.base);
    sheet.before.set(before);
    sheet.primary.set(primary);
    sheet.ballast.set(goal.ballast);
    sheet.sight.set(stow.sight);
    sheet.round[SEED] = seed;
    sheet.round[STEPS] = Math.round(steps / LANES);
    sheet.round[WARMTH] = warmth;
  }

  /** Leaves a partner that shows no sign of life. Should it stir, it writes where nobody reads. */
  #goOnAlone(): void {
    this.#relay.close();
    this.#sheet = sheetOn(this.#call, this.#sheet.words.buffer.slice(0));
    this.#relay = new Relay(this.#sheet);
  }
}
