import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLocalPostgres } from '@estiba/store/local-postgres';
import { openDataFolder } from '../config/data-folder.ts';
import { loadSettings } from '../config/load-settings.ts';
import type { Logger } from '../logging/logger.ts';
import { openLog } from './open-log.ts';

test('H26: the second server on one PostgreSQL log answers as standby until the first is gone, and then is the writer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-standby-'));
  const postgres = await startLocalPostgres();
  const { host, user, database } = postgres.connection;
  const address = `postgres://${user}@/${database}?host=${encodeURIComponent(String(host))}`;
  const flags = { postgres: address, site: 'small', http: '127.0.0.1:0' };
  const { settings } = loadSettings({ flags, env: {}, file: null, readFile: () => '' });
  const standing: number[] = [];
  const isStandingBy = (): boolean => standing.length > 0;
  const logger: Logger = {
    debug: () => undefined,
    info: (_text, fields) => {
      if (fields?.['port'] !== undefined) standing.push(Number(fields['port']));
    },
    warn: () => undefined,
    error: () => undefined,
    with: () => logger,
  };
  const open = () => openLog(settings, openDataFolder(folder, 'small'), logger, () => undefined, new AbortController().signal);
  try {
    const first = await open();
    assert.ok(!isStandingBy(), 'the first does not');
    const second = open();
    while (!isStandingBy()) await sleep(20);
    const url = `http://127.0.0.1:${standing[0]}/health/ready`;
    const ready = await fetch(url);
    assert.equal(ready.status, 503);
    assert.equal(((await ready.json()) as { status: string }).status, 'standby');
    await first.close();
    const log = await second;
    await assert.rejects(fetch(url));
    const entry = { at: 0 as never, type: 'x', version: 1, actor: 'a', command: 'c', data: {} };
    assert.ok((await log.append(0, [entry])).ok);
    await log.close();
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
});
