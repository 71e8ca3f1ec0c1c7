import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Watching } from '@estiba/store';
import type { EventLog, LogEntry } from '@estiba/terminal';

/** Entries `from` to `to` in batches; between two of them Ctrl-C is heard and progress told. */
export async function* entriesOf(
  log: EventLog,
  from: number,
  to: number,
  { progress, signal }: Watching,
): AsyncGenerator<readonly LogEntry[]> {
  if (to < from) return;
  for await (const batch of log.read(from, to)) {
    yield batch;
    progress?.((batch.at(-1)?.seq ?? from) - from + 1, to - from + 1);
    await nextTurn();
    signal?.throwIfAborted();
  }
}
