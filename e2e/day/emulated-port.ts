import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeUp, type TruthReport, truthReport } from '@estiba/emulator';
import type { Scenario, Site } from '@estiba/port';
import { openSqliteLog } from '@estiba/store';
import type { LogEntry } from '@estiba/terminal';
import { root, sitePath } from './sites.ts';

/** `estiba serve --emulate` in a folder of its own: a terminal and its port, to be stopped and started again. */
export class EmulatedPort {
  readonly folder = mkdtempSync(join(tmpdir(), 'estiba-e2e-'));
  readonly said: string[] = [];
  readonly #site: Site;
  #child: ChildProcess | null = null;

  constructor(site: Site, scenario: Scenario) {
    this.#site = site;
    writeFileSync(join(this.folder, 'given.json'), JSON.stringify(scenario));
  }

  get #data(): string {
    return join(this.folder, 'data', this.#site.id);
  }

  /** Resolves when the terminal runs; throws with what it said when it does not come up. */
  async start(...flags: string[]): Promise<void> {
    const args = ['serve', '--emulate', `--site=${this.#site.id}`, `--data-dir=${join(this.folder, 'data')}`, '--http=:0', '--effort=0'];
    const scenario = `--scenario=${join(this.folder, 'given.json')}`;
    // A group of its own: broker and emulator die with the server where they are to.
    const child = spawn(process.execPath, [join(root, 'packages/cli/src/main.ts'), ...args, scenario, '--speed=max', ...flags], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => void this.said.push(String(data)));
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${this.said.slice(-5).join('')}`)));
      child.stdout.on('data', (data: Buffer) => {
        if (String(data).includes('Stops given here')) resolve();
      });
    });
  }

  /** As Ctrl-C or a power cut of all its processes at once. Gives the exit code. */
  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return null;
    const gone = once(child, 'exit') as Promise<[number | null]>;
    if (signal === 'SIGKILL') process.kill(-child.pid!, signal);
    else child.kill(signal);
    return (await gone)[0];
  }

  async entries(from = 1): Promise<LogEntry[]> {
    const log = await openSqliteLog(join(this.#data, 'log.sqlite'), { readOnly: true });
    try {
      const all: LogEntry[] = [];
      for await (const batch of log.read(from)) all.push(...batch);
      return all;
    } finally {
      await log.close();
    }
  }

  /** Waits until the log holds so many more events of a type. */
  async until(type: string, more: number, seconds: number): Promise<void> {
    const count = async (): Promise<number> => (await this.entries()).filter((entry) => entry.type === type).length;
    const wanted = (await count()) + more;
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(200)) if ((await count()) >= wanted) return;
    throw new Error(`No ${more} more ${type} in ${seconds} s. It said: ${this.said.slice(-10).join('')}`);
  }

  /** Where every box physically is, by the diary of the port. */
  async truth(): Promise<TruthReport> {
    const at = (name: string): string => join(this.#data, name);
    const { world, diary } = await takeUp({ site: sitePath(this.#site.id), scenario: at('scenario.json'), diary: at('diary.jsonl') });
    diary?.close();
    return truthReport(world);
  }

  async close(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
