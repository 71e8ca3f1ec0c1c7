import { type EventLog, type LogEntry, readEvent, type TerminalEvent } from '@estiba/terminal';

/** Something told from the log alone, entry by entry, in order. */
export interface LogReading {
  /** `event`: what the entry holds, in the form of today; null where this program does not know it. */
  take(entry: LogEntry, event: TerminalEvent | null): void;
}

/** Reads the log to its end once and then what was added, for all readings together. */
export class LogFollower {
  readonly #log: EventLog;
  readonly #readings: readonly LogReading[];
  #size = 0;
  #running: Promise<void> | null = null;

  constructor(log: EventLog, readings: readonly LogReading[]) {
    this.#log = log;
    this.#readings = readings;
  }

  /** Entries told so far. */
  get size(): number {
    return this.#size;
  }

  /** Resolves when everything that stood in the log at this call was told. Calls at the same time share one reading. */
  async catchUp(): Promise<void> {
    const { size } = await this.#log.head();
    while (this.#size < size) {
      this.#running ??= this.#readOn(size).finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
  }

  async #readOn(to: number): Promise<void> {
    for await (const batch of this.#log.read(this.#size + 1, to)) {
      for (const entry of batch) {
        const event = eventOf(entry);
        for (const reading of this.#readings) reading.take(entry, event);
        this.#size = entry.seq;
      }
    }
  }
}

export function eventOf(entry: LogEntry): TerminalEvent | null {
  const read = readEvent(entry);
  return read.ok ? read.value : null;
}
