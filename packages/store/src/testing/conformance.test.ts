import { strict as assert } from 'node:assert';
import { describe, test } from 'node:test';
import type { LogHead, NewEntry } from '@estiba/terminal';
import fc from 'fast-check';
import { emptyRoot, entryText, verifyConsistency, verifyInclusion } from '../index.ts';
import { anEntry, readAll, someEntries } from './entries.ts';
import { treeHash } from './naive-tree.ts';
import { added, inLogOf, onSqlite, type WithLog } from './with-log.ts';

/** What every store must do. A file of tests calls this once for its store. */
export function conformance(store: string, withLog: WithLog): void {
  const inLog = inLogOf(withLog);

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
  });
}

conformance('SQLite', onSqlite);
