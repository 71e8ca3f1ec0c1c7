import type { TerminalState } from './state.ts';
import type { Job, JobStep } from './words/job.ts';

export interface FoundStep {
  readonly job: Job;
  readonly step: JobStep;
}

/** A step of a job that has not ended, by its name; null where there is none. */
export function findStep(state: TerminalState, id: string): FoundStep | null {
  const cut = id.lastIndexOf('#');
  const job = state.jobs.get(id.slice(0, cut));
  const step = job?.steps[Number(id.slice(cut + 1))];
  return job !== undefined && step?.id === id ? { job, step } : null;
}
