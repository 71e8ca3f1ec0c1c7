import { workerData } from 'node:worker_threads';
import { ruleCosts } from '@estiba/stowage';
import { answer } from './answer.ts';
import type { RulesTask } from './planner-task.ts';

/** Plans the one call it was started with, with all rules and without each group. */
const task = workerData as RulesTask;
answer(task, (steering) => ruleCosts(task.call, task.options, steering));
