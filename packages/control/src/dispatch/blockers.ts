import type { ContainerId } from '@estiba/port';
import type { Job } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { wantedFrom } from './state-readers.ts';

type Looks = Pick<Context, 'state' | 'yard'>;

/**
 * A truck would wait for what stands on the boxes this job is still to fetch, so none is sent yet. Where what stands there waits itself for a box
 * of this job (it lies under one of them, or is fetched by a job that does), waiting would never end: then it is enough that the next box lies
 * free. As the two boxes of a twin lift are fetched the higher first, of jobs that wait for each other one always has its next box free.
 */
export function mustWait(looks: Looks, job: Job): boolean {
  const blockers = blockersOf(looks, job);
  if (blockers.length === 0) return false;
  const next = wantedFrom(job)[0];
  return next === undefined || looks.yard.above(next).length > 0 || !waitForJob(looks, blockers, job);
}

/** Boxes that must be away before this job's yard cranes have lifted all. Its own are in nobody's way: the higher is fetched first. */
function blockersOf({ yard }: Looks, job: Job): string[] {
  return wantedFrom(job).flatMap((position) => yard.above(position).filter((id) => !job.boxes.includes(id as ContainerId)));
}

/** Some of these boxes, or what they wait for in turn, cannot go before a box of this job has gone. */
function waitForJob(looks: Looks, boxes: readonly string[], job: Job): boolean {
  const { units, jobs } = looks.state;
  // The set grows while it is gone through.
  const waiting = new Set(boxes);
  for (const box of waiting) {
    const unit = units.get(box as ContainerId);
    if (unit?.job === job.id) return true;
    const own = jobs.get(unit?.job ?? '');
    if (unit?.place.at === 'yard') for (const above of looks.yard.above(unit.place.position)) waiting.add(above);
    if (own !== undefined) for (const blocker of blockersOf(looks, own)) waiting.add(blocker);
  }
  return false;
}
