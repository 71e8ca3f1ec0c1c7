import { openPostgresLog, openSqliteLog, type StoredLog } from '@estiba/store';
import { logFailure } from './log-failure.ts';
import { type LogPlace, nameOf } from './log-place.ts';

/** Opens a log for reading, beside whoever writes it, and closes it when the work is done. */
export async function withLog<T>(place: LogPlace, work: (log: StoredLog) => Promise<T>): Promise<T> {
  try {
    const log = await open(place);
    return await work(log).finally(() => log.close());
  } catch (error) {
    throw logFailure(error, nameOf(place));
  }
}

function open(place: LogPlace): Promise<StoredLog> {
  return place.store === 'sqlite'
    ? openSqliteLog(place.path, { readOnly: true })
    : openPostgresLog(place.connection, place.terminal, { readOnly: true });
}
