import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFile, privateFile, type TextFile } from '../files/private-file.ts';

/** Where drafts are kept between runs: one small file each, and one for what it was begun from. */
export interface DraftFolder {
  names(): readonly string[];
  file(name: string): TextFile;
  remove(name: string): void;
}

/** A folder beside the log, for its owner alone. */
export function draftFolder(path: string): DraftFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return {
    names: () => readdirSync(path).filter((name) => name.endsWith('.json')),
    file: (name) => privateFile(join(path, name)),
    remove: (name) => rmSync(join(path, name), { force: true }),
  };
}

/** For tests: gone with the process. */
export function memoryFolder(): DraftFolder {
  const files = new Map<string, TextFile>();
  return {
    names: () => [...files.keys()],
    file: (name) => {
      const known = files.get(name) ?? memoryFile();
      files.set(name, known);
      return known;
    },
    remove: (name) => void files.delete(name),
  };
}
