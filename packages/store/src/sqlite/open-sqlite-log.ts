import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { treeForWriting } from '../log/tree-for-writing.ts';
import { sqliteTypes } from '../rows/column-types.ts';
import { migrate, requireMigrated } from '../rows/migrations.ts';
import { Rows } from '../rows/rows.ts';
import { kyselyOn } from './dialect.ts';
import { SqliteLog } from './sqlite-log.ts';
import { lockForWriting } from './writer-lock.ts';

export interface SqliteOptions {
  /** Open for reading only, beside the process that writes. Appending is then refused. */
  readonly readOnly?: boolean;
}

/**
 * Opens the log kept in the file `path`, made when it is not there; `:memory:` keeps one that ends with the process.
 * Throws when another process writes it, when a newer version of Estiba wrote it, and when it is damaged at its end.
 */
export async function openSqliteLog(path: string, options: SqliteOptions = {}): Promise<SqliteLog> {
  return options.readOnly === true ? openForReading(path) : openForWriting(path);
}

async function openForReading(path: string): Promise<SqliteLog> {
  if (!existsSync(path)) throw new Error(`There is no log at ${path}. Maybe the path is wrong, or the terminal has not started yet.`);
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const kysely = kyselyOn(db);
    await requireMigrated(kysely, path);
    return new SqliteLog(db, new Rows(kysely), null);
  } catch (error) {
    db.close();
    throw error;
  }
}

async function openForWriting(path: string): Promise<SqliteLog> {
  const unlock = path === ':memory:' ? () => {} : lockForWriting(path);
  try {
    return await writeOn(new Database(path), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Every commit waits for the disk. What has been committed moves from the write-ahead log into the file once 64 MB have come together, not the usual 4:
 * no command comes in meanwhile, and so it is fewer than one in a hundred that waits.
 */
const settings = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'wal_autocheckpoint = 16384'];

/** Becomes the writer of the log in an open file, which is made a log where it is empty; `unlock` is called when the log is closed. */
export async function writeOn(db: Database.Database, unlock: () => void): Promise<SqliteLog> {
  try {
    for (const setting of settings) db.pragma(setting);
    const kysely = kyselyOn(db);
    await kysely.transaction().execute((transaction) => migrate(transaction, sqliteTypes, db.name));
    const rows = new Rows(kysely);
    const epoch = await rows.takeOver(`process ${process.pid}`);
    return new SqliteLog(db, rows, { epoch, tree: await treeForWriting(db.name, rows), unlock });
  } catch (error) {
    db.close();
    throw error;
  }
}
