import { Worker } from 'node:worker_threads';
import type { PlannerPool } from '@estiba/control';
import type { CallPlan } from '@estiba/port';
import type { PlannerReply, PlannerTask } from './planner-task.ts';

/** Plans each call in a thread of its own, so that the terminal's loop never waits for a planner. */
export const threadPlanner: PlannerPool = {
  // Asynchronous throughout: a thread that cannot even be started is a planner that failed.
  plan: async (call, options) => {
    const task: PlannerTask = { call, options };
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { workerData: task });
    return new Promise<CallPlan>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The planner's thread for ${call.id} ended with ${code} before it had a plan.`)));
      worker.once('message', (reply: PlannerReply) => {
        if ('plan' in reply) resolve(reply.plan);
        else reject(new Error(`${call.id} cannot be planned: ${reply.problem}`));
      });
    }).finally(() => void worker.terminate());
  },
};
