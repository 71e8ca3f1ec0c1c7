import { type Reason, reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { FoundStep } from '../../find-step.ts';
import type { Resolution } from '../../words/exception.ts';
import { accepted, type Decision } from '../decision.ts';
import { finishStep } from '../finish-step.ts';
import { letGo } from '../lock/let-go.ts';
import { resetStep } from '../reset-step.ts';
import { endJob } from './end-job.ts';
import { setAsWanted } from './set-as-wanted.ts';

/**
 * An operator answers for a step that rests. `acknowledge`: it goes on as it is. `retry`: it is given again. `done`: it was finished by hand;
 * its boxes, lid or bay are as it wanted them. `cancel`: its job is given up.
 */
export function resolveStep(d: Decision, found: FoundStep, resolution: Resolution): readonly Reason[] {
  const { job, step } = found;
  if (step.state === 'done' || step.state === 'cancelled') return accepted;
  switch (resolution) {
    case 'acknowledge':
      return goOn(d, found);
    case 'retry': {
      const lock = handoverOf(d.state, step.id);
      if (lock !== undefined && lock.state !== 'reserved' && lock.state !== 'truck-in') {
        return [reason('handover.truck-held', { cell: lock.cell, state: lock.state })];
      }
      const why = reason('exception.retry', { by: d.actor });
      if (step.state !== 'planned') resetStep(d, found, why);
      break;
    }
    case 'done': {
      const reasons = finishByHand(d, found);
      if (reasons.length > 0) return reasons;
      break;
    }
    case 'cancel':
      endJob(d, job, reason('exception.cancelled', { by: d.actor }));
      return accepted;
  }
  if (job.waits !== null && !job.waits.code.startsWith('hold.')) d.emit('jobWaits', { job: job.id, reason: null });
  return accepted;
}

/** What was suspended at its machine goes on there; what its machine gave back cannot. */
function goOn(d: Decision, { job, step }: FoundStep): readonly Reason[] {
  if (step.state !== 'suspended') return accepted;
  const isAtMachine = d.state.equipment.get(step.machine ?? '')?.steps.includes(step.id) ?? false;
  if (!isAtMachine) return [reason('exception.needs-decision', { step: step.id, state: step.state })];
  d.emit('stepStarted', { step: step.id });
  d.emit('jobWaits', { job: job.id, reason: null });
  return accepted;
}

/** The truck that was to bring what a crane set down by hand has nothing more to bring. */
function finishByHand(d: Decision, found: FoundStep): readonly Reason[] {
  const { job, step } = found;
  const { work } = step;
  if (work.does === 'receive' || work.does === 'deliver') return [reason('exception.crane-decides', { step: step.id })];
  const truck = job.steps[step.meets ?? -1];
  const before = [...step.after, ...(truck?.after ?? [])].map((number) => job.steps[number]).find((other) => other?.state !== 'done');
  if (before !== undefined) return [reason('step.too-soon', { step: step.id, after: before.id })];
  const lock = handoverOf(d.state, step.id);
  const reasons = setAsWanted(d, step, lock);
  if (reasons.length > 0) return reasons;
  if (work.does === 'lid' && job.call !== null) d.emit('lidMoved', { call: job.call, lid: work.lid, to: work.to });
  if ((work.does === 'lash' || work.does === 'unlash') && job.call !== null) {
    d.emit('bayLashed', { call: job.call, bay: work.bay, isLashed: work.does === 'lash' });
  }
  if (lock !== undefined) letGo(d, lock);
  finishStep(d, found);
  if (truck !== undefined) finishStep(d, { job, step: truck });
  return accepted;
}
