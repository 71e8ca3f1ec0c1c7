import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import Database from 'better-sqlite3';
import { kyselyOn } from '../sqlite/dialect.ts';
import { sqliteTypes } from './column-types.ts';
import type { Migration, Migrations } from './migration.ts';
import { migrate, migrations, requireMigrated } from './migrations.ts';

const addPilot: Migration = async (db) => {
  await db.schema.alterTable('head').addColumn('pilot', 'text').execute();
};
const failing: Migration = async (db, types) => {
  await addPilot(db, types);
  throw new Error('the machine stopped here');
};

async function withTables(
  use: (db: ReturnType<typeof kyselyOn>, step: (known: Migrations) => Promise<void>) => Promise<void>,
): Promise<void> {
  const file = new Database(':memory:');
  const db = kyselyOn(file);
  await use(db, (known) => db.transaction().execute((transaction) => migrate(transaction, sqliteTypes, 'a log', known)));
  file.close();
}

test('L10: an older log gets the steps it lacks, once', () =>
  withTables(async (db, step) => {
    await step(migrations);
    const newer: Migrations = [...migrations, ['0002-pilot', addPilot]];
    await assert.rejects(requireMigrated(db, 'a log', newer), /older than this program \(it lacks 0002-pilot\).*Maybe/);
    await step(newer);
    await step(newer);
    await requireMigrated(db, 'a log', newer);
    assert.deepEqual(
      (await db.selectFrom('migration').select('name').execute()).map(({ name }) => name),
      ['0001-first-schema', '0002-pilot'],
    );
  }));

test('L10: a step that fails leaves the log as it was', () =>
  withTables(async (db, step) => {
    await step(migrations);
    await assert.rejects(step([...migrations, ['0002-pilot', failing]]), /stopped here/);
    await requireMigrated(db, 'a log', migrations);
    await step([...migrations, ['0002-pilot', addPilot]]);
  }));

test('L10: a log with a step we do not know is refused with advice', () =>
  withTables(async (_db, step) => {
    await step([...migrations, ['0002-pilot', addPilot]]);
    await assert.rejects(step(migrations), /written by a newer version of Estiba \(0002-pilot\)\. Maybe start that version/);
  }));
