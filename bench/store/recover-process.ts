// A process that recovers a terminal as the server does at its start, and says what came out: `node recover-process.ts SITE.json LOG [log-only]`.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readSite } from '@estiba/port';
import { recover } from '@estiba/server';
import { openSqliteLog } from '@estiba/store';
import { encodeState, type EventLog, groundOf } from '@estiba/terminal';
import type { RecoveredTerminal } from './recover-terminal.ts';

const [sitePath = '', logPath = '', mode] = process.argv.slice(2);
const site = readSite(JSON.parse(readFileSync(sitePath, 'utf8')));
if (!site.ok) throw new Error(`${sitePath} is no site. Maybe the path is wrong.`);
const log = await openSqliteLog(logPath);
const { terminal, size } = await recover(groundOf(site.value), mode === 'log-only' ? withoutSnapshots(log) : log);
process.send?.('ready');
const recovered: RecoveredTerminal = { size, state: createHash('sha256').update(encodeState(terminal.state)).digest('hex') };
process.send?.(recovered);
await log.close();
process.disconnect?.();

/** The same log, its snapshots left aside. */
function withoutSnapshots(whole: EventLog): EventLog {
  return new Proxy(whole, {
    get: (target, key) => {
      if (key === 'latestSnapshot') return () => Promise.resolve(null);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
