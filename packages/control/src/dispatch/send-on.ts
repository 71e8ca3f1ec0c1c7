import { reason } from '@estiba/base';
import { CellKind } from '@estiba/port';
import { isAvailable, type Equipment, type Job, type JobStep } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { type CraneAtWork, cranesAtWork } from './cranes-at-work.ts';
import { isDue, lineOf, truckOf } from './state-readers.ts';
import { sendHome, sendToExchange } from './send.ts';
import { isWanted } from './quay-buffer.ts';
import { sendNear } from './send-to-buffer.ts';
import { placesInTurn } from './quay-turn.ts';

/** Trucks with loads for a quay crane are called to it in the order of its queue, so many lines before they are due; others wait where they stand, or at home. */
const CALLED_AHEAD = 3;

/** Phase 5: trucks that received go on to where the box is wanted, those for the quay in the order the crane needs them. */
export function sendOn(context: Context): void {
  const waiting = [...context.state.jobs.values()].flatMap((job) => {
    const next = nextTruckStep(job);
    const truck = next === undefined ? undefined : context.state.equipment.get(truckOf(job) ?? '');
    return next === undefined || truck === undefined || !isReady(truck) ? [] : [{ job, next, truck }];
  });
  waiting.sort((a, b) => rank(context, a.job) - rank(context, b.job));
  const cranes = cranesAtWork(context);
  for (const { job, next, truck } of waiting) {
    const places = isForQuay(next) && rank(context, job) >= CALLED_AHEAD ? [] : placesInTurn(context, job, next);
    const isCalled = !isForQuay(next) || places.length > 0;
    if (sendToExchange(context, truck, next, places, [reason('dispatch.goes-on', { rank: rank(context, job) })])) continue;
    if (!isCalled) waitNearby(context, job, truck, cranes);
  }
}

/** A laden truck that is not called yet clears the place where it was served: beside its crane, or at home. One that waits already stays. */
function waitNearby(context: Context, job: Job, truck: Equipment, cranes: readonly CraneAtWork[]): void {
  const { graph, cellOf } = context.ground;
  const cell = cellOf.get(truck.cell ?? '') ?? -1;
  const kind = graph.kind[cell];
  if (kind === CellKind.parking || (kind === CellKind.quay && !isWanted(context, cranes, cell))) return;
  const crane = cranes.find((candidate) => candidate.crane === job.crane);
  if (crane === undefined || !sendNear(context, truck, crane, cranes)) sendHome(context, truck);
}

const isReady = (truck: Equipment): boolean =>
  isAvailable(truck) && truck.steps.length === 0 && truck.cell !== null && (truck.route === null || truck.route.isDone);

const isForQuay = ({ work }: JobStep): boolean => work.does === 'deliver' && work.where.of === 'quay';

/** The truck step a job that has its truck waits for. */
function nextTruckStep(job: Job): JobStep | undefined {
  if (truckOf(job) === null) return undefined;
  const next = job.steps.find(({ machineKind, state }) => machineKind === 'truck' && state !== 'done' && state !== 'cancelled');
  return next !== undefined && isDue(job, next) ? next : undefined;
}

function rank({ state }: Context, job: Job): number {
  if (job.call === null || job.crane === null) return 0;
  return lineOf(job) - (state.calls.get(job.call)?.queues.get(job.crane)?.done ?? 0);
}
