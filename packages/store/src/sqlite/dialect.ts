import type { Database } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Tables } from '../rows/tables.ts';

/** Kysely on a connection that is opened and closed elsewhere. */
export function kyselyOn(db: Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: db }) });
}
