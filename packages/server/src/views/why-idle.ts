import { type Reason, reason } from '@estiba/base';
import type { Equipment, Job, JobStep, TerminalState } from '@estiba/terminal';
import { jobOfStep } from '../readings/box-history.ts';

/** Why a machine does nothing now; nothing when it works. The first reason is the one to mend first. */
export function whyIdle(state: TerminalState, machine: Equipment): Reason[] {
  const unfit = whyUnfit(machine);
  if (unfit.length > 0) return unfit;
  const steps = machine.steps.flatMap((id) => stepNamed(state, id) ?? []);
  if (steps.some(({ step }) => step.state === 'running')) return [];
  if (state.isWindStopped && (machine.kind === 'sts' || machine.kind === 'armg')) return [reason('idle.wind', {})];
  const [current] = steps;
  if (current === undefined) return [noWork(machine)];
  return whyWaits(current.job, current.step);
}

/** What makes it unfit for any work. */
function whyUnfit({ id, link, barred, technical, operational }: Equipment): Reason[] {
  const reasons: Reason[] = [];
  if (barred !== null) reasons.push(reason('idle.barred', { machine: id, because: barred.code }));
  if (link !== 'online') reasons.push(reason(link === 'lost' ? 'idle.link-lost' : 'idle.never-heard', { machine: id }));
  if (technical === 'red') reasons.push(reason('idle.broken', { machine: id }));
  if (operational !== 'automatic' && operational !== 'semi-automatic')
    reasons.push(reason('idle.not-automatic', { machine: id, operational }));
  return reasons;
}

function noWork({ id, kind, call }: Equipment): Reason {
  return kind === 'sts' && call === null ? reason('idle.no-call', { machine: id }) : reason('idle.no-work', { machine: id });
}

/** It has a step and does not run it: what it waits for. */
function whyWaits(job: Job, step: JobStep): Reason[] {
  const reasons: Reason[] = [];
  if (step.reason !== null) reasons.push(step.reason);
  if (job.waits !== null) reasons.push(job.waits);
  for (const number of step.after) {
    const before = numbered(job, number);
    if (before !== undefined && before.state !== 'done') {
      reasons.push(reason('idle.waits-for-step', { step: before.id, state: before.state, machine: before.machine ?? '' }));
    }
  }
  const partner = step.meets === null ? undefined : numbered(job, step.meets);
  if (step.state === 'at-handover' && partner !== undefined) {
    reasons.push(reason('idle.waits-for-partner', { step: partner.id, state: partner.state, machine: partner.machine ?? '' }));
  }
  return reasons.length > 0
    ? reasons
    : [reason(step.state === 'dispatched' ? 'idle.not-accepted' : 'idle.about-to-start', { step: step.id })];
}

function numbered(job: Job, number: number): JobStep | undefined {
  return job.steps.find(({ id }) => id === `${job.id}#${number}`);
}

export function stepNamed(state: TerminalState, id: string): { job: Job; step: JobStep } | null {
  const job = state.jobs.get(jobOfStep(id));
  const step = job?.steps.find((one) => one.id === id);
  return job !== undefined && step !== undefined ? { job, step } : null;
}
