import { readFileSync } from 'node:fs';
import type { EventLog } from '@estiba/terminal';
import { openPostgresLog, openSqliteLog } from '@estiba/store';
import type { DataFolder } from '../config/data-folder.ts';
import { httpSettings } from '../config/http-settings.ts';
import type { Settings } from '../config/settings.ts';
import type { Logger } from '../logging/logger.ts';
import { answerOnStandby } from './standby.ts';

/**
 * Opens the log where the settings say and waits until this process is its writer: on PostgreSQL a second server stands by here until the first
 * is gone, and says so over HTTP. `signal` ends the waiting; `onLost` hears when another process has become the writer.
 */
export async function openLog(
  settings: Settings,
  folder: DataFolder,
  logger: Logger,
  onLost: () => void,
  signal: AbortSignal,
): Promise<EventLog> {
  const { postgres, site, http } = settings;
  if (postgres === null) return openSqliteLog(folder.log);
  const log = await openPostgresLog(postgres, site);
  // Whatever is wrong with the log comes up again while standing by.
  if (!(await log.takeOverIfFree().catch(() => false))) {
    const standby = await answerOnStandby(
      site,
      http,
      httpSettings(settings, (path) => readFileSync(path, 'utf8')),
    );
    logger.info('stands by to be the writer of the log', { site, port: standby.port });
    await log.standBy(signal).finally(() => standby.close());
  }
  log.onLease((change) => {
    if (change === 'lost') onLost();
  });
  return log;
}
