import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import type { PostgresLog } from '../index.ts';
import { anEntry, readAll, someEntries } from '../testing/entries.ts';
import { onFlakyWire } from '../testing/on-flaky-wire.ts';

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
  onFlakyWire({ leaseFor: 1000 }, async (log, proxy, direct) => {
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
  onFlakyWire({ leaseFor: 1000 }, async (log, proxy, direct) => {
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
