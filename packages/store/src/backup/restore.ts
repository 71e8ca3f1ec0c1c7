import type { LogHead } from '@estiba/terminal';
import type { StoredLog } from '../log/stored-log.ts';
import { checkBackup, readBackup } from './read-backup.ts';
import type { Watching } from '../log/watching.ts';

/**
 * Fills an empty log from a backup, in any store. The backup is checked from end to end before the first entry is written; until the last is, the log is
 * marked, and opens for nothing but reading. Throws when the log has entries (nothing is ever overwritten) and when the backup is damaged.
 */
export async function restore(file: string, log: StoredLog, { progress, signal }: Watching = {}): Promise<LogHead> {
  const found = await log.head();
  if (found.size > 0) {
    throw new Error(
      `The log ${log.place} has ${found.size} entries, and a restore overwrites nothing. Maybe restore into a new log, and put that in its place.`,
    );
  }
  const head = await checkBackup(file, signal);
  await log.rows.markRestoring(true);
  let size = 0;
  for await (const { texts } of readBackup(file)) {
    const answer = await log.appendTexts(size, texts);
    if (!answer.ok) throw new Error(`The log ${log.place} is written by another (${answer.reasons[0]!.code}). Maybe stop what runs on it.`);
    size += texts.length;
    progress?.(size, head.size);
    signal?.throwIfAborted();
  }
  const restored = await log.head();
  if (restored.root !== head.root)
    throw new Error(`The backup ${file} changed while it was read. Maybe take a copy, and restore that into a new log.`);
  await log.rows.markRestoring(false);
  return restored;
}
