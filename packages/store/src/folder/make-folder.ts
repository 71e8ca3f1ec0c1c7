import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, one by one: Node's recursive way never ends where the system says that a folder which is there is not
 * (`/proc/x`). Returns whether there was something to make. @throws Error that names the folder, with advice; its `cause` is the system's.
 */
export function makeFolder(path: string, mode = 0o777): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return false;
  if (found) throw new Error(`'${path}' is a file. Maybe name a folder.`);
  if (dirname(path) !== path) makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another may have made it meanwhile.
    if (code === 'EEXIST') return false;
    throw new Error(`the folder '${path}' cannot be made (${code}). Maybe name one where you may write.`, { cause: error });
  }
}
