import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromBroker, ToBroker } from './main.ts';
import type { BrokerIncident } from './incident.ts';
import type { BrokerOptions } from './serve-broker.ts';

export interface StartOptions extends BrokerOptions {
  /** Told of what the broker refused, at most 20 a second; `left`: how many more there were. */
  readonly onIncidents?: (incidents: readonly BrokerIncident[], left: number) => void;
  /** Told when the broker's process died and another takes its place on the same port. */
  readonly onRestart?: (exitCode: number | null) => void;
}

/** A running broker in a process of its own. */
export interface Broker {
  readonly url: string;
  /** Number of its process now; another after a restart. */
  pid(): number;
  close(): Promise<void>;
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5000;
const START_LIMIT = 15_000;
const STOP_LIMIT = 3000;

/**
 * Starts the embedded broker beside this process. It ends with it, however that ends; should it die alone it is started again at the same
 * address. Throws when it cannot start: the port is taken, the credentials or key files cannot be read.
 */
export async function startBroker(options: StartOptions): Promise<Broker> {
  let isClosing = false;
  let pause = FIRST_PAUSE;
  let retry: NodeJS.Timeout | undefined;
  let { child, url } = await launch(options, options);
  const port = Number(new URL(url).port);

  const watch = (watched: ChildProcess): void => {
    watched.once('exit', (code) => {
      if (isClosing) return;
      options.onRestart?.(code);
      retry = setTimeout(restart, pause);
    });
  };
  const restart = (): void => {
    launch({ ...options, port }, options).then(
      (next) => {
        ({ child, url } = next);
        pause = FIRST_PAUSE;
        if (isClosing) void stop(child);
        else watch(child);
      },
      () => {
        pause = Math.min(LONGEST_PAUSE, pause * 2);
        if (!isClosing) retry = setTimeout(restart, pause);
      },
    );
  };
  watch(child);

  return {
    url,
    pid: () => child.pid ?? 0,
    close: async () => {
      isClosing = true;
      clearTimeout(retry);
      await stop(child);
    },
  };
}

async function launch(options: BrokerOptions, { onIncidents }: StartOptions): Promise<{ child: ChildProcess; url: string }> {
  // None of this process's own flags: under a test runner the child would be one too.
  const child = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { usersFile, host, port, tls, limits } = options;
  const plain: BrokerOptions = { usersFile, ...(host && { host }), ...(port && { port }), ...(tls && { tls }), ...(limits && { limits }) };
  child.send({ type: 'start', options: plain } satisfies ToBroker);
  const signal = AbortSignal.timeout(START_LIMIT);
  const first = Promise.race([once(child, 'message', { signal }), once(child, 'exit', { signal })]);
  const [message] = (await first.catch(() => [null])) as [FromBroker | number | null];
  if (message === null || typeof message === 'number' || message.type !== 'listening') {
    child.kill('SIGKILL');
    const why = message !== null && typeof message === 'object' && message.type === 'failed' ? message.error : 'it gave no answer';
    throw new Error(`The broker did not start: ${why}. Maybe the port is taken or a file cannot be read.`);
  }
  child.on('message', (told: FromBroker) => {
    if (told.type === 'incidents') onIncidents?.(told.incidents as readonly BrokerIncident[], told.left);
  });
  return { child, url: message.url };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  if (child.connected) child.send({ type: 'stop' } satisfies ToBroker);
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  await gone;
  clearTimeout(limit);
}
