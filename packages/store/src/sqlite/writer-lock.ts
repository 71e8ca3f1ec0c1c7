import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/**
 * Holds `path` for one writing process: a lock of the operating system on the file `path.lock`, which ends with the process however that ends.
 * Throws, naming the process that holds it, when another does. The answer lets go.
 */
export function lockForWriting(path: string): () => void {
  if (!existsSync(dirname(path)))
    throw new Error(`There is no folder ${dirname(path)} for a log. Maybe the path is wrong, or the folder has to be made first.`);
  // However the file is called, through links or not, its lock is one.
  const lock = new Database(`${existsSync(path) ? realpathSync(path) : path}.lock`, { timeout: 0 });
  try {
    // No journal on disk: nothing in this file has to survive.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN IMMEDIATE');
    lock.pragma(`user_version = ${process.pid}`);
    lock.exec('COMMIT');
    lock.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const holder = isBusy(error) ? holderOf(lock) : '';
    lock.close();
    if (!isBusy(error))
      throw new Error(`The lock ${path}.lock cannot be taken. Maybe delete that file, when no terminal runs on the log.`, { cause: error });
    throw new Error(
      `The log ${path} is being written by another process${holder}. Maybe a terminal already runs on it: stop it, or open the log for reading only.`,
      { cause: error },
    );
  }
  return () => lock.close();
}

function holderOf(lock: Database.Database): string {
  try {
    return ` (${String(lock.pragma('user_version', { simple: true }))})`;
  } catch {
    return '';
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
