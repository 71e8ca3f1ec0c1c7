import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '@estiba/base';
import { openSqliteLog, verifyLog } from '../index.ts';
import { someEntries } from '../testing/entries.ts';
import { answers, kill, requireKept, startAppender } from '../testing/crash.ts';
import { inFolder } from '../testing/folder.ts';

test('L7: killed at 20 random moments, the embedded log has every answered append and nothing torn', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    const random = new Random(11);
    for (let run = 0; run < 20; run++) {
      const appender = startAppender('sqlite', path);
      await answers(appender, 4);
      await pause(random.int(120));
      await kill(appender);
      assert.ok(appender.answered.length >= 4);
      const log = await openSqliteLog(path);
      await requireKept(log, appender);
      await log.close();
    }
  }));

test('L7: when the power fails the file opens to a state between two appends, and what was on disk by then is there', () =>
  inFolder(async (folder) => {
    // Every append's state of the write-ahead log, the longest it can be: nothing of it has moved into the main file yet.
    const path = join(folder, 'terminal.db');
    const log = await openSqliteLog(path);
    const durable: { bytes: number; size: number }[] = [];
    for (let size = 0; size < 400; size += 4) {
      await log.append(size, someEntries(size + 1, 4));
      durable.push({ bytes: readFileSync(`${path}-wal`).length, size: size + 4 });
    }
    const copy = join(folder, 'copy.db');
    const wal = readFileSync(`${path}-wal`);
    copyFileSync(path, copy);
    await log.close();
    const main = readFileSync(copy);
    const random = new Random(5);
    for (let run = 0; run < 80; run++) {
      const cut = random.int(wal.length + 1);
      for (const leftover of ['-shm', '.lock', '-journal']) rmSync(copy + leftover, { force: true });
      writeFileSync(copy, main);
      writeFileSync(`${copy}-wal`, wal);
      truncateSync(`${copy}-wal`, cut);
      // Sectors that were not yet on disk hold whatever was there before.
      if (run % 2 === 1)
        writeFileSync(`${copy}-wal`, random.int(2) === 0 ? Buffer.alloc(3000) : Buffer.from(wal.subarray(0, 3000)), { flag: 'a' });
      const opened = await openSqliteLog(copy);
      const { size } = await opened.head();
      assert.equal(size % 4, 0);
      const least = durable.findLast(({ bytes }) => bytes <= cut)?.size ?? 0;
      assert.ok(size >= least, `cut at ${cut}: ${size} entries, ${least} were durable`);
      assert.deepEqual((await verifyLog(opened)).problems, []);
      await opened.close();
    }
    assert.ok(existsSync(copy));
  }));
