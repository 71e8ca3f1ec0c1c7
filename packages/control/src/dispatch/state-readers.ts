import type { YardPosition } from '@estiba/port';
import { type Equipment, isAvailable, type Job, type JobStep } from '@estiba/terminal';

/*
 * What several phases ask of the state.
 */

/** Given to a machine and not ended. */
export const isUnderWay = ({ state }: JobStep): boolean =>
  state === 'dispatched' || state === 'accepted' || state === 'running' || state === 'at-handover';

/** May be given to a machine as far as its own job goes. */
export const isDue = (job: Job, step: JobStep): boolean =>
  step.state === 'planned' && job.waits === null && step.after.every((number) => job.steps[number]?.state === 'done');

/** The truck that carries a job: the one its earlier or current truck step was given to. */
export function truckOf(job: Job): string | null {
  for (let i = job.steps.length - 1; i >= 0; i--) {
    const step = job.steps[i] as JobStep;
    if (step.machineKind === 'truck' && step.machine !== null && (step.state === 'done' || isUnderWay(step))) return step.machine;
  }
  return null;
}

/** A truck with nothing to do, standing where it can be sent from. */
export const isIdleTruck = (truck: Equipment): boolean =>
  truck.kind === 'truck' &&
  isAvailable(truck) &&
  truck.steps.length === 0 &&
  truck.holding.length === 0 &&
  truck.cell !== null &&
  (truck.route === null || truck.route.isDone);

/** Number of a job's line in its crane's work queue: the last part of its name. */
export const lineOf = (job: Job): number => Number(job.id.slice(job.id.lastIndexOf('/') + 1));

/** Yard places a job is still to lift from, in that order; without the lift that a crane has in hand. */
export const wantedFrom = (job: Job): YardPosition[] =>
  job.steps.flatMap(({ machineKind, work, state }) =>
    machineKind === 'armg' && work.does === 'lift' && work.from !== 'truck' && work.from.at === 'yard' && state === 'planned'
      ? [work.from.position]
      : [],
  );
