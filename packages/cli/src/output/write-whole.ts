import * as fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exitCode, Failure, systemError } from '../failure.ts';

/** A file to be written: name relative to the output folder, and content. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The system calls writing needs; tests pass a disk that is full. */
export type Disk = Pick<typeof fs, 'mkdir' | 'open' | 'rename' | 'rm'>;

/**
 * Writes all files or none: each goes whole to a hidden neighbour, is flushed to the disk, and only when every one of
 * them is there are they renamed into place. Whatever stood there before survives any earlier failure.
 */
export async function writeWhole(folder: string, files: readonly OutputFile[], disk: Disk = fs): Promise<void> {
  const staged: { readonly temporary: string; readonly target: string }[] = [];
  const placed: string[] = [];
  try {
    await disk.mkdir(folder, { recursive: true });
    for (const file of files) {
      const target = join(folder, file.name);
      const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
      staged.push({ temporary, target });
      await writeFlushed(temporary, file.content, disk);
    }
    for (const { temporary, target } of staged) {
      await disk.rename(temporary, target);
      placed.push(basename(target));
    }
  } catch (error) {
    await Promise.allSettled(staged.map(({ temporary }) => disk.rm(temporary, { force: true })));
    throw new Failure(
      exitCode.unwritten,
      `${placed.length === 0 ? 'Nothing' : `Only ${placed.join(', ')}`} was written to '${folder}': ${systemError(error)}.`,
      'Maybe the disk is full or the folder may not be written to; free some space or name another folder with --out.',
    );
  }
  await flushFolder(folder, disk);
}

async function writeFlushed(path: string, content: string | Uint8Array, disk: Disk): Promise<void> {
  const handle = await disk.open(path, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the renames themselves durable; not every system lets a folder be opened, and then there is nothing to do. */
async function flushFolder(folder: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}
