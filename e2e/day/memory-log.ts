import { type Milliseconds, milliseconds, reason, refuse, succeed } from '@estiba/base';
import type { EventLog, LogEntry, NewEntry, Snapshot } from '@estiba/terminal';

/** A log that ends with the process, for days that are run many times. It keeps no Merkle tree. */
export class MemoryLog implements EventLog {
  readonly entries: LogEntry[] = [];
  #snapshot: Snapshot | null = null;

  get lastAt(): Milliseconds {
    return this.entries.at(-1)?.at ?? milliseconds(0);
  }

  async head() {
    return { size: this.entries.length, root: '' };
  }

  async append(expectedSize: number, entries: readonly NewEntry[]) {
    if (expectedSize !== this.entries.length) return refuse(reason('log.moved', { expected: expectedSize, actual: this.entries.length }));
    for (const entry of entries) this.entries.push({ ...entry, seq: this.entries.length + 1 });
    return succeed(await this.head());
  }

  async *read(from: number, to = this.entries.length) {
    yield this.entries.slice(from - 1, to);
  }

  async saveSnapshot(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  async latestSnapshot(form: number) {
    return this.#snapshot?.form === form ? this.#snapshot : null;
  }

  async proveInclusion() {
    return refuse(reason('log.no-tree', {}));
  }

  async proveConsistency() {
    return refuse(reason('log.no-tree', {}));
  }

  async close() {}
}
