import { reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { accepted, type Decider } from '../decision.ts';
import { endJob } from '../resolve/end-job.ts';

/** A job nobody has begun is given up. One that is under way is an operator's to resolve. */
export const cancelJob: Decider<CommandData['cancelJob']> = (d, data) => {
  const job = d.state.jobs.get(data.job);
  if (job === undefined) return [reason('job.unknown', { job: data.job })];
  const begun = job.steps.find(({ state }) => state !== 'planned' && state !== 'dispatched' && state !== 'accepted');
  if (begun !== undefined) return [reason('job.begun', { job: job.id, step: begun.id, state: begun.state })];
  endJob(d, job, data.reason);
  return accepted;
};
