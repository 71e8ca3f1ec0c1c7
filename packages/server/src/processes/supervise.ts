import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Logger } from '../logging/logger.ts';
import { takeLines } from './child-lines.ts';

export interface ChildOptions {
  /** Stands before its lines in the log. */
  readonly name: string;
  /** The file it runs; it should call `endWithParent`. */
  readonly script: string | URL;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly logger: Logger;
  /** Told of every message it sends. */
  readonly onMessage?: (message: unknown) => void;
  /** Told when it ended without being asked to; another is started after a pause unless `isRestarted` is false. */
  readonly onCrash?: (code: number | null, signal: NodeJS.Signals | null) => void;
  readonly isRestarted?: boolean;
  readonly firstPause?: number;
}

export interface Supervised {
  pid(): number | null;
  send(message: object): void;
  /** Asks it to stop, and ends it when it does not within three seconds. */
  stop(): Promise<void>;
}

const longestPause = 5000;
/** One that ran so long is taken for well: the next pause is the first again. */
const wellAfter = 60_000;
const stopLimit = 3000;

/** Runs a program beside this one: its output goes into our log, it is started again when it dies, and it ends with this process, however that ends. */
export function supervise(options: ChildOptions): Supervised {
  const logger = options.logger.with({ part: options.name });
  const firstPause = options.firstPause ?? 100;
  let pause = firstPause;
  let isStopping = false;
  let retry: NodeJS.Timeout | undefined;
  let child = start();

  function start(): ChildProcess {
    const started = Date.now();
    const { script, args = [], env = {} } = options;
    const next = fork(script, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
    takeLines(next.stdout, logger, 'info');
    takeLines(next.stderr, logger, 'warn');
    next.on('message', (message) => options.onMessage?.(message));
    next.on('error', (error) => logger.error('the process cannot be reached', { error }));
    next.once('exit', (code, signal) => {
      if (isStopping) return;
      options.onCrash?.(code, signal);
      if (options.isRestarted === false) return logger.error('the process ended by itself', { code, signal });
      if (Date.now() - started > wellAfter) pause = firstPause;
      logger.error('the process ended by itself and is started again', { code, signal, pause });
      retry = setTimeout(() => {
        if (!isStopping) child = start();
      }, pause);
      pause = Math.min(longestPause, pause * 2);
    });
    return next;
  }

  return {
    pid: () => (isRunning(child) ? (child.pid ?? null) : null),
    send: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    async stop() {
      isStopping = true;
      clearTimeout(retry);
      if (!isRunning(child)) return;
      const gone = once(child, 'exit');
      if (child.connected) child.send({ type: 'stop' }, () => undefined);
      else child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), stopLimit);
      await gone;
      clearTimeout(limit);
    },
  };
}

const isRunning = (child: ChildProcess): boolean => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
