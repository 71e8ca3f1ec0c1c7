import { type Reason, reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { unknownCall, wrongPhase } from './calls.ts';

/** A crane is to begin no further line of a call; what is begun goes on. Its lines stay its own. */
export const pauseQueue: Decider<CommandData['pauseQueue']> = (d, data) => {
  const reasons = whyNoQueue(d, data);
  if (reasons.length > 0) return reasons;
  if (d.state.calls.get(data.call)!.paused.has(data.crane)) return [reason('queue.paused', { crane: data.crane, call: data.call })];
  d.emit('queuePaused', data);
  return accepted;
};

export const resumeQueue: Decider<CommandData['resumeQueue']> = (d, data) => {
  const visit = d.state.calls.get(data.call);
  if (visit === undefined) return [unknownCall(data.call)];
  if (!visit.paused.has(data.crane)) return [reason('queue.not-paused', { crane: data.crane, call: data.call })];
  d.emit('queueResumed', data);
  return accepted;
};

function whyNoQueue({ state }: Decision, { call, crane }: { readonly call: string; readonly crane: string }): Reason[] {
  const visit = state.calls.get(call);
  if (visit === undefined) return [unknownCall(call)];
  if (visit.phase === 'complete' || visit.phase === 'sailed') return [wrongPhase(visit, 'working')];
  return visit.cranes.includes(crane) ? [] : [reason('crane.not-assigned', { crane, call })];
}
