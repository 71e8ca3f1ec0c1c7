import { Worker } from 'node:worker_threads';
import { Line } from './line.ts';
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

/** Questions of reading: a thread has an answer within seconds, and anybody may ask. Work that lasts is counted by whoever begins it. */
const readers = new Line(2, 100);

/** Asks a thread of its own, so that the terminal's loop never waits for it. What only reads waits in line where too many ask at once. */
export function askThread(task: DraftTask, onTold: (told: Told) => void = () => undefined): Asked {
  let worker: Worker | null = null;
  let isDropped = false;
  const asked = async (): Promise<Awaited<Asked['answer']>> => {
    if (isDropped) throw new Error('It was ended before its turn came.');
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
  };
  const inTurn = async () => readers.turn().then((leave) => asked().finally(leave));
  return {
    answer: task.asks === 'judge' || task.asks === 'explain' ? inTurn() : asked(),
    drop: () => {
      isDropped = true;
      void worker?.terminate();
    },
  };
}
