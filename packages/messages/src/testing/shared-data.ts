import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = process.env.ESTIBA_DATA ?? join(import.meta.dirname, '../../../../../shared/data');

/** A file of the shared data folder; null where the folder is absent, so that a test can say that it skips. */
export function sharedFile(path: string): Uint8Array | null {
  const full = join(FOLDER, path);
  return existsSync(full) ? readFileSync(full) : null;
}

export const SKIPPED = 'the shared data folder is absent (set ESTIBA_DATA)';
