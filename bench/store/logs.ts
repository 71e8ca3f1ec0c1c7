import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '@estiba/base';
import { backup, openPostgresLog, openSqliteLog, type StoredLog, verifyLog } from '@estiba/store';
import { startLocalPostgres } from '@estiba/store/local-postgres';
import type { Measured } from '../lib/results.ts';
import { closedLoad, fill, openLoad, percentile } from './load.ts';
import { recover, seconds } from './measure.ts';

const rows: Measured[] = [];
const million = 1_000_000;

function row(
  id: string,
  what: string,
  value: number,
  unit: string,
  better: Measured['better'],
  n: number,
  bounds: readonly [must: number, aim: number] | null = null,
  seed = '',
) {
  const [must, aim] = bounds ?? [null, null];
  rows.push({ of: 'terminal', id, what, value: Math.round(value * 1000) / 1000, unit, better, must, aim, n, seed });
  console.log(`${id}: ${value.toFixed(3)} ${unit}`);
}

/** The same figures for either store; only the embedded one has bounds. */
async function appends(log: StoredLog, store: string, prefix: string, bounded: boolean): Promise<void> {
  await closedLoad(log, 64, 3, 1);
  const alone = await closedLoad(log, 1, 3, 3);
  const together = await closedLoad(log, 64, 3, 5);
  const paced = await openLoad(log, 1000, 3, 5, 1);
  row(
    `${prefix}durable-appends`,
    `events made durable in a second, ${store}: commands of 3 events, 64 unanswered`,
    together.eventsPerSecond,
    'events/s',
    'higher',
    together.latencies.length,
    bounded ? [2000, 20_000] : null,
  );
  row(
    `${prefix}append-p99`,
    `p99 of a command in that run, ${store}`,
    percentile(together.latencies, 0.99),
    'ms',
    'lower',
    together.latencies.length,
    bounded ? [20, 5] : null,
  );
  row(
    `${prefix}append-p99-paced`,
    `p99 of a command of 3 events, 1,000 a second by chance, ${store}`,
    percentile(paced.latencies, 0.99),
    'ms',
    'lower',
    paced.latencies.length,
    bounded ? [20, 5] : null,
    '1',
  );
  row(
    `${prefix}append-alone-p50`,
    `p50 of a command that waits for its own commit, ${store}`,
    percentile(alone.latencies, 0.5),
    'ms',
    'lower',
    alone.latencies.length,
  );
  row(
    `${prefix}group-commit-gain`,
    `events a second with 64 commands unanswered over those with one, ${store}`,
    together.eventsPerSecond / alone.eventsPerSecond,
    'ratio',
    'higher',
    1,
  );
}

async function proofs(log: StoredLog, prefix: string): Promise<void> {
  const random = new Random(1);
  const { size } = await log.head();
  const taken = await seconds(async () => {
    for (let run = 0; run < 300; run++) await log.proveInclusion(1 + random.int(size), size);
  });
  row(`${prefix}proof-1m`, 'one proof of inclusion in a log of 1,000,000 events', (taken / 300) * 1000, 'ms', 'lower', 300, null, '1');
}

/** Appends, reading, proofs, verify and backup, on both stores. */
export async function logs(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-bench-'));
  try {
    const first = await openSqliteLog(join(folder, 'appends.db'));
    await appends(first, 'embedded', '', true);
    await first.close();

    const path = join(folder, 'million.db');
    const log = await openSqliteLog(path);
    await fill(log, million);
    await proofs(log, '');
    await log.close();
    row(
      'log-bytes',
      'file of the embedded log for each event of about 250 bytes, tree included',
      statSync(path).size / million,
      'bytes',
      'lower',
      million,
    );
    row(
      'recover-read-1m',
      'open the embedded log, read and parse 1,000,000 events: median of 3',
      await median3(() => recover(() => openSqliteLog(path), million)),
      's',
      'lower',
      3,
    );
    const reader = await openSqliteLog(path, { readOnly: true });
    row('log-verify-1m', 'verify that log', await seconds(() => verifyLog(reader)), 's', 'lower', 1);
    row('log-backup-1m', 'back it up', await seconds(() => backup(reader, join(folder, 'backup.gz'))), 's', 'lower', 1);
    await reader.close();
  } finally {
    rmSync(folder, { recursive: true });
  }

  const server = await startLocalPostgres();
  try {
    const first = await openPostgresLog(server.connection, 'appends');
    await appends(first, 'PostgreSQL on the same machine', 'postgres-', false);
    await first.close();
    const log = await openPostgresLog(server.connection, 'million');
    await fill(log, million);
    await proofs(log, 'postgres-');
    await log.close();
    row(
      'postgres-recover-read-1m',
      'the same from PostgreSQL on the same machine: median of 3',
      await median3(() => recover(() => openPostgresLog(server.connection, 'million'), million)),
      's',
      'lower',
      3,
    );
  } finally {
    await server.stop();
  }

  return rows;
}

async function median3(measure: () => Promise<number>): Promise<number> {
  const values = [await measure(), await measure(), await measure()];
  return values.sort((a, b) => a - b)[1]!;
}
