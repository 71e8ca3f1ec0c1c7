import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Broker, brokerUsers, openCredentials, startBroker } from '@estiba/gateway';
import type { Scenario, Site } from '@estiba/port';
import { openSqliteLog } from '@estiba/store';
import type { LogEntry } from '@estiba/terminal';
import { root, sitePath } from './sites.ts';

const emulatorMain = join(root, 'packages/emulator/src/main.ts');
const estiba = join(root, 'packages/cli/src/main.ts');

export interface ProcessWish {
  readonly site: Site;
  readonly scenario: Scenario;
  /** Extra flags of the emulator, by the day's folder: `--faults FILE`. */
  readonly emulatorFlags?: (folder: string) => readonly string[];
}

/** A broker, an emulated port and a server, each a process of its own, so that any of them can be killed. */
export class ProcessDay {
  readonly folder = mkdtempSync(join(tmpdir(), 'estiba-e2e-'));
  readonly said: string[] = [];
  /** What the server told people at its starts. */
  url = '';
  oneTimePassword = '';
  readonly #wish: ProcessWish;
  #broker: Broker | null = null;
  #emulator: ChildProcess | null = null;
  #server: ChildProcess | null = null;

  constructor(wish: ProcessWish) {
    this.#wish = wish;
  }

  get dataFolder(): string {
    return join(this.folder, 'data', this.#wish.site.id);
  }

  get logPath(): string {
    return join(this.dataFolder, 'log.sqlite');
  }

  async start(): Promise<void> {
    const { site, scenario, emulatorFlags = () => [] } = this.#wish;
    writeFileSync(join(this.folder, 'scenario.json'), JSON.stringify(scenario));
    const credentials = await openCredentials(this.dataFolder, brokerUsers(site));
    this.#broker = await startBroker({ usersFile: credentials.usersFile });
    await this.startServer();
    this.#emulator = this.#spawn([
      emulatorMain,
      `--site=${sitePath(site.id)}`,
      `--scenario=${join(this.folder, 'scenario.json')}`,
      `--broker=${this.#broker.url}`,
      `--credentials=${credentials.secretsFile}`,
      '--speed=max',
      ...emulatorFlags(this.folder),
    ]);
  }

  async startServer(): Promise<void> {
    const { site } = this.#wish;
    const server = this.#spawn(
      [
        estiba,
        'serve',
        '--virtual',
        `--site=${site.id}`,
        `--scenario=${join(this.folder, 'scenario.json')}`,
        `--data-dir=${join(this.folder, 'data')}`,
        '--http=:0',
        '--effort=0',
      ],
      { ESTIBA_MQTT: this.#broker?.url ?? '' },
    );
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${this.said.slice(-5).join('')}`)));
      server.stdout?.on('data', (data: Buffer) => {
        const text = String(data);
        this.url = /runs at (\S+)/.exec(text)?.[1] ?? this.url;
        this.oneTimePassword = /one-time password (\S+)/.exec(text)?.[1] ?? this.oneTimePassword;
        if (text.includes('Stops given here')) resolve();
      });
    });
  }

  /** As a power cut of this one process. */
  async killServer(): Promise<void> {
    const gone = once(this.#server as ChildProcess, 'exit');
    this.#server?.kill('SIGKILL');
    await gone;
  }

  /** The broker's process dies; its keeper starts another at the same address. */
  killBroker(): void {
    process.kill(this.#broker?.pid() ?? 0, 'SIGKILL');
  }

  /** The log as another process reads it while the server writes. */
  async entries(from = 1): Promise<LogEntry[]> {
    const log = await openSqliteLog(this.logPath, { readOnly: true });
    try {
      const all: LogEntry[] = [];
      for await (const batch of log.read(from)) all.push(...batch);
      return all;
    } finally {
      await log.close();
    }
  }

  /** Waits until an event of this type is in the log. */
  async untilLogged(type: string, seconds: number): Promise<void> {
    let from = 1;
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(300)) {
      const entries = await this.entries(from);
      if (entries.some((entry) => entry.type === type)) return;
      from += entries.length;
    }
    throw new Error(`No ${type} after ${seconds} s. The server said: ${this.said.slice(-10).join('')}`);
  }

  async close(): Promise<void> {
    for (const child of [this.#server, this.#emulator]) {
      if (child === null || child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    await this.#broker?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #spawn(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => void this.said.push(String(data)));
    return child;
  }
}
