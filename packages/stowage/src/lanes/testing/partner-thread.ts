import { parentPort } from 'node:worker_threads';
import type { Call } from '@estiba/port';
import type { PlanOptions } from '../../plan-options.ts';
import { serveLanes } from '../serve-lanes.ts';

/** A partner for the tests: helps with one call after another. */
parentPort?.on('message', ({ call, options, memory }: { call: Call; options: PlanOptions; memory: SharedArrayBuffer }) =>
  serveLanes(call, options, memory),
);
