import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultScript } from '@estiba/emulator';
import type { Scenario } from '@estiba/port';
import { bringWebBundle } from '../../tools/launch/web-bundle.mjs';

const root = join(import.meta.dirname, '..', '..');
/** How long a terminal may take to come up on a busy machine [ms]. */
const PATIENCE = 90_000;

export interface ServedPort {
  readonly url: string;
  readonly oneTimePassword: string;
  /** Starts it again on the same data, at the same address. */
  restart(): Promise<void>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** What a port's day holds, and what goes wrong in it; a day is generated where none is given. */
export interface PortDay {
  readonly scenario?: Scenario;
  readonly faults?: FaultScript['faults'];
}

/** A whole terminal with an emulated port, in a data folder of its own, as `estiba serve --emulate` runs it. */
export async function servePort(flags: readonly string[] = [], day: PortDay = {}): Promise<ServedPort> {
  await bringWebBundle(root, process.execPath);
  const folder = mkdtempSync(join(tmpdir(), 'estiba-browser-'));
  const more = [...flags, ...filesOf(folder, day)];
  let { child, url, password } = await start(folder, '127.0.0.1:0', more);
  return {
    url,
    oneTimePassword: password ?? '',
    kill: () => end(child),
    async restart() {
      await end(child);
      ({ child } = await start(folder, new URL(url).host, more));
    },
    async close() {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function filesOf(folder: string, { scenario, faults }: PortDay): string[] {
  const write = (name: string, value: unknown): string => {
    const path = join(folder, `given-${name}.json`);
    writeFileSync(path, JSON.stringify(value));
    return path;
  };
  return [
    ...(scenario === undefined ? [] : ['--scenario', write('scenario', scenario)]),
    ...(faults === undefined ? [] : ['--faults', write('faults', { format: 'estiba-faults/1', faults })]),
  ];
}

function start(
  folder: string,
  address: string,
  more: readonly string[],
): Promise<{ child: ChildProcess; url: string; password: string | null }> {
  const main = join(root, 'packages', 'cli', 'src', 'main.ts');
  const args = [
    main,
    'serve',
    '--emulate',
    '--site',
    'langstrand',
    '--data-dir',
    folder,
    '--http',
    address,
    '--log-level',
    'warn',
    ...more,
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The terminal did not come up in ${PATIENCE / 1000} s. It said:\n${said}`)), PATIENCE);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /runs at (http:\/\/\S+)/.exec(said)?.[1];
      if (url === undefined || !/safety systems/.test(said)) return;
      clearTimeout(timer);
      resolve({ child, url, password: /one-time password (\S+)/.exec(said)?.[1] ?? null });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The terminal ended with code ${code}. It said:\n${said}`));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
