import { parentPort } from 'node:worker_threads';
import type { Anytime } from '@estiba/base';
import type { ThreadReply, ThreadTask } from './planner-task.ts';

/** Milliseconds between two reports. */
const REPORT_EVERY = 50;

/** The thread's side of `runThread`: plans, and hands back progress, parts that are done, and the plan. */
export function answer<Plan, Part = never>({ stopFlag }: ThreadTask, plan: (steering: Anytime, tell: (part: Part) => void) => Plan): void {
  const stop = new Int32Array(stopFlag);
  const reply = (message: ThreadReply<Plan, Part>): void => parentPort?.postMessage(message);
  let reported = 0;
  const steering: Anytime = {
    shouldStop: () => Atomics.load(stop, 0) !== 0,
    onProgress: (progress) => {
      const now = performance.now();
      if (now - reported < REPORT_EVERY) return;
      reported = now;
      reply({ kind: 'progress', progress });
    },
  };
  try {
    reply({ kind: 'done', plan: plan(steering, (part) => reply({ kind: 'part', part })) });
  } catch (error) {
    reply({ kind: 'failed', problem: error instanceof Error ? error.message : String(error), isRefusal: error instanceof RangeError });
  }
}
