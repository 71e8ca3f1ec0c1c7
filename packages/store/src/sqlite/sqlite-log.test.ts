import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Database from 'better-sqlite3';
import { openSqliteLog } from '../index.ts';
import { anEntry, readAll, someEntries } from '../testing/entries.ts';
import { inFolder } from '../testing/folder.ts';
import { writeOn } from './open-sqlite-log.ts';

const codeOf = (answer: Awaited<ReturnType<Awaited<ReturnType<typeof openSqliteLog>>['append']>>): string =>
  answer.ok ? 'ok' : answer.reasons[0]!.code;

/** Opens the log at `path` in a process of its own, which holds it open until its input ends. */
const holder = (path: string): string => `
  import { openSqliteLog } from ${JSON.stringify(join(import.meta.dirname, '..', 'index.ts'))};
  const log = await openSqliteLog(${JSON.stringify(path)});
  console.log('open');
  process.stdin.on('end', () => log.close()).resume();`;

test('L8: a second process that would write is refused, and told who writes', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    const child = spawn(process.execPath, ['--input-type=module', '-e', holder(path)], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await assert.rejects(openSqliteLog(path), new RegExp(`being written by another process \\(${child.pid}\\).*Maybe`));
    child.stdin.end();
    await once(child, 'exit');
    await (await openSqliteLog(path)).close();
  }));

test('L8: a writer that was killed leaves no lock', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    const child = spawn(process.execPath, ['--input-type=module', '-e', holder(path)], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await openSqliteLog(path)).close();
  }));

test('L8: a log is opened for writing once in a process, too', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    const log = await openSqliteLog(path);
    await assert.rejects(openSqliteLog(path), /being written by another process/);
    await log.close();
    await (await openSqliteLog(path)).close();
  }));

test('L8: another name for the same file does not help', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    const log = await openSqliteLog(path);
    symlinkSync(path, join(folder, 'other.db'));
    await assert.rejects(openSqliteLog(join(folder, 'other.db')), /being written by another process/);
    await assert.rejects(openSqliteLog(join(folder, 'none', 'terminal.db')), /There is no folder.*Maybe/);
    await log.close();
  }));

test('L8: with the lock taken away by hand, the older of two writers is still shut out', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    const older = await openSqliteLog(path);
    await older.append(0, [anEntry(1)]);
    rmSync(`${path}.lock`);
    const newer = await openSqliteLog(path);
    assert.equal(codeOf(await older.append(1, [anEntry(99)])), 'log.lease-lost');
    assert.equal(codeOf(await newer.append(1, [anEntry(2)])), 'ok');
    assert.deepEqual(
      (await readAll(newer)).map(({ command }) => command),
      ['command-1', 'command-2'],
    );
    await older.close();
    await newer.close();
  }));

test('L9: beside the writer others read what it has written', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    const writer = await openSqliteLog(path);
    await writer.append(0, someEntries(1, 300));
    const reader = await openSqliteLog(path, { readOnly: true });
    assert.equal((await readAll(reader)).length, 300);
    await writer.append(300, someEntries(301, 5));
    assert.deepEqual(await reader.head(), await writer.head());
    assert.deepEqual(await reader.proveConsistency(300, 305), await writer.proveConsistency(300, 305));
    assert.equal(codeOf(await reader.append(305, [anEntry(306)])), 'log.read-only');
    await assert.rejects(reader.saveSnapshot({ size: 1, form: 1, text: '' }), /Maybe open it for writing/);
    await reader.close();
    await writer.close();
  }));

test('L9: a file that is not there, or no log, is not opened for reading', () =>
  inFolder(async (folder) => {
    await assert.rejects(openSqliteLog(join(folder, 'none.db'), { readOnly: true }), /Maybe/);
    const other = new Database(join(folder, 'other.db'));
    other.exec('CREATE TABLE x (y)');
    other.close();
    await assert.rejects(openSqliteLog(join(folder, 'other.db'), { readOnly: true }), /is no log of Estiba.*Maybe/);
  }));

test('L10: a log that a newer version has migrated is refused, for writing and for reading', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    await (await openSqliteLog(path)).close();
    const db = new Database(path);
    db.exec(`INSERT INTO migration VALUES ('0099-later')`);
    db.close();
    for (const readOnly of [false, true]) {
      await assert.rejects(
        openSqliteLog(path, { readOnly }),
        /written by a newer version of Estiba \(0099-later\)\. Maybe start that version/,
      );
    }
  }));

test('L14: when the disk is full nothing of the append is kept, and with room again all goes on', () =>
  inFolder(async (folder) => {
    const db = new Database(join(folder, 'terminal.db'));
    const log = await writeOn(db, () => {});
    await log.append(0, [anEntry(1)]);
    db.pragma('max_page_count = 40');
    await assert.rejects(log.append(1, someEntries(2, 2000)), /disk is full.*Maybe/);
    db.pragma('max_page_count = 100000');
    assert.equal((await log.head()).size, 1);
    assert.equal(codeOf(await log.append(1, [anEntry(2)])), 'ok');
    await log.close();
  }));

test('L14: after any other failure to write the log takes nothing more until it is opened again', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    const db = new Database(path);
    const log = await writeOn(db, () => {});
    await log.append(0, [anEntry(1)]);
    db.exec('ALTER TABLE entry RENAME TO mislaid');
    await assert.rejects(log.append(1, [anEntry(2)]), /takes no more until it is opened again.*Maybe/);
    db.exec('ALTER TABLE mislaid RENAME TO entry');
    await assert.rejects(log.append(1, [anEntry(2)]), /takes no more until it is opened again/);
    await log.close();
    const again = await openSqliteLog(path);
    assert.equal(codeOf(await again.append(1, [anEntry(2)])), 'ok');
    await again.close();
  }));

test('L15: appends of one turn become durable together', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    const log = await openSqliteLog(path);
    const reader = new Database(path, { readonly: true });
    const changes = () => reader.pragma('data_version', { simple: true }) as number;
    const seen = new Set<number>();
    const answers = Array.from({ length: 500 }, (_, at) => log.append(at, [anEntry(at + 1)]).then(() => seen.add(changes())));
    const before = changes();
    await Promise.all(answers);
    assert.equal(before, [...seen][0]! - 1);
    assert.equal(seen.size, 1);
    reader.close();
    await log.close();
  }));
