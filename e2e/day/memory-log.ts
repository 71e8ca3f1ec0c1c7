import { reason, refuse, type Result, succeed } from '@estiba/base';
import type { EventLog, LogEntry, LogHead, NewEntry, Snapshot } from '@estiba/terminal';

/** A log that ends with the process, for days that are run many times. It keeps no Merkle tree. */
export class MemoryLog implements EventLog {
  readonly entries: LogEntry[] = [];
  #snapshot: Snapshot | null = null;

  async head() {
    return { size: this.entries.length, root: '' };
  }

  async append(expectedSize: number, entries: readonly NewEntry[]): Promise<Result<LogHead>> {
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

  async proveInclusion(): Promise<Result<readonly string[]>> {
    return refuse(reason('log.no-tree', {}));
  }

  async proveConsistency(): Promise<Result<readonly string[]>> {
    return refuse(reason('log.no-tree', {}));
  }

  async close() {}
}
