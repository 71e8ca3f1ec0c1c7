import { type RawText, rowsOf } from './raw-text.ts';
import type { RawTask } from './raw-worker.ts';
import type { Kind } from './what-is.ts';

/** Cuts a file into rows in a thread, so that the page stays alive; null when it was stopped. */
export function cutApart(bytes: Uint8Array, kind: Kind, signal: AbortSignal): Promise<RawText | null> {
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
