import type { Reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { Job } from '../../words/job.ts';
import { completeIfDone } from '../complete-call.ts';
import type { Decision } from '../decision.ts';
import { giveUpRoute } from '../reset-step.ts';

/** Gives a job up: steps not done are cancelled, locks they had are freed, boxes stay where they are. Its line counts as done. */
export function endJob(d: Decision, job: Job, why: Reason): void {
  const freed = new Set<string>();
  for (const step of job.steps) {
    const state = d.stateOf(step);
    if (state === 'done' || state === 'cancelled') continue;
    d.emit('stepCancelled', { step: step.id, reason: why });
    if (step.machineKind === 'truck' && step.machine !== null) giveUpRoute(d, step.machine, step.id, why);
    const lock = handoverOf(d.state, step.id);
    if (lock === undefined || freed.has(lock.cell)) continue;
    freed.add(lock.cell);
    d.emit('handoverFreed', { cell: lock.cell });
  }
  d.emit('jobEnded', { job: job.id, stage: 'cancelled', reason: why });
  const visit = job.lines > 0 && job.call !== null ? d.state.calls.get(job.call) : undefined;
  if (visit !== undefined) completeIfDone(d, visit, false);
}
