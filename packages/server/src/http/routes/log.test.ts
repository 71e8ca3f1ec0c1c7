import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteLog, verifyConsistency, verifyInclusion } from '@estiba/store';
import type { LogHead } from '@estiba/terminal';
import { fakeServer } from '../../testing/fake-app.ts';

test('H24: over HTTP alone a reader proves that an entry stands in the log and that the log only grew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-log-'));
  const log = await openSqliteLog(join(folder, 'log.sqlite'));
  try {
    const { app, signIn } = await fakeServer({}, { log });
    const headers = await signIn('controller');
    const get = async <T>(path: string): Promise<T> => {
      const answer = await app.inject({ url: `/api/v1${path}`, headers });
      assert.equal(answer.statusCode, 200, answer.body);
      return answer.json() as T;
    };
    const heads: LogHead[] = [];
    for (let i = 0; i < 7; i++) {
      const data = { box: 'CSNU7654321', hold: 'line', ...(i % 2 === 0 ? { note: `ñ 箱 ${i}` } : {}) };
      const payload = { type: i % 2 === 0 ? 'placeHold' : 'releaseHold', data };
      await app.inject({ method: 'POST', url: '/api/v1/commands', headers: { ...headers, 'idempotency-key': `proof-00${i}` }, payload });
      heads.push(await get<LogHead>('/log/head'));
    }
    const newest = heads.at(-1)!;
    assert.equal(newest.size, 7);

    const { items, next } = await get<{ items: { seq: number }[]; next: number | null }>('/log');
    assert.deepEqual([items.length, next], [7, null]);
    for (const entry of items) {
      const proof = await get<{ hashes: string[]; root: string }>(`/log/proof/inclusion?seq=${entry.seq}`);
      assert.ok(verifyInclusion(JSON.stringify(entry), entry.seq, newest, proof.hashes).ok, `entry ${entry.seq}`);
      assert.ok(!verifyInclusion(JSON.stringify({ ...entry, actor: 'user:someone' }), entry.seq, newest, proof.hashes).ok);
    }
    for (const older of heads) {
      const { hashes } = await get<{ hashes: string[] }>(`/log/proof/consistency?older=${older.size}`);
      assert.ok(verifyConsistency(older, newest, hashes).ok, `from ${older.size}`);
      assert.ok(older.size === 7 || !verifyConsistency({ ...older, root: 'ab'.repeat(32) }, newest, hashes).ok);
    }
    const beyond = await app.inject({ url: '/api/v1/log/proof/inclusion?seq=8', headers });
    assert.equal(beyond.statusCode, 409);
    assert.match(beyond.json().advice, /^Maybe/);
  } finally {
    await log.close();
    rmSync(folder, { recursive: true });
  }
});

test('H24: the log comes in pages that say where the next begins', async () => {
  const { app, signIn } = await fakeServer();
  const headers = await signIn('controller');
  for (let i = 0; i < 5; i++) {
    const payload = { type: 'releaseHold', data: { box: 'CSNU7654321', hold: 'reefer' } };
    await app.inject({ method: 'POST', url: '/api/v1/commands', headers: { ...headers, 'idempotency-key': `pages-00${i}` }, payload });
  }
  const page = async (query: string): Promise<[number[], number | null]> => {
    const { items, next } = (await app.inject({ url: `/api/v1/log?${query}`, headers })).json() as {
      items: { seq: number }[];
      next: number | null;
    };
    return [items.map(({ seq }) => seq), next];
  };
  assert.deepEqual(await page('limit=2'), [[1, 2], 3]);
  assert.deepEqual(await page('from=3&limit=2'), [[3, 4], 5]);
  assert.deepEqual(await page('from=5&limit=2'), [[5], null]);
  assert.deepEqual(await page('from=2&to=3'), [[2, 3], null]);
  assert.deepEqual(await page('from=9'), [[], null]);
});
