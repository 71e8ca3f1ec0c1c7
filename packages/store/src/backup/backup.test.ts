import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Random } from '@estiba/base';
import Database from 'better-sqlite3';
import { BackupDamaged, backup, checkBackup, openSqliteLog, restore } from '../index.ts';
import { someEntries } from '../testing/entries.ts';
import { inFolder } from '../testing/folder.ts';

/** Gives `use` a backup of 2,500 entries. */
async function withBackup(use: (file: string, folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const log = await openSqliteLog(':memory:');
    await log.append(0, someEntries(1, 2500));
    const file = join(folder, 'backup.gz');
    await backup(log, file);
    await log.close();
    await use(file, folder);
  });
}

const isDamage = (place: RegExp) => (error: Error) => {
  assert.ok(error instanceof BackupDamaged, String(error));
  assert.match(error.message, place);
  assert.match(error.message, /Maybe/);
  return true;
};

test('L60: a backup is lines of text that need no Estiba to read', () =>
  withBackup(async (file) => {
    const lines = gunzipSync(readFileSync(file)).toString().split('\n');
    assert.equal(lines.length, 1 + 2500 + 2 + 1 + 1);
    assert.deepEqual({ ...(JSON.parse(lines[0]!) as object), root: '' }, { estibaBackup: 1, size: 2500, root: '' });
    assert.equal((JSON.parse(lines[1]!) as { command: string }).command, 'command-1');
    assert.match(lines[1001]!, /^= 1000 [0-9a-f]{64}$/);
    assert.match(lines.at(-2)!, /^\. 2500 [0-9a-f]{64}$/);
    assert.equal((await checkBackup(file)).size, 2500);
  }));

test('L60: an empty log has a backup too', () =>
  inFolder(async (folder) => {
    const log = await openSqliteLog(':memory:');
    await backup(log, join(folder, 'backup.gz'));
    assert.equal((await restore(join(folder, 'backup.gz'), log)).size, 0);
    await log.close();
  }));

test('L62: a backup that is cut off anywhere is refused', () =>
  withBackup(async (file, folder) => {
    const bytes = readFileSync(file);
    const cut = join(folder, 'cut.gz');
    for (const length of [1, 100, Math.floor(bytes.length / 2), bytes.length - 9, bytes.length - 1]) {
      writeFileSync(cut, bytes.subarray(0, length));
      await assert.rejects(checkBackup(cut), isDamage(/damaged (at its beginning|after entry \d+ of 2500)/));
    }
    writeFileSync(cut, '');
    await assert.rejects(checkBackup(cut), isDamage(/at its beginning/));
  }));

test('L62: a backup with any byte changed is refused', () =>
  withBackup(async (file, folder) => {
    const bytes = readFileSync(file);
    const random = new Random(3);
    const garbled = join(folder, 'garbled.gz');
    for (let run = 0; run < 60; run++) {
      const at = 10 + random.int(bytes.length - 10);
      writeFileSync(garbled, bytes.with(at, bytes[at]! ^ (1 << random.int(8))));
      await assert.rejects(checkBackup(garbled), isDamage(/damaged/), `byte ${at}`);
    }
  }));

test('L62: what was changed inside is found near its place', () =>
  withBackup(async (file, folder) => {
    const text = gunzipSync(readFileSync(file)).toString();
    const lines = text.split('\n');
    const changed = join(folder, 'changed.gz');
    const refuses = async (edit: (lines: string[]) => string[], place: RegExp) => {
      writeFileSync(changed, gzipSync(edit([...lines]).join('\n')));
      await assert.rejects(checkBackup(changed), isDamage(place));
    };
    await refuses((all) => all.with(1500, all[1500]!.replace('MSKU', 'MSCU')), /entries 1001 to 2000 are not those/);
    await refuses((all) => all.toSpliced(700, 1), /after entry 699 of 2500: what follows is not the next entry/);
    await refuses((all) => all.toSpliced(700, 0, all[700]!), /after entry 700 of 2500: what follows is not the next/);
    await refuses((all) => all.toSpliced(1001, 1), /after entry 1000 .*a line with the root is missing/);
    await refuses((all) => all.with(2400, all[2400]!.replace('MSKU', 'MSCU')), /after entry 2500.*does not hold what its beginning tells/);
    await refuses((all) => all.slice(0, -2), /after entry 2499 of 2500: its last line does not end/);
    await refuses((all) => [...all.slice(0, -2), ''], /after entry 2500 of 2500: it is cut off/);
    await refuses((all) => [...all, 'more', ''], /there is more after its end/);
    await refuses((all) => all.with(-2, `. 2500 ${'0'.repeat(64)}`), /its checksum is another/);
    await refuses((all) => all.slice(1), /does not begin as a backup/);
    await refuses((all) => all.with(0, all[0]!.replace('"estibaBackup":1', '"estibaBackup":2')), /newer version/);
  }));

test('L62: what is no backup at all is refused, and a file that is not there is said to be so', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'x.gz');
    writeFileSync(file, 'not gzip');
    await assert.rejects(checkBackup(file), isDamage(/cannot be unpacked/));
    writeFileSync(file, gzipSync('hello\n'));
    await assert.rejects(checkBackup(file), isDamage(/does not begin as a backup/));
    await assert.rejects(checkBackup(join(folder, 'none.gz')), { code: 'ENOENT' });
  }));

test('L61: a damaged backup leaves the log it should fill empty and usable', () =>
  withBackup(async (file, folder) => {
    const bytes = readFileSync(file);
    writeFileSync(join(folder, 'cut.gz'), bytes.subarray(0, bytes.length - 20));
    const log = await openSqliteLog(join(folder, 'terminal.db'));
    await assert.rejects(restore(join(folder, 'cut.gz'), log), BackupDamaged);
    assert.equal((await log.head()).size, 0);
    assert.equal((await log.rows.head()).restoring, 0);
    await log.close();
  }));

test('L63: a damaged log gives no backup, and leaves no file', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'terminal.db');
    const log = await openSqliteLog(path);
    await log.append(0, someEntries(1, 2000));
    await log.close();
    const db = new Database(path);
    db.exec(`UPDATE entry SET text = replace(text, 'MSKU', 'MSCU') WHERE seq = 3`);
    db.close();
    const reader = await openSqliteLog(path, { readOnly: true });
    await assert.rejects(backup(reader, join(folder, 'backup.gz')), /damaged.*Maybe/);
    await reader.close();
    assert.ok(!readdirSync(folder).some((name) => name.startsWith('backup')));
  }));

test('L64: a backup and a restore tell how far they are, and can be ended; then no backup, and no log to work on, is left', () =>
  withBackup(async (file, folder) => {
    const seen: string[] = [];
    const progress = (entries: number, of: number) => void seen.push(`${entries}/${of}`);
    const path = join(folder, 'terminal.db');
    const log = await openSqliteLog(path);
    const stop = new AbortController();
    await assert.rejects(restore(file, log, { signal: stop.signal, progress: (entries) => (entries >= 2000 ? stop.abort() : undefined) }), {
      name: 'AbortError',
    });
    await log.close();
    await assert.rejects(openSqliteLog(path), /did not finish/);

    const whole = await openSqliteLog(join(folder, 'whole.db'));
    await restore(file, whole, { progress });
    assert.deepEqual(seen, ['1000/2500', '2000/2500', '2500/2500']);
    await assert.rejects(backup(whole, join(folder, 'ended.gz'), { signal: AbortSignal.abort() }), { name: 'AbortError' });
    await backup(whole, join(folder, 'again.gz'), { progress });
    assert.equal(seen.at(-1), '2500/2500');
    await whole.close();
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('ended')),
      [],
    );
  }));
