import type { JobRow, StepRow } from '@estiba/messages/frames';

/** A step with the job it belongs to. */
export interface StepOfJob {
  readonly job: JobRow;
  readonly step: StepRow;
}

/** Every step under way by its name. */
export function stepsByName(jobs: readonly JobRow[]): ReadonlyMap<string, StepOfJob> {
  return new Map(jobs.flatMap((job) => job.steps.map((step) => [step.id, { job, step }] as const)));
}
