import type { RawTask } from './raw-worker.ts';
import type { Kind } from './what-is.ts';

/** A text in rows: segments of a message as findings number them, lines of anything else. Kept as one string and where each row begins. */
export interface RawText {
  readonly text: string;
  readonly ends: Uint32Array;
  /** Row `i` is segment `i + 1`. */
  readonly isSegments: boolean;
}

export const rowCount = ({ ends }: RawText): number => ends.length;

export function rowAt({ text, ends }: RawText, row: number): string {
  return text.slice(row === 0 ? 0 : ends[row - 1]!, ends[row]!);
}

/** Rows of lines, for what is no message; of binary files none. */
export function linesOf(text: string): RawText {
  const lines = text === '' ? [] : text.split(/\r\n|\n|\r/);
  return rowsOf(lines, false);
}

export function rowsOf(rows: readonly string[], isSegments: boolean): RawText {
  const ends = new Uint32Array(rows.length);
  let end = 0;
  rows.forEach((row, i) => (ends[i] = end += row.length));
  return { text: rows.join(''), ends, isSegments };
}

/** Cuts a file into rows in a thread, so that the page stays alive; null when it was stopped. */
export function readSegmentsApart(bytes: Uint8Array, kind: Kind, signal: AbortSignal): Promise<RawText | null> {
  if (kind !== 'edifact' && kind !== 'text' && kind !== 'csv') return Promise.resolve(rowsOf([], false));
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./raw-worker.ts', import.meta.url), { type: 'module' });
    const end = (raw: RawText | null): void => {
      worker.terminate();
      resolve(raw);
    };
    signal.addEventListener('abort', () => end(null));
    worker.addEventListener('message', ({ data }: MessageEvent<RawText>) => end(data));
    worker.addEventListener('error', () => end(rowsOf([], false)));
    worker.postMessage({ bytes, isMessage: kind !== 'csv' } satisfies RawTask);
  });
}
