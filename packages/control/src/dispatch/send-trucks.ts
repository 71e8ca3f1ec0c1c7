import { reason } from '@estiba/base';
import { assignRows } from '@estiba/fleet';
import { canCarry, type Equipment, type Job, type JobStep, type TerminalState } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { mustWait } from './blockers.ts';
import { isDue, isIdleTruck, lineOf, truckOf } from './state-readers.ts';
import { placesInTurn } from './quay-turn.ts';
import { sendToExchange } from './send.ts';

/** A job whose first truck step waits for a truck. */
interface Demand {
  readonly job: Job;
  readonly step: JobStep;
  readonly cell: number;
  /** Place in its crane's queue: 0 is served next. */
  readonly rank: number;
}

/** A second of empty drive costs one; a crane about to starve is worth this many, falling with the job's place in the queue. */
const STARVING = 900;
/** No pair of this cost is sent [s]. */
const NEVER = 1e6;

/**
 * Phase 4: idle trucks are shared out among the jobs that want one, so that empty drives and starving cranes cost least together. What
 * counts is how full a crane's own buffer is (Briskorn et al. 2006), not forecasts of when it will be ready.
 */
export function sendTrucks(context: Context): void {
  const { state } = context;
  const trucks = [...state.equipment.values()].filter(isIdleTruck);
  if (trucks.length === 0) return;
  const demands = demandsOf(context);
  if (demands.length === 0) return;
  const costs = costsOf(context, trucks, demands);
  for (const [truck, demand, seconds] of pair(trucks, demands, costs)) {
    // What was sent just now may have taken its place.
    const places = placesInTurn(context, demand.job, demand.step);
    sendToExchange(context, truck, demand.step, places, [
      reason('dispatch.cheapest-truck', {
        seconds: Math.round(seconds),
        rank: demand.rank,
        trucks: trucks.length,
        demands: demands.length,
      }),
    ]);
  }
}

function demandsOf(context: Context): Demand[] {
  const { state } = context;
  const demands: Demand[] = [];
  for (const job of state.jobs.values()) {
    const step = firstTruckStep(job);
    if (step === undefined || !isDue(job, step) || truckOf(job) !== null) continue;
    if (step.work.does !== 'receive' || mustWait(context, job)) continue;
    const cell = placesInTurn(context, job, step)[0];
    if (cell !== undefined) demands.push({ job, step, cell, rank: rankOf(state, job) });
  }
  return demands;
}

const firstTruckStep = (job: Job): JobStep | undefined => job.steps.find(({ machineKind }) => machineKind === 'truck');

/** How many lines of its crane's queue are under way before this one; work that is in no queue can wait a little. */
function rankOf(state: TerminalState, job: Job): number {
  if (job.call === null || job.crane === null) return 4;
  const done = state.calls.get(job.call)?.queues.get(job.crane)?.done ?? 0;
  return Math.max(0, lineOf(job) - done);
}

/** By truck and demand the drive [s]; `NEVER` where the truck carries too few boxes. */
function costsOf({ traffic, ground }: Context, trucks: readonly Equipment[], demands: readonly Demand[]): Float64Array {
  const costs = new Float64Array(trucks.length * demands.length);
  trucks.forEach((truck, t) => {
    const from = ground.cellOf.get(truck.cell ?? '') ?? 0;
    demands.forEach(({ cell, job }, d) => {
      costs[t * demands.length + d] = canCarry(ground, truck.id, job) ? traffic.driveSeconds(from, cell) : NEVER;
    });
  });
  return costs;
}

/** The pairs of least cost; with fewer trucks than demands the urgent ones are served. */
function pair(trucks: readonly Equipment[], demands: readonly Demand[], drive: Float64Array): (readonly [Equipment, Demand, number])[] {
  const [n, m] = [trucks.length, demands.length];
  const weighed = Float64Array.from(drive, (seconds, i) => seconds - STARVING / ((demands[i % m] as Demand).rank + 1));
  const isTall = n > m;
  const table = isTall ? transpose(weighed, n, m) : weighed;
  const chosen = assignRows(table, Math.min(n, m), Math.max(n, m));
  const pairs = [...chosen].map((column, row) => {
    const [t, d] = isTall ? [column, row] : [row, column];
    return [trucks[t] as Equipment, demands[d] as Demand, drive[t * m + d] as number] as const;
  });
  return pairs.filter(([, , seconds]) => seconds < NEVER);
}

function transpose(table: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) turned[c * rows + r] = table[r * columns + c] as number;
  return turned;
}
