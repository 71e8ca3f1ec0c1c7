import { strict as assert } from 'node:assert';
import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Database from 'better-sqlite3';
import { LogDamaged, openSqliteLog, verifyLog } from '../index.ts';
import { readAll, someEntries } from '../testing/entries.ts';
import { inFolder } from '../testing/folder.ts';

/** Makes a log of 1,500 entries with snapshots, damages it, and gives back what verifying finds. */
async function foundAfter(damage: (db: Database.Database) => void): Promise<string[]> {
  return inFolder(async (folder) => {
    const path = await makeLog(folder);
    const db = new Database(path);
    damage(db);
    db.close();
    return problemsOf(path);
  });
}

async function makeLog(folder: string): Promise<string> {
  const path = join(folder, 'terminal.db');
  const log = await openSqliteLog(path);
  await log.append(0, someEntries(1, 1500));
  for (const size of [100, 512, 1400]) await log.saveSnapshot({ size, form: 1, text: `state after ${size}` });
  await log.close();
  return path;
}

async function problemsOf(path: string): Promise<string[]> {
  const log = await openSqliteLog(path, { readOnly: true });
  try {
    const { problems } = await verifyLog(log);
    return problems.map(({ code, params }) => [code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' '));
  } finally {
    await log.close();
  }
}

test('L50: a log that was left alone has no problem', async () => {
  assert.deepEqual(await foundAfter(() => {}), []);
});

test('L51: a changed entry is named', async () => {
  assert.deepEqual(await foundAfter((db) => db.exec(`UPDATE entry SET text = replace(text, 'MSKU', 'MSCU') WHERE seq IN (700, 1024)`)), [
    'log.entry-changed seq=700',
    'log.entry-changed seq=1024',
  ]);
});

test('L51: a missing entry is named', async () => {
  assert.deepEqual(await foundAfter((db) => db.exec('DELETE FROM entry WHERE seq = 257')), ['log.entry-missing seq=257']);
});

test('L51: a changed entry among the last ones shows in the root', async () => {
  const [problem, ...more] = await foundAfter((db) => db.exec(`UPDATE entry SET text = replace(text, 'MSKU', 'MSCU') WHERE seq = 1499`));
  assert.match(problem!, /^log\.root-differs size=1500/);
  assert.deepEqual(more, []);
});

test('L51: missing last entries, and entries the head does not know, are told', async () => {
  const cut = await foundAfter((db) => db.exec('DELETE FROM entry WHERE seq > 1498'));
  assert.deepEqual(cut.slice(0, 2), ['log.entry-missing seq=1499', 'log.entry-missing seq=1500']);
  assert.match(cut[2]!, /^log\.root-differs/);
  assert.deepEqual(await foundAfter((db) => db.exec(`INSERT INTO entry VALUES (1501, '{}')`)), ['log.beyond-head from=1501 to=1501']);
});

test('L51: an entry that is no entry is told though its hash is right', async () => {
  const found = await foundAfter((db) => db.exec(`UPDATE entry SET text = '{}' WHERE seq = 1500`));
  assert.equal(found[0], 'log.entry-unreadable seq=1500');
});

test('L52: tiles that are missing, cut off or changed are told', async () => {
  assert.deepEqual(await foundAfter((db) => db.exec('DELETE FROM tile WHERE place = 2')), ['log.tile-missing level=0 place=2']);
  assert.deepEqual(await foundAfter((db) => db.exec('UPDATE tile SET hashes = substr(hashes, 1, 100) WHERE place = 1')), [
    'log.tile-damaged level=0 place=1',
  ]);
  assert.deepEqual(await foundAfter((db) => db.exec('UPDATE tile SET root = zeroblob(32) WHERE place = 0')), [
    'log.tile-damaged level=0 place=0',
  ]);
});

test('L52: a head that tells another root or size is told', async () => {
  assert.match(
    (await foundAfter((db) => db.exec(`UPDATE head SET root = '${'0'.repeat(64)}'`)))[0]!,
    /^log\.root-differs size=1500 told=0{64} found=[0-9a-f]{64}$/,
  );
  const found = await foundAfter((db) => db.exec('UPDATE head SET size = 1300'));
  assert.deepEqual(
    found.map((text) => text.split(' ')[0]),
    ['log.root-differs', 'log.beyond-head', 'log.snapshot-beyond-head'],
  );
});

test('L53: snapshots that are damaged or belong to another log are told', async () => {
  assert.deepEqual(await foundAfter((db) => db.exec('UPDATE snapshot SET bytes = substr(bytes, 1, 10) WHERE size = 100')), [
    'log.snapshot-damaged form=1 size=100',
  ]);
  assert.deepEqual(await foundAfter((db) => db.exec(`UPDATE snapshot SET sum = '' WHERE size = 512`)), [
    'log.snapshot-damaged form=1 size=512',
  ]);
  assert.deepEqual(await foundAfter((db) => db.exec(`UPDATE snapshot SET size = 513 WHERE size = 512`)), [
    'log.snapshot-foreign form=1 size=513',
  ]);
});

test('L33: damaged and foreign snapshots are passed over', () =>
  inFolder(async (folder) => {
    const path = await makeLog(folder);
    const db = new Database(path);
    db.exec(`UPDATE snapshot SET bytes = zeroblob(20) WHERE size = 1400`);
    db.exec(`UPDATE snapshot SET root = '${'0'.repeat(64)}' WHERE size = 512`);
    db.close();
    const log = await openSqliteLog(path);
    assert.deepEqual(await log.latestSnapshot(1), { size: 100, form: 1, text: 'state after 100' });
    await log.close();
  }));

test('L54: damage of the file itself is told, and the rest of the log still checked', () =>
  inFolder(async (folder) => {
    const path = await makeLog(folder);
    const file = openSync(path, 'r+');
    const middle = Math.floor(statSync(path).size / 2 / 4096) * 4096;
    writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, middle);
    closeSync(file);
    const found = await problemsOf(path);
    assert.ok(
      found.some((text) => text.startsWith('log.storage-damaged')),
      found.join('\n'),
    );
  }));

test('L12: reading stops at the entry that is missing or damaged', () =>
  inFolder(async (folder) => {
    const path = await makeLog(folder);
    const db = new Database(path);
    db.exec('DELETE FROM entry WHERE seq = 900');
    db.exec(`UPDATE entry SET text = '{}' WHERE seq = 300`);
    db.close();
    const log = await openSqliteLog(path);
    await assert.rejects(readAll(log), (error: Error) => error instanceof LogDamaged && /Entry 300 .*Maybe/.test(error.message));
    await assert.rejects(readAll(log, 301), (error: Error) => error instanceof LogDamaged && /Entry 900 is missing/.test(error.message));
    assert.equal((await readAll(log, 901)).length, 600);
    await log.close();
  }));

test('L13: a log that is damaged at its end does not open for writing', () =>
  inFolder(async (folder) => {
    for (const [at, damage] of [
      'DELETE FROM entry WHERE seq = 1500',
      'UPDATE head SET size = 1400',
      `UPDATE tile SET root = zeroblob(32) WHERE place = 4`,
      'DELETE FROM head',
    ].entries()) {
      mkdirSync(join(folder, String(at)));
      const path = await makeLog(join(folder, String(at)));
      const db = new Database(path);
      db.exec(damage);
      db.close();
      await assert.rejects(openSqliteLog(path), (error: Error) => error instanceof LogDamaged && /Maybe/.test(error.message), damage);
    }
  }));
