import { parentPort, workerData } from 'node:worker_threads';
import { planWithPartner } from '@estiba/server/planning';
import type { PlannerReply, PlannerTask } from './planner-task.ts';

/** The planner's own thread: plans the one call it was started with and hands back progress and the plan. */
const { call, options, stopFlag } = workerData as PlannerTask;
const stop = new Int32Array(stopFlag);
const reply = (message: PlannerReply): void => parentPort?.postMessage(message);

let reported = 0;
try {
  const plan = planWithPartner(call, options, {
    shouldStop: () => Atomics.load(stop, 0) !== 0,
    onProgress: (progress) => {
      const now = performance.now();
      if (now - reported < 50) return;
      reported = now;
      reply({ kind: 'progress', progress });
    },
  });
  reply({ kind: 'done', plan });
} catch (error) {
  reply({ kind: 'failed', problem: error instanceof Error ? error.message : String(error), isRefusal: error instanceof RangeError });
}
