import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '@estiba/base';
import { openPostgresLog, type PostgresLog, type PostgresOptions } from '../index.ts';
import { anEntry, readAll, someEntries } from '../testing/entries.ts';
import { FlakyProxy } from '../testing/flaky-proxy.ts';
import { onPostgres } from '../testing/on-postgres.ts';

/** A log reached by a wire that can be cut, and the same log reached directly. */
async function onFlakyWire(
  options: PostgresOptions,
  use: (flaky: PostgresLog, proxy: FlakyProxy, direct: (options?: PostgresOptions) => Promise<PostgresLog>) => Promise<void>,
) {
  await onPostgres(async ({ server, terminal, open }) => {
    const proxy = await FlakyProxy.to(join(String(server.connection.host), '.s.PGSQL.5432'));
    const log = await openPostgresLog({ ...server.connection, host: '127.0.0.1', port: proxy.port }, terminal, options);
    try {
      await use(log, proxy, open);
    } finally {
      await log.close();
      await proxy.close();
    }
  });
}

const commandsOf = async (log: PostgresLog): Promise<string[]> => (await readAll(log)).map(({ command }) => command);
const upTo = (count: number): string[] => Array.from({ length: count }, (_, at) => `command-${at + 1}`);

test('L44: an append whose answer is lost is found written, once', () =>
  onFlakyWire({}, async (log, proxy, direct) => {
    await log.append(0, [anEntry(1)]);
    proxy.cutAfter('to-client', 0);
    const answer = await log.append(1, [anEntry(2)]);
    assert.ok(answer.ok && answer.value.size === 2);
    assert.ok((await log.append(2, [anEntry(3)])).ok);
    assert.deepEqual(await commandsOf(await direct()), upTo(3));
  }));

test('L44: an append that never arrived is written after all, once', () =>
  onFlakyWire({}, async (log, proxy, direct) => {
    await log.append(0, [anEntry(1)]);
    proxy.cutAfter('to-server', 10);
    const answer = await log.append(1, [anEntry(2)]);
    assert.ok(answer.ok && answer.value.size === 2);
    assert.deepEqual(await commandsOf(await direct()), upTo(2));
  }));

test('L44: wherever the wire is cut, every append is answered and stands once', () =>
  onFlakyWire({}, async (log, proxy, direct) => {
    const random = new Random(7);
    for (let size = 0; size < 60; size += 2) {
      proxy.cutAfter(random.next() < 0.5 ? 'to-server' : 'to-client', random.int(1500));
      const answer = await log.append(size, someEntries(size + 1, 2));
      assert.ok(answer.ok, JSON.stringify(answer));
    }
    assert.ok(proxy.cuts >= 15, `cut ${proxy.cuts} times`);
    assert.deepEqual(await commandsOf(await direct()), upTo(60));
  }));

test('L44: an append lost with the wire is answered rightly when another has taken over meanwhile', () =>
  onFlakyWire({ leaseFor: 300 }, async (log, proxy, direct) => {
    await log.append(0, [anEntry(1)]);
    proxy.isDown = true;
    proxy.cutAfter('to-client', 0);
    const written = log.append(1, [anEntry(2)]);
    const other = await direct();
    await other.standBy();
    assert.ok((await other.append(2, [anEntry(3)])).ok);
    proxy.isDown = false;
    assert.ok((await written).ok);
    assert.deepEqual(await log.append(2, [anEntry(99)]), { ok: false, reasons: [{ code: 'log.lease-lost', params: {} }] });
    assert.deepEqual(await commandsOf(other), upTo(3));
  }));

test('L43: what an old writer sent before it was held up arrives after the turn, and is shut out', () =>
  onFlakyWire({ leaseFor: 300 }, async (log, proxy, direct) => {
    await log.append(0, [anEntry(1)]);
    proxy.hold();
    const late = log.append(1, [anEntry(99)]);
    const other = await direct();
    await other.standBy();
    assert.ok((await other.append(1, [anEntry(2)])).ok);
    proxy.release();
    assert.deepEqual(await late, { ok: false, reasons: [{ code: 'log.lease-lost', params: {} }] });
    assert.deepEqual(await commandsOf(other), upTo(2));
  }));

test('L45: while the server is out of reach the lease is lost in time, the append fails saying so, and afterwards all goes on', () =>
  onFlakyWire({ leaseFor: 200, patience: 600 }, async (log, proxy) => {
    await log.append(0, [anEntry(1)]);
    const lost = new Promise((resolve) => log.onLease(resolve));
    proxy.isDown = true;
    proxy.cut();
    await assert.rejects(log.append(1, [anEntry(2)]), /whether they were is not known.*Maybe/);
    assert.equal(await lost, 'lost');
    const standing = log.standBy();
    await pause(100);
    proxy.isDown = false;
    await standing;
    const { size } = await log.head();
    assert.ok((await log.append(size, [anEntry(size + 1)])).ok);
    assert.deepEqual(await commandsOf(log), upTo(size + 1));
  }));
