import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { EventLog, LogHead, NewEntry } from '@estiba/terminal';
import { emptyRoot, entryText, openSqliteLog, verifyConsistency, verifyInclusion } from '../index.ts';
import { anEntry, readAll, someEntries } from './entries.ts';
import { inFolder } from './folder.ts';
import { treeHash } from './naive-tree.ts';

/** Gives `use` the means to open one log, new at first; what is left open is closed afterwards. */
export type WithLog = (use: (open: () => Promise<EventLog>) => Promise<void>) => Promise<void>;

/** What every store must do. A file of tests calls this once for its store. */
export function conformance(store: string, withLog: WithLog): void {
  const inLog = (use: (log: EventLog, reopen: () => Promise<EventLog>) => Promise<void>) => () =>
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
  });
}

async function added(log: EventLog, size: number, entries: readonly NewEntry[]): Promise<LogHead> {
  const answer = await log.append(size, entries);
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}

conformance('SQLite', (use) =>
  inFolder(async (folder) => {
    const opened: EventLog[] = [];
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
