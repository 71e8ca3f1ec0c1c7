/** Lets some be at work at a time; the others wait in line, and no more than so many. */
export class Line {
  readonly #atWork: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(atWork: number, mostWaiting: number) {
    this.#atWork = atWork;
    this.#mostWaiting = mostWaiting;
  }

  /** Resolves when it is one's turn, with what to call when done. @throws Error where the line is full. */
  async turn(): Promise<() => void> {
    if (this.#working >= this.#atWork) {
      if (this.#waiting.length >= this.#mostWaiting)
        throw new Error(`${this.#waiting.length} questions wait already. Maybe ask again in a minute.`);
      // Whoever is done hands the place on: the number at work stays.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#working++;
    return () => {
      const next = this.#waiting.shift();
      if (next === undefined) this.#working--;
      else next();
    };
  }
}
