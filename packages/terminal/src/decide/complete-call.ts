import { type CallVisit, isAtQuay } from '../words/call-visit.ts';
import type { Job } from '../words/job.ts';
import type { Decision } from './decision.ts';

/**
 * Ends the call's work when every line of every queue is done, counting what this decision has just done. Not while a plan is wanted: it may
 * bring more lines.
 */
export function completeIfDone(d: Decision, visit: CallVisit, isAlongside: boolean): void {
  if (!isAlongside && !isAtQuay(visit)) return;
  if (visit.planWanted !== null) return;
  const doneNow = new Map<string, number>();
  for (const event of d.events) {
    if ((event.type === 'callCompleted' || event.type === 'planRequested') && event.data.call === visit.call) return;
    if (event.type !== 'jobEnded') continue;
    const job = d.state.jobs.get(event.data.job) as Job;
    if (job.call === visit.call && job.crane !== null) doneNow.set(job.crane, (doneNow.get(job.crane) ?? 0) + job.lines);
  }
  for (const [crane, { done, instructions }] of visit.queues) if (done + (doneNow.get(crane) ?? 0) < instructions.length) return;
  d.emit('callCompleted', { call: visit.call });
}
