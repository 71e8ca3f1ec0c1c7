import { createLogger, type Level, type Logger } from './logger.ts';

/** Lines on standard error: for people on a terminal, JSON lines where something else reads them. Standard output stays free for results. */
export function consoleLogger(level: Level): Logger {
  return createLogger({
    level,
    form: process.stderr.isTTY ? 'text' : 'json',
    write: (line) => process.stderr.write(line),
    now: () => Date.now(),
  });
}
