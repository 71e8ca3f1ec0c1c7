import * as fs from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Disk } from './output/disk.ts';
import type { Terminal } from './progress/progress-view.ts';

/** The world around the command; tests pass another. */
export interface Io {
  /** Results. */
  readonly out: Terminal;
  /** Progress and problems. */
  readonly err: Terminal;
  /** Where Ctrl-C arrives. */
  readonly signals: Pick<NodeJS.EventEmitter, 'on' | 'off'>;
  readonly disk: Disk;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Waits so long [ms]; a signal ends it early. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const realIo: Io = {
  out: process.stdout,
  err: process.stderr,
  signals: process,
  disk: fs,
  now: Date.now,
  pause: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
};
