import { workerData } from 'node:worker_threads';
import { answer } from '../progress/answer.ts';
import { kinds } from './kinds.ts';
import type { SolvedProblem, SolveTask } from './solve-task.ts';

/** The solver's own thread: one problem after the other, in a process that is warm after the first. */
const { kind: name, texts, options, seconds, stopFlag } = workerData as SolveTask;
const kind = kinds.find((one) => one.name === name)!;

answer<number, SolvedProblem>({ stopFlag }, (steering, tell) => {
  for (const [at, text] of texts.entries()) {
    if (at > 0 && steering.shouldStop()) return at;
    const read = kind.read(text);
    if (!read.ok) throw new Error(`problem ${at + 1} could be read before and cannot now`);
    const start = performance.now();
    const end = start + (seconds ?? Number.POSITIVE_INFINITY) * 1000;
    const shouldStop = (): boolean => performance.now() >= end || steering.shouldStop();
    const onProgress: typeof steering.onProgress = (progress) =>
      steering.onProgress({ ...progress, share: (at + progress.share) / texts.length });
    const { plan, bound } = read.value.solve(options, { shouldStop, onProgress });
    tell({ at, plan, bound, seconds: (performance.now() - start) / 1000 });
  }
  return texts.length;
});
