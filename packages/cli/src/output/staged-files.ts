import { basename, dirname, join, resolve } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import { exitCode, Failure, systemError } from '../failure.ts';
import type { Disk } from './disk.ts';

/** A file on its way: what is written to it is not there under its name before all files of its set are whole. */
export interface StagedFile {
  write(content: string | Uint8Array): Promise<void>;
}

interface Staged {
  readonly temporary: string;
  readonly target: string;
  readonly handle: FileHandle;
}

/**
 * Writes several files of a folder, all or none: each grows in a hidden neighbour, is flushed to the disk, and only when every one of
 * them is there are they renamed into place. Whatever stood there before survives any earlier failure.
 */
export class StagedFiles {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #staged: Staged[] = [];

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** Begins a file; its name is relative to the folder. */
  async open(name: string): Promise<StagedFile> {
    const target = join(this.#folder, name);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
    const handle = await this.#orFail(async () => {
      await makeFolder(this.#folder, this.#disk);
      return this.#disk.open(temporary, 'w');
    });
    this.#staged.push({ temporary, target, handle });
    // On an open handle this goes on from where the last one ended.
    return { write: (content) => this.#orFail(() => handle.writeFile(content)) };
  }

  /** Gives every file its name. */
  async place(): Promise<void> {
    const placed: string[] = [];
    await this.#orFail(async () => {
      for (const { handle } of this.#staged) await handle.sync().finally(() => handle.close());
      for (const { temporary, target } of this.#staged) {
        await this.#disk.rename(temporary, target);
        placed.push(basename(target));
      }
    }, placed);
    await flushFolder(this.#folder, this.#disk);
  }

  /** Leaves nothing behind of what was not placed. Never throws. */
  async discard(): Promise<void> {
    await Promise.allSettled(this.#staged.map(({ handle }) => handle.close()));
    await Promise.allSettled(this.#staged.map(({ temporary }) => this.#disk.rm(temporary, { force: true })));
  }

  async #orFail<T>(work: () => Promise<T>, placed: readonly string[] = []): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await this.discard();
      throw new Failure(
        exitCode.unwritten,
        `${placed.length === 0 ? 'Nothing' : `Only ${placed.join(', ')}`} was written to '${this.#folder}': ${systemError(error)}.`,
        'Maybe the disk is full or the place may not be written to; free some space or name another place.',
      );
    }
  }
}

/** Makes a folder and those above it. Step by step, for where a system denies a folder by 'not there' (/proc), Node's own way tries for ever. */
async function makeFolder(folder: string, disk: Disk): Promise<void> {
  const path = resolve(folder);
  try {
    await disk.mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path), disk);
    await disk.mkdir(path).catch((again: NodeJS.ErrnoException) => (again.code === 'EEXIST' ? undefined : Promise.reject(again)));
  }
}

/** Makes the renames themselves durable; not every system lets a folder be opened, and then there is nothing to do. */
export async function flushFolder(folder: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}
