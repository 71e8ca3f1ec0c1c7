import type { Logger } from '../logging/logger.ts';

interface Part {
  readonly name: string;
  readonly close: () => Promise<void> | void;
}

/** Longest a part may take to close [ms]; then the next one is closed all the same. */
const partLimit = 5000;

/** Closes what was opened, the last first, once, whatever asks for it. One part that fails or hangs does not keep the others open. */
export class Shutdown {
  readonly #logger: Logger;
  readonly #limit: number;
  readonly #parts: Part[] = [];
  #running: Promise<boolean> | null = null;

  constructor(logger: Logger, limit = partLimit) {
    this.#logger = logger;
    this.#limit = limit;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Notes how to close a part, as soon as it is open. */
  add(name: string, close: () => Promise<void> | void): void {
    this.#parts.push({ name, close });
  }

  /** Resolves when all is closed: true when every part closed as it should. */
  run(why: string): Promise<boolean> {
    this.#running ??= this.#close(why);
    return this.#running;
  }

  async #close(why: string): Promise<boolean> {
    this.#logger.info('closing', { why });
    let isClean = true;
    for (const part of this.#parts.toReversed()) {
      const problem = await this.#closePart(part);
      if (problem === null) continue;
      isClean = false;
      this.#logger.error('a part did not close', { part: part.name, problem });
    }
    this.#logger.info('closed', { isClean });
    return isClean;
  }

  async #closePart({ close }: Part): Promise<unknown> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(`still open after ${this.#limit} ms`), this.#limit);
    });
    try {
      const done = Promise.resolve(close()).then(() => null);
      return await Promise.race([done, limit]);
    } catch (error) {
      return error;
    } finally {
      clearTimeout(timer);
    }
  }
}
