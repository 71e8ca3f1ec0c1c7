import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { LogHead, NewEntry } from '@estiba/terminal';
import { openSqliteLog, type StoredLog } from '../index.ts';
import { inFolder } from './folder.ts';

/** Gives `use` the means to open one log, new at first, again and again; what is left open is closed afterwards. */
export type WithLog = (use: (open: () => Promise<StoredLog>) => Promise<void>) => Promise<void>;

/** The body of a test on a new log; `reopen` closes it and opens what it left. */
export const inLogOf =
  (withLog: WithLog) => (use: (log: StoredLog, reopen: () => Promise<StoredLog>) => Promise<void>) => (): Promise<void> =>
    withLog(async (open) => {
      const log = await open();
      await use(log, async () => {
        await log.close();
        return open();
      });
    });

export const onSqlite: WithLog = (use) =>
  inFolder(async (folder) => {
    const opened: StoredLog[] = [];
    try {
      await use(async () => {
        const log = await openSqliteLog(join(folder, 'terminal.db'));
        opened.push(log);
        return log;
      });
    } finally {
      for (const log of opened) await log.close();
    }
  });

/** Appends, and must succeed. */
export async function added(log: StoredLog, size: number, entries: readonly NewEntry[]): Promise<LogHead> {
  const answer = await log.append(size, entries);
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}
