import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A small text kept between runs: a file, or a variable in a test. */
export interface TextFile {
  /** Null when nothing was written yet. */
  read(): string | null;
  /** Replaces the whole text, or throws and leaves what was there. */
  write(text: string): void;
  /** Another after each time it was written, also by somebody else. */
  stamp(): string;
}

/** A file only its owner reads (0600), always whole: a new text is written beside it, forced to disk and put in its place. */
export function privateFile(path: string): TextFile {
  return {
    read: () => (existsSync(path) ? readFileSync(path, 'utf8') : null),
    write: (text) => {
      const draft = `${path}.${process.pid}.draft`;
      try {
        const file = openSync(draft, 'w', 0o600);
        try {
          writeFileSync(file, text);
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        renameSync(draft, path);
      } finally {
        rmSync(draft, { force: true });
      }
      syncFolder(dirname(path));
    },
    stamp: () => {
      // Each writing puts another file in its place, so the number of the file (inode) tells it too.
      const { ino, mtimeNs = 0n } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
      return `${ino ?? 'none'} ${mtimeNs}`;
    },
  };
}

/** The name must survive a loss of power as well as the content. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

export function memoryFile(text: string | null = null): TextFile {
  let held = text;
  return {
    read: () => held,
    write: (next) => {
      held = next;
    },
    stamp: () => held ?? 'none',
  };
}
