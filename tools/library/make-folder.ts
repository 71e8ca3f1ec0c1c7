import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, one by one: Node's recursive way never ends where the system says that a folder which is there is not
 * (`/proc/x`). @throws Error that names the folder, with advice.
 */
export function makeFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw new Error(`'${path}' is a file. Maybe name a folder.`);
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`the folder '${path}' cannot be made (${code}). Maybe name one where you may write.`, { cause: error });
  }
}
