import { FIRST_LANE_WORD, LANE_WORDS, type Sheet } from './sheet.ts';

/** Counts up whenever there is something new to look at: what a waiting partner sleeps on. */
const WAKE = 0;
const CLOSED = 1;
const STOP = 2;
/** Counts up with each step of the partner. */
const BEAT = 3;
/** Number of the problem and of the round last set out. */
const PROBLEM = 4;
const ROUND = 5;
/** Of each lane: the round it was last taken for, and the round its result was last written for. */
const TAKEN = 0;
const DONE = 1;

/** Milliseconds of a nap, and naps without a beat after which a partner counts as dead. */
const NAP = 20;
const NAPS_OF_THE_DEAD = 75;

const laneWord = (lane: number, word: number): number => FIRST_LANE_WORD + LANE_WORDS * lane + word;

/** How the threads at one sheet pass rounds to each other: which lane is whose, which is done, when to stop. */
export class Relay {
  readonly #words: Int32Array<ArrayBufferLike>;

  constructor(sheet: Sheet) {
    this.#words = sheet.words;
  }

  get problem(): number {
    return Atomics.load(this.#words, PROBLEM);
  }

  get round(): number {
    return Atomics.load(this.#words, ROUND);
  }

  get isClosed(): boolean {
    return Atomics.load(this.#words, CLOSED) !== 0;
  }

  get isStopped(): boolean {
    return Atomics.load(this.#words, STOP) !== 0;
  }

  /** The sheet says what is to be compiled: a partner may begin. */
  setProblem(): void {
    Atomics.add(this.#words, PROBLEM, 1);
    this.#wake();
  }

  /** A round is written on the sheet: its lanes may be taken. */
  setRound(): void {
    Atomics.add(this.#words, ROUND, 1);
    this.#wake();
  }

  /** Takes a lane of the present round; false where another thread has it. */
  take(lane: number): boolean {
    const { round } = this;
    return Atomics.compareExchange(this.#words, laneWord(lane, TAKEN), round - 1, round) === round - 1;
  }

  /** The lane's result stands on the sheet. */
  finish(lane: number): void {
    Atomics.store(this.#words, laneWord(lane, DONE), this.round);
    Atomics.notify(this.#words, laneWord(lane, DONE));
  }

  /** Steps a partner has done. */
  get beats(): number {
    return Atomics.load(this.#words, BEAT);
  }

  /** A partner's sign of life. */
  beat(): void {
    Atomics.add(this.#words, BEAT, 1);
  }

  /** Asks all to end their lanes with what they have. */
  stop(): void {
    Atomics.store(this.#words, STOP, 1);
  }

  /** No more rounds come, or a partner leaves. */
  close(): void {
    Atomics.store(this.#words, CLOSED, 1);
    this.#wake();
  }

  /** Waits until the lane another thread took is done; false where that thread left or shows no sign of life. */
  awaitLane(lane: number, shouldStop: () => boolean): boolean {
    const { round } = this;
    let beat = this.beats;
    for (let naps = 0; naps < NAPS_OF_THE_DEAD; naps++) {
      const done = Atomics.load(this.#words, laneWord(lane, DONE));
      if (done === round) return true;
      if (this.isClosed) return false;
      if (shouldStop()) this.stop();
      Atomics.wait(this.#words, laneWord(lane, DONE), done, NAP);
      const now = this.beats;
      if (now !== beat) naps = -1;
      beat = now;
    }
    return false;
  }

  /** Sleeps until there is a problem or a round other than these, or the sheet is closed. */
  awaitNews(problem: number, round: number): void {
    for (;;) {
      const wake = Atomics.load(this.#words, WAKE);
      if (this.isClosed || this.problem !== problem || this.round !== round) return;
      Atomics.wait(this.#words, WAKE, wake);
    }
  }

  #wake(): void {
    Atomics.add(this.#words, WAKE, 1);
    Atomics.notify(this.#words, WAKE);
  }
}
