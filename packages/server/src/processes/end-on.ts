import type { Logger } from '../logging/logger.ts';
import { watchLauncher } from './launcher.ts';
import type { Shutdown } from './shutdown.ts';

/** A second signal ends the process at once, but not one that npm merely repeats [ms]. */
const repeated = 1000;

/**
 * Ends this process in order when it is told to (Ctrl-C, SIGTERM, SIGHUP), when npm that started it is gone, and when an error nobody caught leaves
 * it in an unknown state: then with exit code 1, because what is in memory is no longer to be trusted and the log holds all that counts.
 */
export function endOn(shutdown: Shutdown, logger: Logger): void {
  let firstAt = 0;
  const end = (why: string, code: number): void => {
    if (shutdown.isRunning) {
      if (Date.now() - firstAt > repeated) process.exit(code || 1);
      return;
    }
    firstAt = Date.now();
    void shutdown.run(why).then((isClean) => process.exit(isClean ? code : 1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal, 0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      logger.error('an error nobody caught', { error });
      end(event, 1);
    });
  }
  watchLauncher(() => end('npm is gone', 0));
}
