/** A clock on the wall: milliseconds from some beginning, and how to let them pass. */
export interface WallClock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const realClock: WallClock = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Keeps emulated time at so many times real time. */
export class Pacer {
  readonly #speed: number | null;
  readonly #clock: WallClock;
  readonly #startedAt: number;
  readonly #start: number;

  /** `speed`: null for no waiting at all. */
  constructor(speed: number | null, start: number, clock: WallClock = realClock) {
    this.#speed = speed;
    this.#clock = clock;
    this.#startedAt = clock.now();
    this.#start = start;
  }

  /** Waits until real time has come to an emulated moment. */
  async wait(moment: number): Promise<void> {
    if (this.#speed === null) return;
    const due = this.#startedAt + (moment - this.#start) / this.#speed;
    const ahead = due - this.#clock.now();
    if (ahead > 0) await this.#clock.wait(ahead);
  }
}
