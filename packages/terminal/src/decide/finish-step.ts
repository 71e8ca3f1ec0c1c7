import type { FoundStep } from '../find-step.ts';
import { completeIfDone } from './complete-call.ts';
import type { Decision } from './decision.ts';

/** A step is done; with its last step the job, and with its last job the call. */
export function finishStep(d: Decision, { job, step }: FoundStep): void {
  if (d.stateOf(step) === 'done') return;
  d.emit('stepDone', { step: step.id });
  if (job.steps.some((other) => d.stateOf(other) !== 'done')) return;
  d.emit('jobEnded', { job: job.id, stage: 'complete', reason: null });
  const visit = job.lines > 0 && job.call !== null ? d.state.calls.get(job.call) : undefined;
  if (visit !== undefined) completeIfDone(d, visit, false);
}
