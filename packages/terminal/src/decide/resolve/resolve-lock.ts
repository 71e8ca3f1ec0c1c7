import { type Reason, reason } from '@estiba/base';
import type { ContainerId } from '@estiba/port';
import type { FoundStep } from '../../find-step.ts';
import { stepsOf } from '../../apply/handovers.ts';
import type { Resolution } from '../../words/exception.ts';
import type { Handover } from '../../words/job.ts';
import { accepted, type Decision } from '../decision.ts';
import { resetStep } from '../reset-step.ts';
import { finishStep } from '../finish-step.ts';
import { moveLock } from '../lock/advance.ts';
import { letGo, standsIn } from '../lock/let-go.ts';
import { endJob } from './end-job.ts';
import { setAsWanted } from './set-as-wanted.ts';

/**
 * An operator ends the hold of a lock. `acknowledge`: it goes on from where it was, in spite of what was found. `retry`: the crane's step is
 * given again, with the truck where it is. `done`: the handover was finished by hand; boxes are where the crane was to set them. `cancel`:
 * the job is given up and boxes stay where they are.
 */
export function resolveLock(d: Decision, lock: Handover, resolution: Resolution): readonly Reason[] {
  const { crane, truck } = stepsOf(d.state, lock);
  const isThere = lock.heldFrom === 'reserved' || standsIn(d, lock);
  if (crane === null) {
    d.emit('handoverFreed', { cell: lock.cell });
    return accepted;
  }
  switch (resolution) {
    case 'acknowledge':
      if (!isThere) return [reason('handover.no-truck', { cell: lock.cell, truck: lock.truck, step: crane.step.id })];
      if (crane.step.state === 'suspended') return [reason('exception.needs-decision', { step: crane.step.id, state: crane.step.state })];
      moveLock(d, lock, lock.heldFrom ?? 'reserved');
      return accepted;
    case 'retry':
      return retry(d, lock, crane, isThere ? null : truck);
    case 'done': {
      const reasons = setAsWanted(d, crane.step, lock);
      if (reasons.length > 0) return reasons;
      letGo(d, lock);
      finishStep(d, crane);
      if (truck !== null) finishStep(d, truck);
      return accepted;
    }
    case 'cancel':
      endJob(d, crane.job, reason('exception.cancelled', { by: d.actor }));
      return accepted;
  }
}

/** The crane's step is given again; the truck's too, when the truck has gone away. Not while the crane holds a box of it. */
function retry(d: Decision, lock: Handover, { job, step }: FoundStep, gone: FoundStep | null): readonly Reason[] {
  const laden = step.boxes.find((box) => isHeldBy(d, step.machine ?? lock.crane, box));
  if (laden !== undefined) return [reason('exception.crane-laden', { crane: lock.crane, box: laden })];
  if (step.state === 'done') return [reason('exception.step-done', { step: step.id })];
  const why = reason('exception.retry', { by: d.actor });
  if (step.state !== 'planned') d.emit('stepReset', { step: step.id, reason: why });
  if (gone !== null) resetStep(d, gone, why);
  else moveLock(d, lock, lock.heldFrom === 'reserved' ? 'reserved' : 'truck-in');
  if (job.waits !== null && !job.waits.code.startsWith('hold.')) d.emit('jobWaits', { job: job.id, reason: null });
  return accepted;
}

const isHeldBy = (d: Decision, machine: string, box: ContainerId): boolean =>
  d.state.equipment.get(machine)?.holding.includes(box) ?? false;
