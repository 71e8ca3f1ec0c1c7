import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteLog } from '@estiba/store';
import { encodeState, groundOf, type LogEntry, STATE_FORM, Terminal } from '@estiba/terminal';
import type { Site } from '@estiba/port';
import { siteNamed, sitePath } from '../../e2e/day/sites.ts';
import type { Measured } from '../lib/results.ts';
import { longHistory } from './long-history.ts';

/** What a process that recovered a terminal says of it. */
export interface RecoveredTerminal {
  readonly size: number;
  readonly state: string;
}

/** As often as the server saves its state; here the last time is as long ago as it can be. */
const SNAPSHOT_EVERY = 50_000;
const BATCH = 500;
const RUNS = 3;
const SITE = 'chancay';

/** A terminal whose log holds so many events: time from the start of a process until it stands as the log tells. */
export async function recoverTerminal(events: number): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-recover-'));
  try {
    const site = siteNamed(SITE);
    const path = join(folder, 'log.sqlite');
    const entries = await longHistory(site, events);
    await write(path, site, entries);
    const [snapshot, logOnly] = [await measure(path, []), await measure(path, ['log-only'])];
    if (new Set([...snapshot.states, ...logOnly.states]).size !== 1)
      throw new Error('The ways of recovery come to other states. Maybe a snapshot lies.');
    const of = `a terminal at ${site.name} with ${entries.length} events, embedded store: from the start of the process until it stands, median`;
    const row = { of: 'terminal', unit: 's', better: 'lower', must: 10, aim: 2, n: RUNS, seed: '1' } as const;
    const id = events === 1_000_000 ? 'recover-1m' : `recover-${events}`;
    return [
      { ...row, id, what: `${of}; the last snapshot is ${SNAPSHOT_EVERY - 1} events old`, value: snapshot.seconds },
      { ...row, id: `${id}-log-only`, what: `${of}; from the log alone, without snapshots`, value: logOnly.seconds },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the log with the snapshots a server would have saved on the way. */
async function write(path: string, site: Site, entries: readonly LogEntry[]): Promise<void> {
  const log = await openSqliteLog(path);
  const terminal = new Terminal(groundOf(site));
  const last = entries.length - SNAPSHOT_EVERY + 1;
  for (let from = 0; from < entries.length; ) {
    const isShort = from < last && from + BATCH > last;
    const batch = entries.slice(from, isShort ? last : from + BATCH);
    const appended = await log.append(from, batch);
    if (!appended.ok) throw new Error(`The log took no entries: ${JSON.stringify(appended.reasons)}. Maybe the disk is full.`);
    terminal.replay(batch);
    from += batch.length;
    if (from <= last && (last - from) % SNAPSHOT_EVERY === 0)
      await log.saveSnapshot({ size: from, form: STATE_FORM, text: encodeState(terminal.state) });
  }
  await log.close();
}

async function measure(path: string, more: readonly string[]): Promise<{ readonly seconds: number; readonly states: readonly string[] }> {
  const times: number[] = [];
  const states: string[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    const child = fork(join(import.meta.dirname, 'recover-process.ts'), [sitePath(SITE), path, ...more]);
    child.on('message', (message: 'ready' | RecoveredTerminal) => {
      if (message === 'ready') times.push((performance.now() - started) / 1000);
      else states.push(`${message.size} ${message.state}`);
    });
    await once(child, 'exit');
  }
  if (times.length < RUNS || states.length < RUNS) throw new Error('A process ended before it had recovered. Maybe it says above why.');
  const seconds = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
  return { seconds: Math.round(seconds * 100) / 100, states };
}
