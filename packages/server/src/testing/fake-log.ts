import { reason, refuse, succeed } from '@estiba/base';
import type { EventLog, LogEntry, NewEntry } from '@estiba/terminal';

/** A log in memory without proofs, for tests of the HTTP side. The stores have their own tests. */
export function fakeLog(): EventLog & { readonly entries: readonly LogEntry[] } {
  const entries: LogEntry[] = [];
  const head = () => ({ size: entries.length, root: entries.length.toString(16).padStart(64, '0') });
  return {
    entries,
    head: async () => head(),
    append: async (expected, added: readonly NewEntry[]) => {
      if (expected !== entries.length) return refuse(reason('log.moved', { expected, actual: entries.length }));
      for (const entry of added) entries.push({ ...entry, seq: entries.length + 1 });
      return succeed(head());
    },
    async *read(from, to = entries.length) {
      const last = Math.min(to, entries.length);
      for (let start = from; start <= last; start += 100) yield entries.slice(start - 1, Math.min(last, start + 99));
    },
    saveSnapshot: async () => undefined,
    latestSnapshot: async () => null,
    proveInclusion: async (seq, size) =>
      seq >= 1 && seq <= size && size <= entries.length ? succeed(['ab'.repeat(32)]) : refuse(reason('log.no-such-entry', { seq, size })),
    proveConsistency: async (older, newer) =>
      older <= newer && newer <= entries.length ? succeed(['cd'.repeat(32)]) : refuse(reason('log.no-such-size', { older, newer })),
    close: async () => undefined,
  };
}
