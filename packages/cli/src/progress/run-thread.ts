import { Worker } from 'node:worker_threads';
import { exitCode, Failure } from '../failure.ts';
import type { ThreadReply } from './planner-task.ts';
import type { ProgressView } from './progress-view.ts';

/** How a run of a planner ended. */
export interface ThreadRun<Plan> {
  readonly plan: Plan;
  /** It was asked to stop before it was done. */
  readonly wasStopped: boolean;
  readonly seconds: number;
}

/** What may end a run early, beside the planner itself. */
export interface Steering {
  /** Ask for the best plan so far after this many seconds. */
  readonly stopAfterSeconds?: number;
  /** Where Ctrl-C arrives: the first keeps the best plan so far, the second abandons the run. */
  readonly signals: Pick<NodeJS.EventEmitter, 'on' | 'off'>;
}

/** Plans in a thread of its own, so that the console stays live and a second Ctrl-C ends it at once. */
export async function runThread<Plan, Part = never>(
  url: URL,
  task: object,
  view: ProgressView,
  steering: Steering,
  onPart: (part: Part) => void = () => undefined,
): Promise<ThreadRun<Plan>> {
  const started = performance.now();
  const stopFlag = new SharedArrayBuffer(4);
  const worker = new Worker(url, { workerData: { ...task, stopFlag } });
  let wasStopped = false;
  const stop = (): void => {
    wasStopped = true;
    Atomics.store(new Int32Array(stopFlag), 0, 1);
  };
  const timer = steering.stopAfterSeconds === undefined ? undefined : setTimeout(stop, steering.stopAfterSeconds * 1000);
  let abandon = (): void => undefined;
  const onInterrupt = (): void => {
    if (wasStopped) abandon();
    else {
      stop();
      view.note('progress.stopping');
    }
  };
  steering.signals.on('SIGINT', onInterrupt);
  try {
    const plan = await new Promise<Plan>((resolve, reject) => {
      abandon = () => reject(new Failure(exitCode.abandoned, 'Abandoned; nothing was written.', 'Earlier results are as they were.'));
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the planner's thread ended with ${code} before it had a plan`)));
      worker.on('message', (reply: ThreadReply<Plan, Part>) => {
        if (reply.kind === 'progress') view.show(reply.progress);
        else if (reply.kind === 'part') onPart(reply.part);
        else if (reply.kind === 'done') resolve(reply.plan);
        else reject(reply.isRefusal ? new Failure(exitCode.unreadable, reply.problem, '') : new Error(reply.problem));
      });
    });
    return { plan, wasStopped, seconds: (performance.now() - started) / 1000 };
  } finally {
    clearTimeout(timer);
    steering.signals.off('SIGINT', onInterrupt);
    view.end();
    await worker.terminate();
  }
}
