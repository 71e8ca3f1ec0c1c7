import * as fs from 'node:fs/promises';
import type { Disk } from './disk.ts';
import { StagedFiles } from './staged-files.ts';

/** A file to be written: name relative to the output folder, and content. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Writes all files or none; see `StagedFiles`. */
export async function writeWhole(folder: string, files: readonly OutputFile[], disk: Disk = fs): Promise<void> {
  const staged = new StagedFiles(folder, disk);
  for (const { name, content } of files) await (await staged.open(name)).write(content);
  await staged.place();
}
