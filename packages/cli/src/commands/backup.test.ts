import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteLog } from '@estiba/store';
import { exitCode } from '../failure.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';
import { dayEntries, keepLog } from '../testing/day-log.test-kit.ts';

test('a backup of a running terminal is restored to the same log, and verified', () =>
  inFolder(async (folder) => {
    const entries = dayEntries();
    const path = await keepLog(folder, entries);
    const writer = await openSqliteLog(path);
    const file = join(folder, 'monday.gz');
    const ran = await runCommand(['backup', folder, '--out', file]);
    assert.equal(ran.code, exitCode.done, ran.err);
    const { root } = await writer.head();
    assert.match(ran.out, new RegExp(`${entries.length} entries of .* backed up to .*monday.gz, root ${root}`));
    await writer.close();

    const to = join(folder, 'again', 'chancay');
    const restored = await runCommand(['restore', file, '--to', to]);
    assert.equal(restored.code, exitCode.done, restored.err);
    assert.match(restored.out, new RegExp(root));
    assert.deepEqual((await fs.readdir(to)).sort(), ['log.sqlite']);
    assert.equal((await runCommand(['verify', to])).code, exitCode.done);
    const [before, after] = await Promise.all(
      [folder, to].map(async (one) => JSON.parse((await runCommand(['replay', one, '--json'])).out)),
    );
    assert.equal(after.hash, before.hash);
  }));

test('nothing is ever overwritten: neither a file by a backup, nor a log by a restore', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const file = join(folder, 'b.gz');
    assert.equal((await runCommand(['backup', folder, '--out', file])).code, exitCode.done);
    const again = await runCommand(['backup', folder, '--out', file]);
    assert.equal(again.code, exitCode.unwritten);
    assert.match(again.err, /is there already.*Maybe/);
    const before = await fs.readFile(join(folder, 'log.sqlite'));
    const restored = await runCommand(['restore', file, '--to', folder]);
    assert.equal(restored.code, exitCode.unwritten);
    assert.match(restored.err, /already.*never overwritten.*Maybe/);
    assert.deepEqual(await fs.readFile(join(folder, 'log.sqlite')), before);
  }));

test('a backup that is damaged, missing or none is refused, and no folder is left', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const file = join(folder, 'b.gz');
    await runCommand(['backup', folder, '--out', file]);
    const bytes = await fs.readFile(file);
    const cases: readonly (readonly [string, Uint8Array | null, number])[] = [
      ['cut.gz', bytes.subarray(0, bytes.length - 12), exitCode.damaged],
      ['garbled.gz', bytes.with(bytes.length >> 1, 0x55 ^ bytes[bytes.length >> 1]!), exitCode.damaged],
      ['text.gz', Buffer.from('no backup'), exitCode.damaged],
      ['none.gz', null, exitCode.unreadable],
    ];
    for (const [name, content, code] of cases) {
      if (content !== null) await fs.writeFile(join(folder, name), content);
      const ran = await runCommand(['restore', join(folder, name), '--to', join(folder, 'new')]);
      assert.equal(ran.code, code, `${name}: ${ran.err}`);
      assert.match(ran.err, /Maybe/);
      await assert.rejects(fs.stat(join(folder, 'new')), { code: 'ENOENT' }, name);
    }
  }));

test('Ctrl-C ends a backup and a restore, and leaves nothing half', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'log.sqlite');
    const log = await openSqliteLog(path);
    const [first] = dayEntries();
    for (let size = 0; size < 20_000; size += 5000)
      await log.append(
        size,
        Array.from({ length: 5000 }, () => ({ ...first!, type: 'windReported', data: { metresPerSecond: 1, isStopped: false } })),
      );
    await log.close();
    const file = join(folder, 'b.gz');
    const stopped = await pressSoon(['backup', folder, '--out', file]);
    assert.equal(stopped.code, exitCode.abandoned, stopped.err);
    assert.deepEqual(
      (await fs.readdir(folder)).filter((name) => name.startsWith('b.')),
      [],
    );

    assert.equal((await runCommand(['backup', folder, '--out', file])).code, exitCode.done);
    const restored = await pressSoon(['restore', file, '--to', join(folder, 'new')]);
    assert.equal(restored.code, exitCode.abandoned, restored.err);
    await assert.rejects(fs.stat(join(folder, 'new')), { code: 'ENOENT' });

    const exported = await pressSoon(['export', folder, '--out', join(folder, 'out')]);
    assert.equal(exported.code, exitCode.abandoned, exported.err);
    assert.deepEqual(await fs.readdir(join(folder, 'out')).catch(() => []), []);
  }));

/** Runs a command and presses Ctrl-C as soon as it listens. */
function pressSoon(args: readonly string[]) {
  const signals = new EventEmitter();
  signals.on('newListener', (name) => {
    if (name === 'SIGINT') setTimeout(() => signals.emit('SIGINT'), 5);
  });
  return runCommand(args, { signals });
}

test('where a backup or a restore cannot be written it says so', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const ran = await runCommand(['backup', folder, '--out', join(folder, 'log.sqlite', 'b.gz')]);
    assert.equal(ran.code, exitCode.unwritten, ran.err);
    assert.match(ran.err, /Maybe/);
    const file = join(folder, 'b.gz');
    await runCommand(['backup', folder, '--out', file]);
    const restored = await runCommand(['restore', file, '--to', join(folder, 'log.sqlite', 'new')]);
    assert.equal(restored.code, exitCode.unwritten, restored.err);
    assert.match(restored.err, /Maybe/);
    const nowhere = await runCommand(['restore', file]);
    assert.equal(nowhere.code, exitCode.usage, nowhere.err);
    assert.match(nowhere.err, /Maybe --to/);
  }));

test('a folder with several terminals asks which', () =>
  inFolder(async (folder) => {
    for (const name of ['north', 'south']) {
      await fs.mkdir(join(folder, name));
      await keepLog(join(folder, name), dayEntries());
    }
    const ran = await runCommand(['replay', folder]);
    assert.equal(ran.code, exitCode.usage);
    assert.match(ran.err, /north, south.*Maybe/);
    assert.equal((await runCommand(['replay', folder, '--terminal', 'south'])).code, exitCode.done);
    assert.equal((await runCommand(['replay', join(folder, 'north')])).code, exitCode.done);
  }));
