import { parentPort, workerData } from 'node:worker_threads';
import { readEdifact } from '@estiba/messages';
import { READ_LIMITS, type ReadTask } from './read-task.ts';
import { readingView } from './reading-view.ts';

/** A thread that reads one file and ends. */
const { bytes, calls, boxes } = workerData as ReadTask;
parentPort?.postMessage(JSON.stringify(readingView(readEdifact(bytes, { limits: READ_LIMITS }), bytes.length, calls, boxes)));
