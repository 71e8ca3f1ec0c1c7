import type { Exchange, Job, JobStep } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { mayStart } from './crane-order.ts';
import { isUnderWay, lineOf } from './state-readers.ts';
import { freeExchangeCells } from './places.ts';

/**
 * Where a truck may be sent for this step, best first. At the quay not before the crane may come to that bay, and never to the place an earlier
 * line of the crane is left with that has none yet: a truck that came too early would bar the one the crane waits for.
 */
export function placesInTurn(context: Context, job: Job, { work }: JobStep): readonly number[] {
  if (work.does !== 'receive' && work.does !== 'deliver') return [];
  const { state, ground } = context;
  const free = freeExchangeCells(state, ground, work.where);
  if (work.where.of !== 'quay' || free.length === 0) return free;
  const call = state.calls.get(work.where.call);
  if (call === undefined || job.crane === null || !mayStart(state, call, job.crane, lineOf(job))) return [];
  const kept = new Set<number>();
  for (const where of earlierWithoutPlace(context, job)) {
    const theirs = freeExchangeCells(state, ground, where).filter((cell) => !kept.has(cell));
    const cell = theirs.find((candidate) => !free.includes(candidate)) ?? theirs[0];
    if (cell !== undefined) kept.add(cell);
  }
  return free.filter((cell) => !kept.has(cell));
}

/** Where earlier lines of the crane are to meet their trucks, when they have no place yet; the next line first. */
function earlierWithoutPlace({ state }: Context, job: Job): Exchange[] {
  const waiting: { readonly line: number; readonly where: Exchange }[] = [];
  for (const other of state.jobs.values()) {
    if (other.crane !== job.crane || other.call !== job.call || lineOf(other) >= lineOf(job)) continue;
    for (const step of other.steps) {
      const { work } = step;
      if ((work.does !== 'receive' && work.does !== 'deliver') || work.where.of !== 'quay') continue;
      if (step.state !== 'done' && step.state !== 'cancelled' && !isUnderWay(step))
        waiting.push({ line: lineOf(other), where: work.where });
    }
  }
  return waiting.sort((a, b) => a.line - b.line).map(({ where }) => where);
}
