/** Keeps emulated time at so many times real time. */
export class Pacer {
  readonly #speed: number | null;
  readonly #startedAt = performance.now();
  readonly #start: number;

  /** `speed`: null for no waiting at all. */
  constructor(speed: number | null, start: number) {
    this.#speed = speed;
    this.#start = start;
  }

  /** Waits until real time has come to an emulated moment. */
  async wait(moment: number): Promise<void> {
    if (this.#speed === null) return;
    const due = this.#startedAt + (moment - this.#start) / this.#speed;
    const ahead = due - performance.now();
    if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
  }
}
