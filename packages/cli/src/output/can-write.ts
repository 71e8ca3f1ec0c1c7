import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { exitCode, Failure, systemError } from '../failure.ts';

/** Asks before long work whether its result can be written into a folder, which need not be there yet. @throws Failure where it cannot. */
export async function expectFolder(folder: string): Promise<void> {
  const path = await nearest(resolve(folder));
  if (!(await stat(path)).isDirectory())
    throw new Failure(exitCode.unwritten, `'${folder}' cannot be a folder: '${path}' is a file.`, 'Maybe name another folder.');
  await access(path, constants.W_OK).catch((error: unknown) => {
    throw new Failure(exitCode.unwritten, `'${path}' cannot be written to: ${systemError(error)}.`, 'Maybe name another folder.');
  });
}

/** The same for one file. What stands there is replaced, but only where it is a file. */
export async function expectFile(path: string): Promise<void> {
  const found = await stat(path === '' ? '.' : path).catch(() => null);
  if (found !== null && !found.isFile())
    throw new Failure(exitCode.unwritten, `'${path}' is no file that could be replaced.`, 'Maybe name a file in that folder.');
  await expectFolder(dirname(path));
}

/** The path itself where something stands there, else the first above it where something does. */
async function nearest(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : nearest(dirname(path));
}
