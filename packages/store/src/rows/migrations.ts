import type { Kysely, Transaction } from 'kysely';
import type { ColumnTypes } from './column-types.ts';
import type { Migrations } from './migration.ts';
import { firstSchema } from './migrations/0001-first-schema.ts';
import type { Tables } from './tables.ts';

/**
 * The steps that bring the tables of a log up to date, oldest first. A step is never changed once released, and only adds: while a new
 * version of Estiba takes over from an old one, the old one still writes.
 */
export const migrations: Migrations = [['0001-first-schema', firstSchema]];

/**
 * Runs the steps a log has not seen, all in the one transaction given. Throws when the log knows a step that we do not: it was written by a newer version.
 * `place` names the log in that message.
 */
export async function migrate(db: Transaction<Tables>, types: ColumnTypes, place: string, known: Migrations = migrations): Promise<void> {
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .execute();
  const done = await namesOf(db);
  refuseNewer(done, place, known);
  for (const [name, migration] of known) {
    if (done.includes(name)) continue;
    await migration(db, types);
    await db.insertInto('migration').values({ name }).execute();
  }
}

/** For readers that may not migrate: throws unless the log has exactly the steps we know. */
export async function requireMigrated(db: Kysely<Tables>, place: string, known: Migrations = migrations): Promise<void> {
  const done = await namesOf(db).catch((error: unknown) => {
    if (isMissingTable(error)) return null;
    throw error;
  });
  if (done === null) throw new Error(`${place} is no log of Estiba. Maybe the path is wrong, or the log was never opened for writing.`);
  refuseNewer(done, place, known);
  const missing = known.find(([name]) => !done.includes(name));
  if (missing) throw new Error(`The log ${place} is older than this program (it lacks ${missing[0]}). Maybe open it once for writing.`);
}

/** SQLite tells it in words, PostgreSQL by a code; a damaged file is another matter. */
function isMissingTable(error: unknown): boolean {
  return error instanceof Error && (error.message.startsWith('no such table') || ('code' in error && error.code === '42P01'));
}

async function namesOf(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('migration').select('name').execute();
  return rows.map(({ name }) => name);
}

function refuseNewer(done: readonly string[], place: string, known: Migrations): void {
  const foreign = done.filter((name) => !known.some(([ours]) => ours === name));
  if (foreign.length === 0) return;
  throw new Error(
    `The log ${place} was written by a newer version of Estiba (${foreign.join(', ')}). Maybe start that version, or restore a backup into a new log.`,
  );
}
