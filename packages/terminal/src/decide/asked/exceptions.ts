import { type Reason, reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { stepAsked } from '../../apply/exceptions.ts';
import { findStep } from '../../find-step.ts';
import type { Exception } from '../../words/exception.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { resolveLock } from '../resolve/resolve-lock.ts';
import { resolveStep } from '../resolve/resolve-step.ts';

export const takeException: Decider<CommandData['takeException']> = (d, { id, from }) => {
  const exception = d.state.exceptions.get(id);
  if (exception === undefined) return [reason('exception.unknown', { exception: id })];
  const { takenBy } = exception;
  if (takenBy === d.actor) return accepted;
  if (takenBy !== null && takenBy !== from) return whyTaken(d, exception);
  d.emit('exceptionTaken', { id, by: d.actor, ...(takenBy !== null && { from: takenBy }) });
  return accepted;
};

export const handBackException: Decider<CommandData['handBackException']> = (d, { id }) => {
  const exception = d.state.exceptions.get(id);
  if (exception === undefined) return [reason('exception.unknown', { exception: id })];
  const taken = whyTaken(d, exception);
  if (taken.length > 0) return taken;
  if (exception.takenBy !== null) d.emit('exceptionHandedBack', { id, by: d.actor });
  return accepted;
};

/**
 * A person's answer. What it does hangs on what the exception is about: a lock on hold, a step that rests, or something that can only be
 * acknowledged.
 */
export const resolveException: Decider<CommandData['resolveException']> = (d, { id, resolution, why }) => {
  const exception = d.state.exceptions.get(id);
  if (exception === undefined) return [reason('exception.unknown', { exception: id })];
  const taken = whyTaken(d, exception);
  if (taken.length > 0) return taken;
  if (resolution === 'retry' && why === undefined && isRetried(d, exception))
    return [reason('exception.retried', { exception: id, cause: exception.reason.code })];
  const lock = d.state.handovers.get(exception.about);
  const found = findStep(d.state, exception.about);
  let reasons: readonly Reason[] = accepted;
  if (lock !== undefined && lock.state === 'hold') reasons = resolveLock(d, lock, resolution);
  else if (found !== null) reasons = resolveStep(d, found, resolution);
  else if (resolution !== 'acknowledge') reasons = [reason('exception.only-acknowledge', { exception: id, resolution })];
  if (reasons.length > 0) return reasons;
  d.emit('exceptionResolved', { id, by: d.actor, resolution, ...(why !== undefined && { why }) });
  return accepted;
};

/** What was done again and came to the same is not done a third time. */
function isRetried({ state }: Decision, { about, reason: cause }: Exception): boolean {
  return findStep(state, stepAsked(state, about))?.step.retried?.includes(cause.code) ?? false;
}

function whyTaken(d: Decision, { id, takenBy }: Exception): Reason[] {
  return takenBy === null || takenBy === d.actor ? [] : [reason('exception.taken', { exception: id, by: takenBy })];
}
