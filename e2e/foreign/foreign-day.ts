import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAt } from '@estiba/emulator';
import { brokerUsers, openCredentials, startBroker } from '@estiba/gateway';
import { startMosquitto } from '@estiba/gateway/testing';
import type { Scenario, Site } from '@estiba/port';
import { openSqliteLog } from '@estiba/store';
import type { LogEntry } from '@estiba/terminal';

/** What the emulated port and the vehicles in it saw of a day. */
export interface PortReport {
  /** Vehicles that had an order. */
  readonly vehicles: number;
  /** VDA 5050 messages the vehicles got. */
  readonly messages: number;
  /** What the published schemas say against them. */
  readonly deviations: readonly string[];
  readonly orders: { readonly done: number; readonly takenBack: number; readonly open: number };
  /** Collisions, and trucks that drove off from under a crane. */
  readonly violations: readonly string[];
  /** By call: box by slot, as it physically is. */
  readonly aboard: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ForeignWish {
  readonly site: Site;
  readonly scenario: Scenario;
  /** Times real time, of server, port and vehicles alike. */
  readonly pace: number;
  readonly broker: 'embedded' | 'mosquitto';
}

/**
 * A day on which every truck is the vehicle of a third party's library, each with its own credentials, and everything else is as usual: the
 * server runs by the wall's clock, as in a real port, and cranes, ship and lashers are emulated. Server and port are processes in which time
 * flows faster.
 */
export class ForeignDay {
  readonly folder = mkdtempSync(join(tmpdir(), 'estiba-foreign-'));
  readonly said: string[] = [];
  readonly #wish: ForeignWish;
  #broker: { readonly url: string; readonly close: () => Promise<void> } | null = null;
  #server: ChildProcess | null = null;
  #port: ChildProcess | null = null;
  #env: Readonly<Record<string, string>> = {};

  constructor(wish: ForeignWish) {
    this.#wish = wish;
  }

  get #dataFolder(): string {
    return join(this.folder, 'data', this.#wish.site.id);
  }

  async start(): Promise<void> {
    const { site, scenario, pace } = this.#wish;
    writeFileSync(join(this.folder, 'site.json'), JSON.stringify(site));
    await this.#openBroker();
    const from = Date.now();
    writeFileSync(join(this.folder, 'scenario.json'), JSON.stringify(startAt(scenario, from)));
    this.#env = { ESTIBA_PACE: String(pace), ESTIBA_PACE_FROM: String(from), ESTIBA_MQTT: this.#broker?.url ?? '' };
    await this.#startServer();
    this.#port = this.#fork('port.ts', [this.folder, this.#broker?.url ?? '']);
  }

  /** Waits until an event of this type is in the log. */
  async untilLogged(type: string, seconds: number): Promise<void> {
    let from = 1;
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(300)) {
      if (this.#port?.exitCode !== null || this.#server?.exitCode !== null) break;
      const entries = await this.entries(from);
      if (entries.some((entry) => entry.type === type)) return;
      from += entries.length;
    }
    throw new Error(`No ${type} within ${seconds} s. Server and port said: ${this.said.slice(-10).join('')}`);
  }

  /** The log as another process reads it while the server writes. */
  async entries(from = 1): Promise<LogEntry[]> {
    const log = await openSqliteLog(join(this.#dataFolder, 'log.sqlite'), { readOnly: true });
    try {
      const all: LogEntry[] = [];
      for await (const batch of log.read(from)) all.push(...batch);
      return all;
    } finally {
      await log.close();
    }
  }

  /** Ends the port's day and brings what was seen there. */
  async report(): Promise<PortReport> {
    const port = this.#port as ChildProcess;
    const told = new Promise<PortReport>((resolve, reject) => {
      port.once('message', (report) => resolve(report as PortReport));
      port.once('exit', (code) => reject(new Error(`The port ended with ${code} and told nothing: ${this.said.slice(-5).join('')}`)));
    });
    port.kill('SIGTERM');
    return told;
  }

  async close(): Promise<void> {
    for (const child of [this.#server, this.#port]) {
      if (child === null || child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    await this.#broker?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A broker apart; the server only needs the passwords. */
  async #openBroker(): Promise<void> {
    const { site, broker } = this.#wish;
    const credentials = await openCredentials(this.folder, brokerUsers(site));
    mkdirSync(this.#dataFolder, { recursive: true });
    copyFileSync(credentials.secretsFile, join(this.#dataFolder, 'broker-secrets.json'));
    this.#broker =
      broker === 'embedded'
        ? await startBroker({ usersFile: credentials.usersFile })
        : await startMosquitto(site, credentials, this.folder, { bindClientIds: false });
  }

  async #startServer(): Promise<void> {
    const server = this.#fork('server.ts', [this.folder]);
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${this.said.slice(-5).join('')}`)));
      server.once('message', () => resolve());
    });
  }

  /** A process in which time flows faster. */
  #fork(main: string, args: readonly string[]): ChildProcess {
    const at = (name: string): string => join(import.meta.dirname, name);
    const child = fork(at(main), args, {
      execArgv: ['--import', at('fast-clock.ts')],
      env: { ...process.env, ...this.#env },
      silent: true,
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => void this.said.push(String(data)));
    return child;
  }
}
