import { workerData } from 'node:worker_threads';
import { planWithPartner } from '@estiba/server/planning';
import { planVoyage } from '@estiba/stowage/voyage';
import { answer } from './answer.ts';
import type { VoyageTask } from './planner-task.ts';

/** The planner's own thread: plans every port of the one voyage it was started with. */
const task = workerData as VoyageTask;
answer(task, (steering) => planVoyage(task.voyage, task.options, steering, planWithPartner));
