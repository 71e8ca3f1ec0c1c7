import type { CallRow, QueueRow } from '@estiba/messages/frames';

/** Lines of all work queues of a call. */
export function progressOf({ queues }: Pick<CallRow, 'queues'>): Omit<QueueRow, 'crane'> {
  let [total, started, done] = [0, 0, 0];
  for (const queue of queues) {
    total += queue.total;
    started += queue.started;
    done += queue.done;
  }
  return { total, started, done };
}
