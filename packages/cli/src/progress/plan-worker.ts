import { workerData } from 'node:worker_threads';
import { planWithPartner } from '@estiba/server/planning';
import { answer } from './answer.ts';
import type { PlannerTask } from './planner-task.ts';

/** The planner's own thread: plans the one call it was started with. */
const task = workerData as PlannerTask;
answer(task, (steering) => planWithPartner(task.call, task.options, steering));
