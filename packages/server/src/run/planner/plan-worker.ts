import { parentPort, workerData } from 'node:worker_threads';
import { planWithPartner } from './plan-with-partner.ts';
import type { PlannerReply, PlannerTask } from './planner-task.ts';

/** The planner's own thread: plans the one call it was started with and hands back the plan. */
const { call, options } = workerData as PlannerTask;
const reply = (message: PlannerReply): void => parentPort?.postMessage(message);
try {
  reply({ plan: planWithPartner(call, options) });
} catch (error) {
  reply({ problem: error instanceof Error ? error.message : String(error) });
}
