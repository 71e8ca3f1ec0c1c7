import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { LogDamaged, openPostgresLog } from '../index.ts';
import { anEntry, readAll, someEntries } from '../testing/entries.ts';
import { onPostgres } from '../testing/on-postgres.ts';
import type { PostgresLog } from './postgres-log.ts';

const codeOf = (answer: Awaited<ReturnType<PostgresLog['append']>>): string => (answer.ok ? 'ok' : answer.reasons[0]!.code);
const commands = async (log: PostgresLog): Promise<string[]> => (await readAll(log)).map(({ command }) => command);

test('L40: one process writes; a second reads what it writes, and is refused', () =>
  onPostgres(async ({ open }) => {
    const [first, second] = [await open(), await open()];
    assert.deepEqual([first.isWriter, second.isWriter], [true, false]);
    assert.equal(codeOf(await second.append(0, [anEntry(1)])), 'log.lease-lost');
    assert.equal(codeOf(await first.append(0, someEntries(1, 300))), 'ok');
    assert.deepEqual(await second.head(), await first.head());
    assert.equal((await readAll(second)).length, 300);
    assert.deepEqual(await second.proveInclusion(5, 300), await first.proveInclusion(5, 300));
    await assert.rejects(second.saveSnapshot({ size: 1, form: 1, text: '' }), /Maybe stand by/);
  }));

test('L41: who stands by takes over when the writer closes, and goes on where it stopped', () =>
  onPostgres(async ({ open }) => {
    const [first, second] = [await open({ leaseFor: 60_000 }), await open({ leaseFor: 2000 })];
    await first.append(0, someEntries(1, 2));
    const changes: string[] = [];
    second.onLease((change) => changes.push(change));
    const standing = second.standBy();
    await pause(100);
    assert.deepEqual(changes, []);
    await first.close();
    await standing;
    assert.deepEqual(changes, ['taken-over']);
    assert.equal(codeOf(await second.append(2, [anEntry(3)])), 'ok');
    assert.deepEqual(await commands(second), ['command-1', 'command-2', 'command-3']);
  }));

test('L41: standing by ends when it is told to, or the log closed', () =>
  onPostgres(async ({ open }) => {
    await open();
    const second = await open({ leaseFor: 100 });
    const stop = new AbortController();
    const standing = second.standBy(stop.signal);
    stop.abort();
    await assert.rejects(standing, { name: 'AbortError' });
    const again = second.standBy();
    await second.close();
    await assert.rejects(again, /closed/);
  }));

test('L42: a lease that is not renewed runs out, and the first to ask has it', () =>
  onPostgres(async ({ open, server, terminal }) => {
    const first = await open({ leaseFor: 60_000 });
    await first.append(0, [anEntry(1)]);
    // As if the first had stopped renewing long ago.
    const client = new pg.Client(server.connection);
    await client.connect();
    await client.query(`UPDATE estiba_${terminal}.head SET lease_until = 5`);
    await client.end();

    const second = await open();
    assert.ok(second.isWriter);
    const lost = new Promise((resolve) => first.onLease(resolve));
    assert.equal(codeOf(await first.append(1, [anEntry(99)])), 'log.lease-lost');
    assert.equal(await lost, 'lost');
    assert.equal(first.isWriter, false);
    assert.equal(codeOf(await second.append(1, [anEntry(2)])), 'ok');
    assert.deepEqual(await commands(first), ['command-1', 'command-2']);
  }));

test('L42: a writer goes on renewing its lease', () =>
  onPostgres(async ({ open }) => {
    const writer = await open({ leaseFor: 2000 });
    const first = (await writer.rows.head()).lease_until;
    while ((await writer.rows.head()).lease_until === first) await pause(20);
    assert.ok((await writer.rows.head()).lease_until > first);
    assert.ok(writer.isWriter);
  }));

test('L42: a writer that lost its lease can stand by and write again', () =>
  onPostgres(async ({ open, server, terminal }) => {
    const first = await open({ leaseFor: 400 });
    const lost = new Promise((resolve) => first.onLease(resolve));
    const client = new pg.Client(server.connection);
    await client.connect();
    await client.query(`UPDATE estiba_${terminal}.head SET lease_until = 0, holder = 'another'`);
    await client.end();
    assert.equal(await lost, 'lost');
    await first.standBy();
    assert.equal((await first.rows.head()).epoch, 2);
  }));

test('L41: while a statement of the writer is stuck the next one waits, and then takes over', () =>
  onPostgres(async ({ open, server, terminal }) => {
    await open({ leaseFor: 60_000 });
    const stuck = new pg.Client(server.connection);
    await stuck.connect();
    await stuck.query('BEGIN');
    await stuck.query(`UPDATE estiba_${terminal}.head SET lease_until = 5`);
    const second = await open({ leaseFor: 1000 });
    assert.equal(second.isWriter, false);
    const standing = second.standBy();
    await pause(700);
    assert.equal(second.isWriter, false);
    await stuck.query('COMMIT');
    await stuck.end();
    await standing;
    assert.equal(codeOf(await second.append(0, [anEntry(1)])), 'ok');
  }));

test('L14: when the server refuses to write nothing of the append is kept, and later ones may succeed', () =>
  onPostgres(async ({ open, server, terminal }) => {
    const log = await open();
    await log.append(0, [anEntry(1)]);
    const client = new pg.Client(server.connection);
    await client.connect();
    await client.query(`ALTER TABLE estiba_${terminal}.tile RENAME TO mislaid`);
    await assert.rejects(log.append(1, [anEntry(2)]), /refused to write, and nothing was appended.*Maybe/);
    await client.query(`ALTER TABLE estiba_${terminal}.mislaid RENAME TO tile`);
    await client.end();
    assert.ok(log.isWriter);
    assert.equal(codeOf(await log.append(1, [anEntry(2)])), 'ok');
    assert.equal((await readAll(log)).length, 2);
  }));

test('L47: a server that was put back to an earlier state is told from one that was not', () =>
  onPostgres(async ({ open, server, terminal }) => {
    const first = await open();
    await first.append(0, someEntries(1, 3));
    const earlier = await first.head();
    await first.append(3, [anEntry(4)]);
    const client = new pg.Client(server.connection);
    await client.connect();
    await client.query(`DELETE FROM estiba_${terminal}.entry WHERE seq = 4`);
    await client.query(`UPDATE estiba_${terminal}.head SET size = $1, root = $2`, [earlier.size, earlier.root]);
    await client.end();
    assert.equal(codeOf(await first.append(4, [anEntry(5)])), 'log.lease-lost');
    await assert.rejects(first.standBy(), (error: Error) => error instanceof LogDamaged && /has lost entries/.test(error.message));
  }));

test('L48: a server that would lose confirmed entries is refused', () =>
  onPostgres(async ({ server, terminal }) => {
    const careless = { ...server.connection, options: '-c synchronous_commit=off' };
    await assert.rejects(openPostgresLog(careless, terminal), /synchronous_commit = off.*Maybe set it to on/);
  }));

test('L49: a terminal whose name is no plain word has no log', () =>
  onPostgres(async ({ server }) => {
    for (const name of ['', 'Chancay', 'a b', '"; DROP SCHEMA public; --', '1a', 'ñ', 'a'.repeat(41)]) {
      await assert.rejects(openPostgresLog(server.connection, name), /Maybe use small letters/);
    }
  }));

test('L49: two terminals share a database and nothing else', () =>
  onPostgres(async ({ open, server, terminal }) => {
    const first = await open();
    const other = await openPostgresLog(server.connection, `${terminal}-other`);
    try {
      assert.ok(other.isWriter);
      await first.append(0, [anEntry(1)]);
      assert.equal((await other.head()).size, 0);
    } finally {
      await other.close();
    }
  }));

test('L9: a log opened for reading only never writes', () =>
  onPostgres(async ({ open }) => {
    await assert.rejects(open({ readOnly: true }), /is no log of Estiba/);
    await (await open()).append(0, [anEntry(1)]);
    const reader = await open({ readOnly: true });
    assert.equal((await readAll(reader)).length, 1);
    assert.equal(codeOf(await reader.append(1, [anEntry(2)])), 'log.read-only');
    await assert.rejects(reader.standBy(), /reading only/);
  }));
