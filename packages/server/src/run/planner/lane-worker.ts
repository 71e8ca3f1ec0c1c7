import { workerData } from 'node:worker_threads';
import { serveLanes } from '@estiba/stowage/lanes';
import type { LaneTask } from './lane-task.ts';

/** The partner's thread: takes its share of the planner's rounds and ends when the planner needs it no more. */
const { call, options, memory } = workerData as LaneTask;
serveLanes(call, options, memory);
