import { type Reason, reason } from '@estiba/base';
import { stepsOf } from '../../apply/handovers.ts';
import type { Resolution } from '../../words/exception.ts';
import type { Handover } from '../../words/job.ts';
import { accepted, type Decision } from '../decision.ts';
import { finishStep } from '../finish-step.ts';
import { moveLock } from '../lock/advance.ts';
import { endJob } from './end-job.ts';
import { setAsWanted } from './set-as-wanted.ts';

/**
 * An operator ends the hold of a lock. `acknowledge`: it goes on from where it was, in spite of what was found. `retry`: the crane's step is
 * given again, with the truck where it is. `done`: the handover was finished by hand; boxes are where the crane was to set them. `cancel`:
 * the job is given up and boxes stay where they are.
 */
export function resolveLock(d: Decision, lock: Handover, resolution: Resolution): readonly Reason[] {
  const { crane, truck } = stepsOf(d.state, lock);
  const from = lock.heldFrom ?? 'reserved';
  if (crane === null || resolution === 'acknowledge') {
    moveLock(d, lock, crane === null ? 'may-leave' : from);
    return accepted;
  }
  switch (resolution) {
    case 'retry': {
      const laden = crane.step.boxes.find((box) => d.state.equipment.get(crane.step.machine ?? '')?.holding.includes(box));
      if (laden !== undefined) return [reason('exception.crane-laden', { crane: lock.crane, box: laden })];
      if (crane.step.state === 'done') return [reason('exception.step-done', { step: crane.step.id })];
      moveLock(d, lock, from === 'reserved' ? 'reserved' : 'truck-in');
      if (crane.step.state !== 'planned') d.emit('stepReset', { step: crane.step.id, reason: reason('exception.retry', { by: d.actor }) });
      if (crane.job.waits !== null) d.emit('jobWaits', { job: crane.job.id, reason: null });
      return accepted;
    }
    case 'done': {
      const reasons = setAsWanted(d, crane.step, lock);
      if (reasons.length > 0) return reasons;
      moveLock(d, lock, 'may-leave');
      finishStep(d, crane);
      if (truck !== null) finishStep(d, truck);
      return accepted;
    }
    case 'cancel':
      endJob(d, crane.job, reason('exception.cancelled', { by: d.actor }));
      return accepted;
  }
}
