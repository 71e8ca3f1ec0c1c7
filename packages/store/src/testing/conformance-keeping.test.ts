import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { backup, openSqliteLog, restore, verifyLog } from '../index.ts';
import { anEntry, readAll, someEntries } from './entries.ts';
import { inFolder } from './folder.ts';
import { added, inLogOf, onSqlite, type WithLog } from './with-log.ts';

/** What every store must do with snapshots, and to be verified, backed up and restored. A file of tests calls this once for its store. */
export function keepingConformance(store: string, withLog: WithLog): void {
  const inLog = inLogOf(withLog);

  describe(`keeping the log on ${store}`, () => {
    test(
      'L30: the newest snapshot of a form is found, not beyond what is asked',
      inLog(async (log, reopen) => {
        await added(log, 0, someEntries(1, 500));
        assert.equal(await log.latestSnapshot(1), null);
        for (const size of [0, 100, 300]) await log.saveSnapshot({ size, form: 1, text: `state after ${size} – ñ 港` });
        await log.saveSnapshot({ size: 400, form: 2, text: 'another form' });
        await log.saveSnapshot({ size: 300, form: 1, text: 'the same again' });
        const again = await reopen();
        assert.deepEqual(await again.latestSnapshot(1), { size: 300, form: 1, text: 'state after 300 – ñ 港' });
        assert.equal((await again.latestSnapshot(1, 299))?.size, 100);
        assert.equal((await again.latestSnapshot(1, 99))?.size, 0);
        assert.equal((await again.latestSnapshot(2))?.size, 400);
        assert.equal(await again.latestSnapshot(3), null);
      }),
    );

    test(
      'L31: the last three snapshots of a form are kept',
      inLog(async (log) => {
        await added(log, 0, someEntries(1, 9));
        for (let size = 1; size <= 9; size++) await log.saveSnapshot({ size, form: 1, text: `${size}` });
        await log.saveSnapshot({ size: 1, form: 2, text: 'old' });
        assert.deepEqual(
          (await log.rows.snapshots()).map(({ form, size }) => `${form}:${size}`),
          ['1:7', '1:8', '1:9', '2:1'],
        );
      }),
    );

    test(
      'L32: a snapshot of more entries than there are is not kept',
      inLog(async (log) => {
        await added(log, 0, someEntries(1, 2));
        for (const size of [3, -1, 1.5]) await assert.rejects(log.saveSnapshot({ size, form: 1, text: '' }), /Maybe/);
      }),
    );

    test(
      'L50: a whole log is found whole, while it grows',
      inLog(async (log) => {
        const head = await added(log, 0, someEntries(1, 1111));
        await log.saveSnapshot({ size: 300, form: 1, text: 'a state' });
        const seen: number[] = [];
        const verdict = verifyLog(log, { progress: (done) => void seen.push(done) });
        await added(log, 1111, someEntries(1112, 5));
        const found = await verdict;
        assert.deepEqual(found.problems, []);
        assert.ok(found.head && found.head.size >= head.size);
        assert.ok(seen.length >= 5 && seen.at(-1) === found.head.size);
      }),
    );

    test(
      'L60: a backup taken while the log grows holds it as it stood, and fills an empty log',
      inLog(async (log) =>
        inFolder(async (folder) => {
          const file = join(folder, 'backup.gz');
          const head = await added(log, 0, someEntries(1, 2500));
          const taken = backup(log, file);
          await added(log, 2500, someEntries(2501, 40));
          assert.deepEqual(await taken, head);

          const restored = await openSqliteLog(join(folder, 'restored.db'));
          assert.deepEqual(await restore(file, restored), head);
          assert.deepEqual(await readAll(restored), await readAll(log, 1, 2500));
          await added(restored, 2500, [anEntry(2501)]);
          await restored.close();
        }),
      ),
    );

    test(
      'L60: a backup of another store fills this one',
      inLog(async (log, reopen) =>
        inFolder(async (folder) => {
          const file = join(folder, 'backup.gz');
          const other = await openSqliteLog(':memory:');
          const head = await added(other, 0, someEntries(1, 1500));
          await backup(other, file);
          await other.close();
          assert.deepEqual(await restore(file, log), head);
          const again = await reopen();
          assert.deepEqual(await again.head(), head);
          assert.deepEqual((await verifyLog(again)).problems, []);
        }),
      ),
    );

    test(
      'L61: a restore overwrites nothing, and one that did not finish leaves no log to work on',
      inLog(async (log, reopen) =>
        inFolder(async (folder) => {
          const file = join(folder, 'backup.gz');
          await added(log, 0, [anEntry(1)]);
          await backup(log, file);
          await assert.rejects(restore(file, log), /has 1 entries.*overwrites nothing/);
          await assert.rejects(backup(log, file), /is there already/);
          await log.rows.markRestoring(true);
          assert.deepEqual((await verifyLog(log)).problems, [{ code: 'log.restore-unfinished', params: {} }]);
          await assert.rejects(reopen(), /did not finish.*Maybe/);
        }),
      ),
    );
  });
}

keepingConformance('SQLite', onSqlite);
