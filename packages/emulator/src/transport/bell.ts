/** Wakes whoever waits when something has come, or when the run is to end. */
export class Bell {
  readonly #signal: AbortSignal | undefined;
  readonly #aborted: Promise<null>;
  #check: () => void = () => undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
    this.#aborted = new Promise((resolve) => {
      if (signal?.aborted === true) resolve(null);
      signal?.addEventListener('abort', () => {
        resolve(null);
        this.ring();
      });
    });
  }

  get isAborted(): boolean {
    return this.#signal?.aborted === true;
  }

  ring(): void {
    this.#check();
  }

  /** The outcome, or null when the run is to end first. */
  race<T>(outcome: Promise<T>): Promise<T | null> {
    return Promise.race([outcome, this.#aborted]);
  }

  /** Waits for a condition, looked at whenever the bell rings; so long at the most. */
  async until(condition: () => boolean, most: number): Promise<void> {
    if (condition() || this.isAborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, most);
      this.#check = () => {
        if (!condition() && !this.isAborted) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.#check = () => undefined;
  }
}
