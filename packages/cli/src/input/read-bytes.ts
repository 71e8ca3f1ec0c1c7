import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { exitCode, Failure, systemError } from '../failure.ts';

/** A file as it lies on the disk. */
export interface GivenFile {
  /** Name without its folder, as findings and the report call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Larger files are refused: a bay plan of the largest ship is about 5 MB. */
const largest = 512 * 1024 * 1024;

export const readGivenFile = (path: string): Promise<GivenFile> => readFileUpTo(path, largest);

/** Reads a file of at most `most` bytes. @throws Failure for what is none, is larger, or cannot be read. */
export async function readFileUpTo(path: string, most: number): Promise<GivenFile> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Failure(exitCode.unreadable, `'${path}' is a folder.`, 'Maybe a file in it was meant.');
    // A device has no end, and would be read until memory is full.
    if (found.isCharacterDevice() || found.isBlockDevice())
      throw new Failure(exitCode.unreadable, `'${path}' is a device and no file.`, 'Maybe the name is misspelt.');
    if (found.size > most) {
      throw new Failure(
        exitCode.unreadable,
        `'${path}' has ${Math.round(found.size / 1e6)} MB.`,
        `Maybe it is another file: at most ${most / 1048576} MB are read.`,
      );
    }
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(exitCode.unreadable, `'${path}' cannot be read: ${systemError(error)}.`, 'Maybe the name is misspelt.');
  }
}

/** Every file that lies directly in a folder, by name; hidden ones are skipped. */
export async function readFolder(folder: string): Promise<GivenFile[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
    return await Promise.all(names.sort().map((name) => readGivenFile(join(folder, name))));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      exitCode.unreadable,
      `The call folder '${folder}' cannot be read: ${systemError(error)}.`,
      'Maybe it is a file: then name it with --baplie, --coprar, --vermas, --vessel or --yard.',
    );
  }
}
