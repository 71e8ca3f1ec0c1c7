import { type Result, reason, refuse } from '@estiba/base';
import type { LogHead, NewEntry } from '@estiba/terminal';
import { entryFault, entryText, longestEntry } from '../entry/entry-text.ts';
import type { AppendRequest } from './plan-batch.ts';

type Waiting = AppendRequest & {
  readonly characters: number;
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
  readonly #commit: (requests: readonly AppendRequest[]) => readonly Result<LogHead>[] | Promise<readonly Result<LogHead>[]>;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(commit: (requests: readonly AppendRequest[]) => readonly Result<LogHead>[] | Promise<readonly Result<LogHead>[]>) {
    this.#commit = commit;
  }

  append(expectedSize: number, entries: readonly NewEntry[]): Promise<Result<LogHead>> {
    if (this.#closed)
      return Promise.reject(new Error('The log is closed. Maybe it was closed while commands still came: stop those first.'));
    for (const [index, entry] of entries.entries()) {
      const fault = entryFault(entry);
      if (fault) return Promise.resolve(refuse(reason(fault.code, { index, ...fault.params })));
    }
    const texts = entries.map((entry, index) => entryText(expectedSize + 1 + index, entry));
    const tooLong = texts.findIndex((text) => text.length > longestEntry);
    if (tooLong !== -1) {
      return Promise.resolve(
        refuse(reason('log.entry-too-long', { index: tooLong, characters: texts[tooLong]!.length, most: longestEntry })),
      );
    }
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ expectedSize, texts, characters, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Takes no more appends, and waits for those under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<void> {
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
    const end = this.#waiting.findIndex((request, at) => {
      entries += request.texts.length;
      characters += request.characters;
      return at > 0 && (entries > mostEntries || characters > mostCharacters);
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
