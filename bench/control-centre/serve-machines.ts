import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Broker, brokerUsers, openCredentials, startBroker } from '@estiba/gateway';
import type { Site } from '@estiba/port';
import { bringWebBundle } from '../../tools/launch/web-bundle.mjs';

const root = join(import.meta.dirname, '..', '..');
/** May say whatever any machine may. */
export const ALL_MACHINES = 'bench';
/** Ticks of the processor's clock a second, as Linux counts them for every process. */
const TICKS = 100;

/** A terminal by the wall's clock with its broker, each in a process of its own. */
export interface ServedMachines {
  readonly url: string;
  readonly oneTimePassword: string;
  readonly broker: string;
  readonly password: string;
  /** Seconds of processor time its server has used. */
  cpuSeconds(): number;
  close(): Promise<void>;
}

export async function serveMachines(site: Site): Promise<ServedMachines> {
  await bringWebBundle(root, process.execPath);
  const folder = mkdtempSync(join(tmpdir(), 'estiba-bench-'));
  const write = (name: string, value: unknown): string => {
    writeFileSync(join(folder, name), JSON.stringify(value));
    return join(folder, name);
  };
  // A site that is no folder of terminals/ is a file where the server runs.
  write('port', site);
  const start = Date.now();
  const day = {
    format: 'estiba-scenario/1',
    site: site.id,
    seed: 1,
    start,
    end: start + 86_400_000,
    calls: [],
    inventory: [],
    visitors: [],
  };
  const all = { user: ALL_MACHINES, client: 'own', publish: ['uagv/#', 'vda5050/#', `estiba/v1/${site.id}/#`], subscribe: [] } as const;
  const credentials = await openCredentials(join(folder, 'data', site.id), [...brokerUsers(site), all]);
  const password = credentials.secrets.get(ALL_MACHINES) ?? '';
  const broker = await startBroker({ usersFile: credentials.usersFile });
  const args = [
    'serve',
    '--site',
    'port',
    '--scenario',
    write('day.json', day),
    '--data-dir',
    join(folder, 'data'),
    '--http',
    '127.0.0.1:0',
  ];
  const main = join(root, 'packages', 'cli', 'src', 'main.ts');
  const env = { ...process.env, ESTIBA_MQTT: broker.url };
  const server = spawn(process.execPath, [main, ...args, '--log-level', 'error'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = (): Promise<void> => end(server, broker, folder);
  try {
    const said = await untilReady(server);
    return {
      url: /runs at (http:\/\/\S+)/.exec(said)?.[1] ?? '',
      oneTimePassword: /one-time password (\S+)/.exec(said)?.[1] ?? '',
      broker: broker.url,
      password,
      cpuSeconds: () => cpuSecondsOf(server.pid ?? 0),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function untilReady(server: ChildProcess): Promise<string> {
  let said = '';
  const ready = new Promise<void>((resolve) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/safety systems/.test(said)) resolve();
    });
  });
  await Promise.race([
    ready,
    once(server, 'exit').then(() => {
      throw new Error(`The server ended before it was ready. It said:\n${said}`);
    }),
  ]);
  return said;
}

/** `utime` and `stime` of proc(5). */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

async function end(server: ChildProcess, broker: Broker, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = once(server, 'exit');
    server.kill('SIGTERM');
    await gone;
  }
  await broker.close();
  rmSync(folder, { recursive: true, force: true });
}
