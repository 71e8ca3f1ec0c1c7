import type { Result } from '@estiba/base';
import type { LogHead } from '@estiba/terminal';
import type { AppendRequest } from './plan-batch.ts';

/** The answers to appends, in their order. */
export type Answers = readonly Result<LogHead>[];

type Waiting = AppendRequest & {
  readonly resolve: (answer: Result<LogHead>) => void;
  readonly reject: (error: unknown) => void;
};

const mostEntries = 4096;
const mostCharacters = 8 * 2 ** 20;

/**
 * Group commit: the appends of one turn of the event loop, and those that come while a commit is under way, go into one transaction.
 * `commit` answers each of them, or throws, and then none of them was kept.
 */
export class AppendQueue {
  readonly #commit: (requests: readonly AppendRequest[]) => Answers | Promise<Answers>;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(commit: (requests: readonly AppendRequest[]) => Answers | Promise<Answers>) {
    this.#commit = commit;
  }

  append({ expectedSize, texts }: AppendRequest): Promise<Result<LogHead>> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new Error('The log is closed. Maybe it was closed while commands still came: stop those first.');
      this.#waiting.push({ expectedSize, texts, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Takes no more appends, and waits for those under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await nextTurn();
      const batch = this.#take();
      try {
        const answers = await this.#commit(batch);
        for (const [at, { resolve }] of batch.entries()) resolve(answers[at]!);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = null;
  }

  /** The next requests, at least one, as many as one transaction should hold. */
  #take(): Waiting[] {
    let entries = 0;
    let characters = 0;
    const end = this.#waiting.findIndex(({ texts }, at) => {
      entries += texts.length;
      for (const text of texts) characters += text.length;
      return at > 0 && (entries > mostEntries || characters > mostCharacters);
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
