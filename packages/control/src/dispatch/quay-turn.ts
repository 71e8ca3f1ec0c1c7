import type { CallVisit, Job, JobStep } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { mayStart } from './crane-order.ts';
import { isUnderWay } from './state-readers.ts';
import { bayMetre, freeExchangeCells } from './places.ts';

/** Lines this far apart along the quay do not want the same pockets [m]. */
const APART = 24;

/** Number of a job's line in its crane's work queue: the last part of its name. */
export const lineOf = (job: Job): number => Number(job.id.slice(job.id.lastIndexOf('/') + 1));

/**
 * May a truck be sent to the quay for this job? Not before the crane may come to that bay, and only while a place is left for every earlier
 * line of the crane that has none yet: a truck that came too early would bar the one the crane waits for.
 */
export function hasQuayTurn(context: Context, job: Job, step: JobStep): boolean {
  const { state, ground } = context;
  const { work } = step;
  if ((work.does !== 'receive' && work.does !== 'deliver') || work.where.of !== 'quay') return true;
  const call = state.calls.get(work.where.call);
  if (call === undefined || job.crane === null || !mayStart(call, job.crane, lineOf(job))) return false;
  return freeExchangeCells(state, ground, work.where).length > earlierWithoutPlace(context, call, job, work.where.bay);
}

function earlierWithoutPlace({ state }: Context, call: CallVisit, job: Job, bay: number): number {
  const metre = bayMetre(call, bay);
  let count = 0;
  for (const other of state.jobs.values()) {
    if (other.crane !== job.crane || other.call !== job.call || lineOf(other) >= lineOf(job)) continue;
    const quayStep = other.steps.find(({ work }) => (work.does === 'receive' || work.does === 'deliver') && work.where.of === 'quay');
    if (quayStep === undefined || quayStep.state === 'done' || quayStep.state === 'cancelled' || isUnderWay(quayStep)) continue;
    const where = quayStep.work;
    if (
      (where.does === 'receive' || where.does === 'deliver') &&
      where.where.of === 'quay' &&
      Math.abs(bayMetre(call, where.where.bay) - metre) < APART
    )
      count += 1;
  }
  return count;
}
