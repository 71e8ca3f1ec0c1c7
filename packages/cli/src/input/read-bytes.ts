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

export async function readGivenFile(path: string): Promise<GivenFile> {
  try {
    const { size } = await stat(path);
    if (size > largest) {
      throw new Failure(
        exitCode.unreadable,
        `'${path}' has ${Math.round(size / 1e6)} MB.`,
        `Maybe it is another file: at most ${largest / 1048576} MB are read.`,
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
