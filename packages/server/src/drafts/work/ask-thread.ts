import { Worker } from 'node:worker_threads';
import type { DraftReply, DraftTask } from './task.ts';

/** What a thread tells before its answer. */
type Told = Extract<DraftReply, { readonly progress: unknown } | { readonly ruleCost: unknown }>;

/** A question a thread works on. */
export interface Asked {
  /** Rejects where the thread failed or was ended. */
  readonly answer: Promise<Exclude<DraftReply, Told>>;
  /** Ends it without an answer. */
  drop(): void;
}

/** Asks a thread of its own, so that the terminal's loop never waits for it. */
export function askThread(task: DraftTask, onTold: (told: Told) => void = () => undefined): Asked {
  let worker: Worker | null = null;
  const answer = (async () => {
    const thread = new Worker(new URL('./draft-worker.ts', import.meta.url), { workerData: task });
    worker = thread;
    return new Promise<Awaited<Asked['answer']>>((resolve, reject) => {
      thread.on('error', reject);
      thread.on('exit', () => reject(new Error('The thread ended before it had an answer.')));
      thread.on('message', (reply: DraftReply) => {
        if ('progress' in reply || 'ruleCost' in reply) onTold(reply);
        else resolve(reply);
      });
    }).finally(() => void thread.terminate());
  })();
  return { answer, drop: () => void worker?.terminate() };
}
