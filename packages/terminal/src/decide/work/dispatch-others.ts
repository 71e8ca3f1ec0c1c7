import { type Reason, reason } from '@estiba/base';
import { isDeckTier } from '@estiba/port';
import type { FoundStep } from '../../find-step.ts';
import { whyQuayStopped } from '../../guard/machine.ts';
import { whyLidStays } from '../../guard/ship-place.ts';
import { bayOfSlot } from '../../ship/ship-index.ts';
import type { CallVisit } from '../../words/call-visit.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { Job, StepWork } from '../../words/job.ts';
import type { Decision } from '../decision.ts';

type Work<D extends StepWork['does']> = Extract<StepWork, { readonly does: D }>;

/** A lid comes off when nothing stands on it, and on again when it is off. */
export function whyNoLidMove(d: Decision, { job }: FoundStep, work: Work<'lid'>, machine: Equipment): readonly Reason[] {
  const visit = d.state.calls.get(job.call ?? '');
  if (visit === undefined) return [reason('call.unknown', { call: job.call ?? '' })];
  const reasons = [...whyWrongCrane(job, machine), ...whyQuayStopped(d.state, job.call)];
  if (work.to === 'quay') reasons.push(...whyLidStays(visit, work.lid));
  else if (!visit.openLids.has(work.lid)) reasons.push(reason('ship.lid-closed', { lid: work.lid }));
  return reasons;
}

/** A bay is unlashed when it is lashed, and lashed when no job works on its deck boxes. */
export function whyNoLashing(d: Decision, { job }: FoundStep, { does, bay }: Work<'lash' | 'unlash'>): readonly Reason[] {
  const visit = d.state.calls.get(job.call ?? '');
  if (visit === undefined) return [reason('call.unknown', { call: job.call ?? '' })];
  if (does === 'unlash') return visit.lashed.has(bay) ? [] : [reason('ship.not-lashed', { bay })];
  if (visit.lashed.has(bay)) return [reason('ship.lashed', { bay })];
  const working = [...d.state.jobs.values()].find((other) => worksOnDeck(other, visit, bay));
  return working === undefined ? [] : [reason('ship.bay-worked', { bay, job: working.id })];
}

function worksOnDeck(job: Job, visit: CallVisit, bay: number): boolean {
  return job.steps.some(({ work, state }) => {
    if (work.does !== 'lift' || state === 'done' || state === 'cancelled') return false;
    return [work.from, work.to].some(
      (place) =>
        place !== 'truck' &&
        place.at === 'ship' &&
        place.call === visit.call &&
        isDeckTier(place.slot.tier) &&
        bayOfSlot(visit.outline, place.slot) === bay,
    );
  });
}

/** Lines of a work queue are done by the crane whose queue it is, while she is assigned to the call. */
export function whyWrongCrane(job: Job, machine: Equipment): Reason[] {
  if (job.crane !== machine.id) return [reason('crane.not-its-line', { crane: machine.id, job: job.id })];
  return machine.call === job.call ? [] : [reason('crane.not-assigned', { crane: machine.id, call: job.call ?? '' })];
}
