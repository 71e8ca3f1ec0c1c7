import { type Reason, reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { CommandData } from '../../command.ts';
import type { JobStep } from '../../words/job.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { endJob } from '../resolve/end-job.ts';
import { requestPlan } from './ask-for-plan.ts';

/** A job is given up; its boxes stay where they are, on a truck perhaps. Refused while a crane is at work on it or a handover goes on. */
export const cancelJob: Decider<CommandData['cancelJob']> = (d, data) => {
  const job = d.state.jobs.get(data.job);
  if (job === undefined) return [reason('job.unknown', { job: data.job })];
  const reasons = job.steps.flatMap((step) => whyNotNow(d, step));
  if (reasons.length > 0) return reasons;
  endJob(d, job, data.reason);
  return accepted;
};

/** The same for a line of a plan that cannot go on, with the wish that the planner finds another way for its boxes. */
export const giveUpLine: Decider<CommandData['giveUpLine']> = (d, data) => {
  const job = d.state.jobs.get(data.job);
  if (job === undefined || job.call === null || job.crane === null) return [reason('job.unknown', { job: data.job })];
  // Before the job ends: a call that waits for a plan is not complete.
  const refused = requestPlan(d, { call: job.call, reasons: [data.reason] });
  return refused.length > 0 ? refused : cancelJob(d, data);
};

function whyNotNow({ state }: Decision, step: JobStep): Reason[] {
  if (step.state === 'done' || step.state === 'cancelled') return [];
  const lock = handoverOf(state, step.id);
  if (lock !== undefined && lock.state !== 'reserved' && lock.state !== 'truck-in' && lock.state !== 'may-leave') {
    return [reason('handover.truck-held', { cell: lock.cell, state: lock.state })];
  }
  const isAtWork = step.machineKind !== 'truck' && (step.state === 'running' || step.state === 'at-handover' || step.state === 'suspended');
  return isAtWork ? [reason('job.begun', { job: step.id, step: step.id, state: step.state })] : [];
}
