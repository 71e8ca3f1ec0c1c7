import { type Reason, reason } from '@estiba/base';
import { isDeckTier, type Slot } from '@estiba/port';
import type { FoundStep } from '../../find-step.ts';
import { whyQuayStopped } from '../../guard/machine.ts';
import { whyLidStays } from '../../guard/ship-place.ts';
import { bayOfSlot, stackOfSlot } from '../../ship/ship-index.ts';
import type { CallVisit } from '../../words/call-visit.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { Job, StepWork } from '../../words/job.ts';
import type { Decision } from '../decision.ts';

type Work<D extends StepWork['does']> = Extract<StepWork, { readonly does: D }>;

/** A lid comes off when nothing stands on it, and on again when it is off and nothing started is still to be done under it. */
export function whyNoLidMove(d: Decision, { job }: FoundStep, work: Work<'lid'>, machine: Equipment): readonly Reason[] {
  const visit = d.state.calls.get(job.call ?? '');
  if (visit === undefined) return [reason('call.unknown', { call: job.call ?? '' })];
  const reasons = [...whyWrongCrane(job, machine), ...whyQuayStopped(d.state, job.call)];
  if (work.to === 'quay') reasons.push(...whyLidStays(visit, work.lid));
  else if (!visit.openLids.has(work.lid)) reasons.push(reason('ship.lid-closed', { lid: work.lid }));
  else reasons.push(...whyWorkedUnder(d, visit, work.lid, job));
  return reasons;
}

/** A bay is unlashed when it is lashed, and lashed when no job works on its deck boxes. */
export function whyNoLashing(d: Decision, { job }: FoundStep, { does, bay }: Work<'lash' | 'unlash'>): readonly Reason[] {
  const visit = d.state.calls.get(job.call ?? '');
  if (visit === undefined) return [reason('call.unknown', { call: job.call ?? '' })];
  if (does === 'unlash') return visit.lashed.has(bay) ? [] : [reason('ship.not-lashed', { bay })];
  if (visit.lashed.has(bay)) return [reason('ship.lashed', { bay })];
  const working = workedAt(visit, d.state.jobs.values(), (slot) => isDeckTier(slot.tier) && bayOfSlot(visit.outline, slot) === bay);
  return working === null ? [] : [reason('ship.bay-worked', { bay, job: working.id })];
}

function whyWorkedUnder(d: Decision, visit: CallVisit, lid: string, closing: Job): Reason[] {
  const isUnder = (slot: Slot): boolean => !isDeckTier(slot.tier) && stackOfSlot(visit.outline, slot)?.lid === lid;
  const working = workedAt(visit, jobsBeforeOpenedAgain(d, lid, closing), isUnder);
  return working === null ? [] : [reason('ship.hold-worked', { lid, job: working.id })];
}

/** Jobs up to the one by which the lid is opened once more after it is closed: what comes then does not keep it open now. */
function* jobsBeforeOpenedAgain({ state }: Decision, lid: string, closing: Job): Generator<Job> {
  let isClosed = false;
  for (const job of state.jobs.values()) {
    isClosed ||= job === closing;
    if (isClosed && job.kind === 'open-lid' && job.steps.some(({ work }) => work.does === 'lid' && work.lid === lid)) return;
    yield job;
  }
}

/** A job that has still to lift a box from or to such a slot of the ship. */
function workedAt(visit: CallVisit, jobs: Iterable<Job>, isMeant: (slot: Slot) => boolean): Job | null {
  for (const job of jobs) {
    if (job.call !== visit.call) continue;
    for (const { work, state } of job.steps) {
      if (work.does !== 'lift' || state === 'done' || state === 'cancelled') continue;
      for (const place of [work.from, work.to]) if (place !== 'truck' && place.at === 'ship' && isMeant(place.slot)) return job;
    }
  }
  return null;
}

/** Lines of a work queue are done by the crane whose queue it is, while she is assigned to the call. */
export function whyWrongCrane(job: Job, machine: Equipment): Reason[] {
  if (job.crane !== machine.id) return [reason('crane.not-its-line', { crane: machine.id, job: job.id })];
  return machine.call === job.call ? [] : [reason('crane.not-assigned', { crane: machine.id, call: job.call ?? '' })];
}
