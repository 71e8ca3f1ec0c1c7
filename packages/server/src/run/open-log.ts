import type { EventLog } from '@estiba/terminal';
import { openPostgresLog, openSqliteLog } from '@estiba/store';
import type { DataFolder } from '../config/data-folder.ts';
import type { Settings } from '../config/settings.ts';
import type { Logger } from '../logging/logger.ts';

/**
 * Opens the log where the settings say and waits until this process is its writer: on PostgreSQL a second server stands by here until the first
 * is gone. `signal` ends the waiting; `onLost` hears when another process has become the writer.
 */
export async function openLog(
  settings: Pick<Settings, 'postgres' | 'site'>,
  folder: DataFolder,
  logger: Logger,
  onLost: () => void,
  signal: AbortSignal,
): Promise<EventLog> {
  if (settings.postgres === null) return openSqliteLog(folder.log);
  const log = await openPostgresLog(settings.postgres, settings.site);
  logger.info('waits to be the writer of the log', { site: settings.site });
  await log.standBy(signal);
  log.onLease((change) => {
    if (change === 'lost') onLost();
  });
  return log;
}
