import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { EventLog, LogHead, NewEntry } from '@estiba/terminal';
import fc from 'fast-check';
import {
  backup,
  emptyRoot,
  entryText,
  openSqliteLog,
  restore,
  type StoredLog,
  verifyConsistency,
  verifyInclusion,
  verifyLog,
} from '../index.ts';
import { anEntry, readAll, someEntries } from './entries.ts';
import { inFolder } from './folder.ts';
import { treeHash } from './naive-tree.ts';

/** Gives `use` the means to open one log, new at first; what is left open is closed afterwards. */
export type WithLog = (use: (open: () => Promise<StoredLog>) => Promise<void>) => Promise<void>;

/** What every store must do. A file of tests calls this once for its store. */
export function conformance(store: string, withLog: WithLog): void {
  const inLog = (use: (log: StoredLog, reopen: () => Promise<StoredLog>) => Promise<void>) => () =>
    withLog(async (open) => {
      const log = await open();
      await use(log, async () => {
        await log.close();
        return open();
      });
    });

  describe(`the log on ${store}`, () => {
    test(
      'L1: a new log is empty, and its entries are numbered from 1',
      inLog(async (log) => {
        assert.deepEqual(await log.head(), { size: 0, root: emptyRoot.toString('hex') });
        assert.deepEqual(await readAll(log), []);
        await added(log, 0, someEntries(1, 3));
        assert.deepEqual(
          await readAll(log),
          someEntries(1, 3).map((entry, at) => ({ seq: at + 1, ...entry })),
        );
      }),
    );

    test(
      'L2: an append at another size is refused whole, and says where the log is',
      inLog(async (log) => {
        await added(log, 0, someEntries(1, 2));
        for (const expected of [0, 1, 3]) {
          const answer = await log.append(expected, someEntries(3, 2));
          assert.deepEqual(answer, { ok: false, reasons: [{ code: 'log.moved', params: { expected, actual: 2 } }] });
        }
        assert.equal((await readAll(log)).length, 2);
      }),
    );

    test(
      'L3: appends of one turn are answered one by one, in their order',
      inLog(async (log) => {
        const answers = await Promise.all([
          log.append(0, someEntries(1, 2)),
          log.append(0, someEntries(1, 1)),
          log.append(2, [anEntry(3)]),
          log.append(3, []),
        ]);
        assert.deepEqual(
          answers.map((answer) => (answer.ok ? answer.value.size : answer.reasons[0]!.code)),
          [2, 'log.moved', 3, 3],
        );
        assert.deepEqual(
          (await readAll(log)).map(({ command }) => command),
          ['command-1', 'command-2', 'command-3'],
        );
      }),
    );

    test(
      'L4: an entry that JSON cannot say is refused with its place, and all with it',
      inLog(async (log) => {
        const wrong: readonly [Partial<NewEntry>, string][] = [
          [{ data: { box: { weights: [1, Number.NaN] } } }, 'data.box.weights[1]'],
          [{ data: { since: new Date(0) } as never }, 'data.since'],
          [{ data: { slot: undefined } as never }, 'data.slot'],
          [{ data: undefined as never }, 'data'],
          [{ at: Number.POSITIVE_INFINITY as never }, 'at'],
          [{ type: '' }, 'type'],
          [{ version: 1.5 }, 'version'],
          [{ actor: 7 as never }, 'actor'],
          [{ command: null as never }, 'command'],
        ];
        for (const [fault, field] of wrong) {
          const answer = await log.append(0, [anEntry(1), anEntry(2, fault)]);
          assert.deepEqual(answer, { ok: false, reasons: [{ code: 'log.entry-malformed', params: { index: 1, field } }] });
        }
        const long = await log.append(0, [anEntry(1, { data: 'x'.repeat(2 ** 24) })]);
        assert.equal(!long.ok && long.reasons[0]!.code, 'log.entry-too-long');
        assert.equal((await log.head()).size, 0);
      }),
    );

    test(
      'L4: whatever JSON can say is read as it was written',
      inLog(async (log) => {
        const unit = fc.constantFrom('\u0000', '\ud800', '"', '\\', '\n', '\u2028', 'ñ', '港', '😀', 'a');
        const data = fc.jsonValue({ depthSize: 'small', stringUnit: unit }).map((value) => JSON.parse(JSON.stringify(value)));
        let size = 0;
        await fc.assert(
          fc.asyncProperty(fc.array(data, { minLength: 1, maxLength: 5 }), async (values) => {
            const entries = values.map((value) => anEntry(size, { data: value, command: `odd \u0000 ${String(size)}` }));
            await added(log, size, entries);
            assert.deepEqual(
              await readAll(log, size + 1),
              entries.map((entry, at) => ({ seq: size + 1 + at, ...entry })),
            );
            size += entries.length;
          }),
          { numRuns: 30 },
        );
      }),
    );

    test(
      'L5: a part of the log is read from its first to its last entry, both included',
      inLog(async (log) => {
        await added(log, 0, someEntries(1, 1000));
        const seqs = async (from: number, to?: number) => (await readAll(log, from, to)).map(({ seq }) => seq);
        assert.deepEqual(await seqs(998), [998, 999, 1000]);
        assert.deepEqual(await seqs(17, 18), [17, 18]);
        assert.deepEqual(await seqs(999, 5000), [999, 1000]);
        assert.deepEqual(await seqs(1001), []);
        assert.deepEqual(await seqs(5, 4), []);
        assert.equal((await seqs(1)).length, 1000);
        for (const from of [0, -1, 1.5, Number.NaN]) await assert.rejects(seqs(from), /Maybe/);
      }),
    );

    test(
      'L6: a log that was closed is the same when opened again, and goes on',
      inLog(async (log, reopen) => {
        await added(log, 0, someEntries(1, 700));
        const before = await log.head();
        const again = await reopen();
        assert.deepEqual(await again.head(), before);
        await added(again, 700, [anEntry(701)]);
        assert.equal((await readAll(again)).length, 701);
      }),
    );

    test(
      'L20: the root is that of the tree over the texts of the entries',
      inLog(async (log) => {
        const entries = someEntries(1, 300);
        await added(log, 0, entries);
        const texts = entries.map((entry, at) => Buffer.from(entryText(at + 1, entry)));
        assert.equal((await log.head()).root, treeHash(texts).toString('hex'));
      }),
    );

    test(
      'L21 L22: proofs from the log convince one who has only two heads and one entry',
      inLog(async (log) => {
        const heads = new Map<number, LogHead>();
        for (let size = 0; size < 600; size += 50) heads.set(size + 50, await added(log, size, someEntries(size + 1, 50)));
        const newest = heads.get(600)!;
        for (const [size, head] of heads) {
          const consistency = await log.proveConsistency(size, 600);
          assert.ok(consistency.ok && verifyConsistency(head, newest, consistency.value).ok);
          const inclusion = await log.proveInclusion(size - 7, size);
          assert.ok(inclusion.ok && verifyInclusion(entryText(size - 7, anEntry(size - 7)), size - 7, head, inclusion.value).ok);
        }
      }),
    );

    test(
      'L6: after closing nothing is taken, and closing again does no harm',
      inLog(async (log) => {
        const last = log.append(0, [anEntry(1)]);
        await log.close();
        assert.ok((await last).ok);
        await log.close();
        await assert.rejects(log.append(1, [anEntry(2)]), /closed.*Maybe/);
      }),
    );

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
        assert.deepEqual((await verdict).problems, []);
        assert.ok((await verdict).head.size >= head.size);
        assert.ok(seen.length >= 5 && seen.at(-1) === (await verdict).head.size);
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

async function added(log: EventLog, size: number, entries: readonly NewEntry[]): Promise<LogHead> {
  const answer = await log.append(size, entries);
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}

conformance('SQLite', (use) =>
  inFolder(async (folder) => {
    const opened: StoredLog[] = [];
    try {
      await use(async () => {
        const log = await openSqliteLog(join(folder, 'terminal.db'));
        opened.push(log);
        return log;
      });
    } finally {
      for (const log of opened) await log.close();
    }
  }),
);
