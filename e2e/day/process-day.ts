import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultScript, TruthReport } from '@estiba/emulator';
import { type Broker, brokerUsers, openCredentials, startBroker } from '@estiba/gateway';
import type { Scenario, Site } from '@estiba/port';
import { openSqliteLog } from '@estiba/store';
import type { LogEntry } from '@estiba/terminal';
import { Child } from './child.ts';
import { root, sitePath } from './sites.ts';

const emulatorMain = join(root, 'packages/emulator/src/main.ts');
const estiba = join(root, 'packages/cli/src/main.ts');

export interface ProcessWish {
  readonly site: Site;
  readonly scenario: Scenario;
  readonly faults?: FaultScript;
  /** Machines say where they are this often [ms of emulated time]. */
  readonly visualization?: number;
}

type ReadLog = Awaited<ReturnType<typeof openSqliteLog>>;

/** A broker, an emulated port and a server, each a process of its own, so that any of them can be killed. */
export class ProcessDay {
  readonly folder = mkdtempSync(join(tmpdir(), 'estiba-e2e-'));
  /** Where the server answers people, and what it told the first of them. */
  url = '';
  oneTimePassword = '';
  readonly #wish: ProcessWish;
  #broker: Broker | null = null;
  #emulator: Child | null = null;
  #server: Child | null = null;

  constructor(wish: ProcessWish) {
    this.#wish = wish;
    this.#write('scenario.json', wish.scenario);
    if (wish.faults !== undefined) this.#write('faults.json', wish.faults);
  }

  get dataFolder(): string {
    return join(this.folder, 'data', this.#wish.site.id);
  }

  async start(): Promise<void> {
    const { site, faults, visualization } = this.#wish;
    const credentials = await openCredentials(this.dataFolder, brokerUsers(site));
    this.#broker = await startBroker({ usersFile: credentials.usersFile });
    this.launchServer();
    await this.serverReady();
    this.#emulator = new Child([
      emulatorMain,
      `--site=${sitePath(site.id)}`,
      `--scenario=${join(this.folder, 'scenario.json')}`,
      `--broker=${this.#broker.url}`,
      `--credentials=${credentials.secretsFile}`,
      `--truth=${join(this.folder, 'truth.json')}`,
      '--speed=max',
      ...(visualization === undefined ? [] : [`--visualization=${visualization}`]),
      ...(faults === undefined ? [] : [`--faults=${join(this.folder, 'faults.json')}`]),
    ]);
  }

  /** Begins a server; it is of use when it is ready. */
  launchServer(): void {
    const scenario = join(this.folder, 'scenario.json');
    const data = join(this.folder, 'data');
    this.#server = new Child(
      [
        estiba,
        'serve',
        '--virtual',
        `--site=${this.#wish.site.id}`,
        `--scenario=${scenario}`,
        `--data-dir=${data}`,
        '--http=:0',
        '--effort=0',
      ],
      { ESTIBA_MQTT: this.#broker?.url ?? '' },
    );
  }

  async serverReady(): Promise<void> {
    const text = (await this.#server?.says(/Stops given here/)) ?? '';
    this.url = /runs at (\S+)/.exec(text)?.[1] ?? this.url;
    this.oneTimePassword = /one-time password (\S+)/.exec(text)?.[1] ?? this.oneTimePassword;
  }

  async killServer(): Promise<void> {
    await this.#server?.kill();
  }

  /** The broker's process dies; resolves when its keeper has another at the same address. */
  async killBroker(): Promise<void> {
    const broker = this.#broker;
    const before = broker?.pid() ?? 0;
    if (broker === null || before === 0) return;
    process.kill(before, 'SIGKILL');
    while (broker.pid() === before) await sleep(20);
  }

  /** The emulated day is over, or its process is gone. */
  get isOver(): boolean {
    return this.#emulator?.isGone ?? true;
  }

  async untilOver(): Promise<void> {
    await this.#emulator?.gone;
  }

  /** Ends the emulated port, and gives what it wrote down: where every box truly is. */
  async truth(): Promise<TruthReport> {
    await this.#emulator?.end();
    return JSON.parse(readFileSync(join(this.folder, 'truth.json'), 'utf8'));
  }

  /** The log as another process reads it, also while the server writes. */
  async readLog<T>(read: (log: ReadLog) => Promise<T>): Promise<T> {
    const log = await openSqliteLog(join(this.dataFolder, 'log.sqlite'), { readOnly: true });
    try {
      return await read(log);
    } finally {
      await log.close();
    }
  }

  /** Hands over the entries from one on, in batches. */
  async follow(from: number, take: (entries: readonly LogEntry[]) => void): Promise<void> {
    await this.readLog(async (log) => {
      for await (const batch of log.read(from)) take(batch);
    });
  }

  /** The last that server and emulator said, for whoever asks why a day stopped. */
  lastWords(): string {
    return `The server: ${this.#server?.lastWords}\nThe emulated port: ${this.#emulator?.lastWords}`;
  }

  async close(): Promise<void> {
    await Promise.all([this.#server?.kill(), this.#emulator?.kill()]);
    await this.#broker?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(name: string, value: unknown): void {
    writeFileSync(join(this.folder, name), JSON.stringify(value));
  }
}
