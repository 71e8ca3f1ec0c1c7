import { reason } from '@estiba/base';
import { isAtQuay, isAvailable, type CallVisit, type Equipment, type Job, type JobStep } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { isDue, isUnderWay } from './state-readers.ts';
import { mayStart } from './crane-order.ts';
import { lineOf } from './quay-turn.ts';

/** Orders a crane holds at one time: the one it does and the next, so that it need not wait for the wire. */
const HELD = 2;

/** Phase 6: quay cranes get the lines of their queue in order, each once its truck is on the way and no neighbour is in its way. */
export function feedQuayCranes(context: Context): void {
  const { state } = context;
  const jobs = jobsByCrane(context);
  for (const call of state.calls.values()) {
    if (!isAtQuay(call)) continue;
    for (const crane of call.queues.keys()) feed(context, call, state.equipment.get(crane), jobs.get(crane) ?? []);
  }
}

function jobsByCrane({ state }: Context): Map<string, Job[]> {
  const jobs = new Map<string, Job[]>();
  for (const job of state.jobs.values()) {
    if (job.crane === null) continue;
    const list = jobs.get(job.crane) ?? [];
    list.push(job);
    jobs.set(job.crane, list);
  }
  for (const list of jobs.values()) list.sort((a, b) => lineOf(a) - lineOf(b));
  return jobs;
}

function feed(context: Context, call: CallVisit, crane: Equipment | undefined, jobs: readonly Job[]): void {
  if (crane === undefined || !isAvailable(crane)) return;
  let held = crane.steps.length;
  for (const job of jobs) {
    const step = job.steps.find(({ machineKind }) => machineKind === 'sts') as JobStep | undefined;
    if (step === undefined || step.state === 'done' || isUnderWay(step)) continue;
    if (held >= HELD || !isDue(job, step) || !hasPartner(job, step) || !mayStart(call, crane.id, lineOf(job))) return;
    const given = context.ask('dispatchStep', {
      step: step.id,
      machine: crane.id,
      cell: null,
      reasons: [reason('dispatch.line-in-order', { line: lineOf(job) })],
    });
    if (!given.ok) return;
    held += 1;
  }
}

/** A crane is sent to meet a truck only when the truck has its place: so it never hangs on a box with nowhere to put it. */
export function hasPartner(job: Job, step: JobStep): boolean {
  if (step.meets === null) return true;
  const partner = job.steps[step.meets];
  return partner !== undefined && isUnderWay(partner);
}
