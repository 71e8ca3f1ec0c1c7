import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteLog } from '@estiba/store';
import { encodeState, emptyState, STATE_FORM } from '@estiba/terminal';
import { exitCode } from '../failure.ts';
import { dayEntries, dawn, keepLog } from '../testing/day-log.test-kit.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';

test('a sound log is said to be whole, with its root and the hash of its state', () =>
  inFolder(async (folder) => {
    const entries = dayEntries();
    await keepLog(folder, entries, [10, 40]);
    const ran = await runCommand(['verify', folder]);
    assert.equal(ran.code, exitCode.done, ran.err);
    assert.match(ran.out, new RegExp(`log.sqlite: ${entries.length} entries, root [0-9a-f]{64}`));
    assert.match(ran.out, /2 snapshots compared\. State [0-9a-f]{64}\nWhole/);
    const inSpanish = await runCommand(['verify', folder, '--lang', 'es']);
    assert.match(inSpanish.out, /Íntegro/);
  }));

test('that a log only grew is proved by the head noted earlier, and what did not grow is told', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const { root } = JSON.parse((await runCommand(['replay', folder, '--seq', '20', '--json'])).out);
    const grew = await runCommand(['verify', folder, '--grew-from', `20:${root}`]);
    assert.equal(grew.code, exitCode.done, grew.out);
    for (const head of [`21:${root}`, `20:${'0'.repeat(64)}`, `999:${root}`]) {
      const ran = await runCommand(['verify', folder, '--grew-from', head]);
      assert.equal(ran.code, exitCode.damaged);
      assert.match(ran.out, /1 thing is wrong:\n {2}(?:The proof does not hold|The log has 57 entries)/);
    }
    assert.equal((await runCommand(['verify', folder, '--grew-from', '20'])).code, exitCode.usage);
  }));

test('a log that was changed is told entry by entry, and nothing is replayed', () =>
  inFolder(async (folder) => {
    const path = await keepLog(folder, dayEntries());
    await change(path, `UPDATE entry SET text = replace(text, 'QUAY.01', 'QUAY.02')`);
    const ran = await runCommand(['verify', folder, '--json']);
    assert.equal(ran.code, exitCode.damaged);
    const { problems, state } = JSON.parse(ran.out);
    assert.equal(state, null);
    assert.deepEqual(
      problems.map((problem: { code: string }) => problem.code),
      ['log.root-differs'],
    );
    const text = await runCommand(['verify', folder]);
    assert.match(text.out, /1 thing is wrong/);
  }));

test('a snapshot that is not what the log replays to is found', () =>
  inFolder(async (folder) => {
    const path = await keepLog(folder, dayEntries(), [10]);
    const log = await openSqliteLog(path);
    await log.saveSnapshot({ size: 20, form: STATE_FORM, text: encodeState(emptyState()) });
    await log.close();
    const ran = await runCommand(['verify', folder, '--json']);
    assert.equal(ran.code, exitCode.damaged);
    const { problems } = JSON.parse(ran.out);
    assert.equal(problems.length, 1);
    assert.equal(problems[0].code, 'replay.snapshot-differs');
    assert.equal(problems[0].params.seq, 20);
    const check = await runCommand(['replay', folder, '--check']);
    assert.equal(check.code, exitCode.damaged);
    assert.match(check.out, /Not the same state/);
  }));

test('an entry this program does not know is told with its number', () =>
  inFolder(async (folder) => {
    const known = dayEntries();
    await keepLog(folder, [...known.slice(0, 5), { ...known[5]!, type: 'tideTurned' }, { ...known[6]!, version: 99 }]);
    const ran = await runCommand(['verify', folder]);
    assert.equal(ran.code, exitCode.damaged);
    assert.match(ran.out, /6.*tideTurned/);
    const replayed = await runCommand(['replay', folder]);
    assert.equal(replayed.code, exitCode.unreadable);
    assert.match(replayed.err, /Entry 6 .*tideTurned.*Maybe/);
    const before = await runCommand(['replay', folder, '--seq', '5']);
    assert.equal(before.code, exitCode.done, before.err);
  }));

test('an entry whose data is of another form ends in a sentence, not in a fault', () =>
  inFolder(async (folder) => {
    await keepLog(folder, [...dayEntries(), { ...dayEntries()[0]!, type: 'jobCreated', data: { job: null } }]);
    for (const command of [['replay'], ['export', '--out', join(folder, 'out')], ['replay', '--follow', 'max']]) {
      const ran = await runCommand([command[0]!, folder, ...command.slice(1)]);
      assert.equal(ran.code, exitCode.unreadable, `${command.join(' ')}: ${ran.err}`);
      assert.match(ran.err, /Entry \d+ of the log \(jobCreated\).*Maybe/);
    }
  }));

const hostile: readonly (readonly [string, (path: string) => Promise<void>, number, RegExp])[] = [
  ['not there', (path) => fs.rm(path), exitCode.unreadable, /Maybe/],
  ['no database', (path) => fs.writeFile(path, 'x'.repeat(9000)), exitCode.unreadable, /is no log of Estiba.*Maybe/],
  ['empty', (path) => fs.writeFile(path, ''), exitCode.unreadable, /no log of Estiba.*Maybe/],
  ['truncated', async (path) => fs.truncate(path, (await fs.stat(path)).size - 4096), exitCode.damaged, /./],
  [
    'written by a newer version',
    (path) => change(path, `INSERT INTO migration VALUES ('9999-later')`),
    exitCode.unreadable,
    /newer version.*Maybe/,
  ],
];

for (const [what, spoil, code, message] of hostile) {
  test(`a log that is ${what}: every command that reads it says so, with advice`, () =>
    inFolder(async (folder) => {
      await spoil(await keepLog(folder, dayEntries()));
      for (const args of [
        ['verify', join(folder, 'log.sqlite')],
        ['backup', join(folder, 'log.sqlite'), '--out', join(folder, 'b.gz')],
        ['replay', join(folder, 'log.sqlite')],
        ['export', join(folder, 'log.sqlite'), '--out', join(folder, 'out')],
      ]) {
        const ran = await runCommand(args);
        assert.equal(ran.code, code, `${args[0]}: ${ran.err}`);
        assert.match(ran.err + ran.out, message);
        assert.doesNotMatch(ran.err, /^\s+at /m);
      }
      assert(!(await fs.readdir(folder)).some((name) => /^(b\.gz|out)/.test(name)), 'nothing half is left');
    }));
}

const skip = process.platform === 'win32' && 'Windows knows no such rights';

test('a log in a folder that may not be written to says so, with advice', { skip }, () =>
  inFolder(async (folder) => {
    const writer = await openSqliteLog(await keepLog(folder, dayEntries()));
    await writer.close();
    await fs.chmod(folder, 0o555);
    const isRoot = process.geteuid?.() === 0;
    try {
      // To root every folder is open.
      if (isRoot) process.seteuid?.(65_534);
      const ran = await runCommand(['verify', folder]);
      const copied = await runCommand(['backup', folder, '--out', join(folder, 'b.gz')]);
      for (const { code, err } of [ran, copied]) {
        assert.equal(code, exitCode.unreadable, err);
        assert.match(err, /may not be written to.*copy the folder/);
      }
    } finally {
      if (isRoot) process.seteuid?.(0);
      await fs.chmod(folder, 0o755);
    }
  }),
);

test('a moment before the first entry is an empty terminal; one beyond the last is the end', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const early = await runCommand(['replay', folder, '--at', '2026-04-12T07:59-05:00', '--json']);
    assert.equal(JSON.parse(early.out).entries, 0);
    const end = await runCommand(['replay', folder, '--at', '2027-01-01T00:00Z', '--json']);
    assert.equal(JSON.parse(end.out).entries, dayEntries().length);
    const middle = JSON.parse((await runCommand(['replay', folder, '--at', new Date(dawn + 13_000).toISOString(), '--json'])).out);
    assert.equal(middle.entries, dayEntries().filter(({ at }) => at <= dawn + 13_000).length);
  }));

/** Changes a log behind its back. */
async function change(path: string, sql: string): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}
