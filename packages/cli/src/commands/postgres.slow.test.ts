import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { startLocalPostgres } from '@estiba/store/local-postgres';
import { exitCode } from '../failure.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';
import { dayEntries, keepLog } from '../testing/day-log.test-kit.ts';

test('a log moves from a file to PostgreSQL and back by its backup, and every command reads it there', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const { hash } = JSON.parse((await runCommand(['replay', folder, '--json'])).out);
    const server = await startLocalPostgres();
    try {
      const { host, user, database } = server.connection;
      const on = ['--terminal', 'tiny', '--postgres', `postgres://${user}@/${database}?host=${encodeURIComponent(String(host))}`];
      const none = await runCommand(['verify', ...on]);
      assert.equal(none.code, exitCode.unreadable, none.err);
      assert.match(none.err, /no log of Estiba.*Maybe/);

      const file = join(folder, 'tiny.gz');
      assert.equal((await runCommand(['backup', folder, '--out', file])).code, exitCode.done);
      const restored = await runCommand(['restore', file, ...on]);
      assert.equal(restored.code, exitCode.done, restored.err);
      const again = await runCommand(['restore', file, ...on]);
      assert.equal(again.code, exitCode.unwritten);
      assert.match(again.err, /tiny on PostgreSQL has 57 entries, and a restore overwrites nothing.*Maybe/);

      const verified = await runCommand(['verify', ...on]);
      assert.equal(verified.code, exitCode.done, verified.out + verified.err);
      assert.equal(JSON.parse((await runCommand(['replay', ...on, '--json'])).out).hash, hash);
      const exported = await runCommand(['export', ...on, '--out', join(folder, 'out')]);
      assert.equal(exported.code, exitCode.done, exported.err);

      const secret = join(folder, 'postgres.url');
      await writeFile(secret, `${on[3]!}\n`);
      process.env['ESTIBA_POSTGRES_FILE'] = secret;
      const named = await runCommand(['verify', '--terminal', 'tiny']).finally(() => delete process.env['ESTIBA_POSTGRES_FILE']);
      assert.equal(named.code, exitCode.done, named.err);
      assert.match(named.out, /tiny on PostgreSQL/);

      const back = join(folder, 'back.gz');
      assert.equal((await runCommand(['backup', ...on, '--out', back])).code, exitCode.done);
      assert.equal((await runCommand(['restore', back, '--to', join(folder, 'new')])).code, exitCode.done);
      assert.equal(JSON.parse((await runCommand(['replay', join(folder, 'new'), '--json'])).out).hash, hash);
    } finally {
      await server.stop();
    }
  }));

test('a file that should hold the address and cannot be read is told by its name', async () => {
  process.env['ESTIBA_POSTGRES_FILE'] = '/nowhere/postgres.url';
  const ran = await runCommand(['verify', '--terminal', 'tiny']).finally(() => delete process.env['ESTIBA_POSTGRES_FILE']);
  assert.equal(ran.code, exitCode.usage);
  assert.match(ran.err, /ESTIBA_POSTGRES_FILE: '\/nowhere\/postgres\.url' cannot be read: ENOENT.*Maybe/);
});

test('a server that is not there is told without its password', async () => {
  const ran = await runCommand(['verify', '--terminal', 'tiny', '--postgres', 'postgres://ana:geheim@127.0.0.1:1/estiba']);
  assert.equal(ran.code, exitCode.unreadable, ran.err);
  assert.match(ran.err, /Maybe/);
  assert.doesNotMatch(ran.err, /geheim/);
});
