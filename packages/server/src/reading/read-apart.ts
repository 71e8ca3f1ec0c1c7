import { Worker } from 'node:worker_threads';
import type { ReadTask } from './read-task.ts';

/** Files read at one time; each takes a processor for up to a second. */
const MOST = 2;
let reading = 0;

/**
 * Reads a file in a thread of its own: the terminal's loop does not wait for it. Gives the reading as JSON, or null where too many are being
 * read already. Rejects where the thread failed, or was ended by the signal.
 */
export async function readApart(task: ReadTask, stop: AbortSignal): Promise<string | null> {
  if (reading >= MOST) return null;
  reading++;
  const thread = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData: task });
  const end = (): void => void thread.terminate();
  stop.addEventListener('abort', end);
  try {
    return await new Promise<string>((resolve, reject) => {
      thread.on('message', resolve);
      thread.on('error', reject);
      thread.on('exit', () => reject(new Error('The reading was stopped.')));
    });
  } finally {
    stop.removeEventListener('abort', end);
    end();
    reading--;
  }
}
