import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '@estiba/base';
import pg from 'pg';
import { openPostgresLog } from '../index.ts';
import { anEntry, readAll } from '../testing/entries.ts';
import { answers, kill, requireKept, startAppender } from '../testing/crash.ts';
import { onFlakyWire } from '../testing/on-flaky-wire.ts';
import { onPostgres } from '../testing/on-postgres.ts';
import { type LocalPostgres, startLocalPostgres } from '../local-postgres/local-postgres.ts';

test('L7 L42: killed at 8 random moments, the log on PostgreSQL has every answered append, and the next process takes over', () =>
  onPostgres(async ({ open, server, terminal }) => {
    const random = new Random(13);
    for (let run = 0; run < 8; run++) {
      const appender = startAppender('postgres', JSON.stringify(server.connection), terminal);
      await answers(appender, 4);
      await pause(random.int(120));
      await kill(appender);
      assert.ok(appender.answered.length >= 4);
      const log = await open({ leaseFor: 1000 });
      await log.standBy();
      await requireKept(log, appender);
      await log.close();
    }
  }));

test('L42: of two processes the second goes on when the first is killed', () =>
  onPostgres(async ({ open, server, terminal }) => {
    const start = () => startAppender('postgres', JSON.stringify(server.connection), terminal);
    const [one, other] = [start(), start()];
    await Promise.race([answers(one, 4), answers(other, 4)]);
    const [writer, waiting] = one.answered.length > 0 ? [one, other] : [other, one];
    assert.equal(waiting.answered.length, 0);
    await kill(writer);
    await answers(waiting, 8);
    await kill(waiting);
    assert.ok(waiting.answered[0]!.size > writer.answered.at(-1)!.size);
    const log = await open({ readOnly: true });
    await requireKept(log, { answered: [...writer.answered.slice(-5), ...waiting.answered] });
  }));

test('L43: a writer that was stopped while another took over appends nothing more when it wakes', () =>
  onPostgres(async ({ open, server, terminal }) => {
    for (let run = 0; run < 3; run++) {
      const paused = startAppender('postgres', JSON.stringify(server.connection), terminal);
      await answers(paused, 4 + run);
      paused.process.kill('SIGSTOP');
      const log = await open({ leaseFor: 1000 });
      await log.standBy();
      const { size } = await log.head();
      assert.ok((await log.append(size, [anEntry(-1)])).ok);
      const ended = once(paused.process, 'close');
      paused.process.kill('SIGCONT');
      await ended;
      assert.equal(paused.refused, 'log.lease-lost');
      assert.ok(paused.answered.at(-1)!.size <= size);
      const entries = await readAll(log);
      assert.equal(entries.length, size + 1);
      assert.equal(entries.at(-1)!.command, 'command--1');
      await log.close();
    }
  }));

test('L44: when the server itself breaks down and recovers, every append is answered and stands once', async () => {
  const server = await startLocalPostgres();
  try {
    const log = await openPostgresLog(server.connection, 'chancay', { leaseFor: 20_000 });
    const breakDowns = [7, 60, 130];
    for (let size = 0; size < 200; size++) {
      const written = log.append(size, [anEntry(size + 1)]);
      if (breakDowns.includes(size)) await breakDown(server);
      assert.ok((await written).ok);
    }
    await requireKept(log, { answered: [await log.head()] }, 1);
    await log.close();
  } finally {
    await server.stop();
  }
});

test('L45: while the server is out of reach the lease is lost in time, the append fails saying so, and afterwards all goes on', () =>
  onFlakyWire({ leaseFor: 1000, patience: 2000 }, async (log, proxy) => {
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
    assert.deepEqual(
      (await readAll(log)).map(({ command }) => command),
      Array.from({ length: size + 1 }, (_, at) => `command-${at + 1}`),
    );
  }));

/** Kills a process of the server, which then ends all of them and recovers as after a loss of power. */
async function breakDown({ connection }: LocalPostgres): Promise<void> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE application_name = 'estiba'");
  for (const { pid } of rows) process.kill(pid, 'SIGKILL');
  await client.end().catch(() => {});
}
