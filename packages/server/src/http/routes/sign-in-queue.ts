const mostRunning = 2;
const mostWaiting = 32;

/** Lets two password checks run at a time: each takes 64 MiB and a tenth of a second of a core, which a crowd at the door must not take from the terminal. */
export class SignInQueue {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** Runs the check when its turn comes; `busy` when too many wait already. */
  async run<T>(check: () => Promise<T>): Promise<T | 'busy'> {
    if (this.#running >= mostRunning) {
      if (this.#waiting.length >= mostWaiting) return 'busy';
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#running += 1;
    try {
      return await check();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
