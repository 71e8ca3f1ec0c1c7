import { reason } from '@estiba/base';
import { isAtQuay, isAvailable, type CallVisit, type Equipment, type Job, type JobStep, lineBefore } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { isDue, isUnderWay, lineOf } from './state-readers.ts';
import { mayStart } from './crane-order.ts';

/** Orders a crane holds at one time: the one it does and the next, so that it need not wait for the wire. */
const HELD = 2;
/** A crane at work is told what comes next when its truck is there within this [ms]; before, another may come first. */
const SOON = 20_000;

/** Phase 6: quay cranes get the lines of their queue, each once its truck is there or on the way and no neighbour is in its way. */
export function feedQuayCranes(context: Context): void {
  const { state } = context;
  const jobs = jobsByQueue(context);
  for (const call of state.calls.values()) {
    if (!isAtQuay(call)) continue;
    for (const crane of call.queues.keys()) feed(context, call, state.equipment.get(crane), jobs.get(queueOf(call.call, crane)) ?? []);
  }
}

/** A crane may have queues of several calls. */
const queueOf = (call: string, crane: string): string => `${call} ${crane}`;

function jobsByQueue({ state }: Context): Map<string, Job[]> {
  const jobs = new Map<string, Job[]>();
  for (const job of state.jobs.values()) {
    if (job.crane === null || job.call === null) continue;
    const queue = queueOf(job.call, job.crane);
    const list = jobs.get(queue) ?? [];
    list.push(job);
    jobs.set(queue, list);
  }
  for (const list of jobs.values()) list.sort((a, b) => lineOf(a) - lineOf(b));
  return jobs;
}

function feed(context: Context, call: CallVisit, crane: Equipment | undefined, jobs: readonly Job[]): void {
  if (crane === undefined || !isAvailable(crane)) return;
  const refused = new Set<Job>();
  for (let held = crane.steps.length; held < HELD; ) {
    const next = nextOf(context, call, jobs, refused);
    if (next === null || (held > 0 && next.at > context.now + SOON)) return;
    if (give(context, crane, next)) held += 1;
    else refused.add(next.job);
  }
}

/** A line for the crane, and the first it is done before; null where it is the first that is left. */
interface Next {
  readonly job: Job;
  readonly step: JobStep;
  readonly passes: Job | null;
  /** When it can be done [ms, UTC]. */
  readonly at: number;
}

/**
 * The first line that can be done at once: one that meets nobody, or whose truck stands there; else that whose truck is there first. Lines that are
 * merely late are passed over where the ship allows it, but not for one in another bay: driving there and back takes longer than trucks are late.
 */
function nextOf(context: Context, call: CallVisit, jobs: readonly Job[], refused: ReadonlySet<Job>): Next | null {
  const open = jobs.flatMap((job) => {
    const step = job.steps.find(({ machineKind }) => machineKind === 'sts');
    return step === undefined || step.state === 'done' || isUnderWay(step) ? [] : [{ job, step }];
  });
  const first = open[0]?.job;
  let best: Next | null = null;
  for (const { job, step } of open) {
    if (refused.has(job) || bayOf(call, job) !== bayOf(call, first) || !mayBeDone(context, call, job, step)) continue;
    const at = readyAt(context, job, step);
    if (best === null || at < best.at) best = { job, step, passes: job === first ? null : (first ?? null), at };
    if (at <= context.now) break;
  }
  return best;
}

function mayBeDone({ state }: Context, call: CallVisit, job: Job, step: JobStep): boolean {
  if (!isDue(job, step) || !hasPartner(job, step)) return false;
  return mayStart(state, call, job.crane ?? '', lineOf(job)) && lineBefore(state, job) === null;
}

/** When whom the crane meets is there; now where that is nobody. */
function readyAt({ traffic, now }: Context, job: Job, { meets }: JobStep): number {
  const partner = meets === null ? undefined : job.steps[meets];
  return partner === undefined || partner.state === 'at-handover' ? now : traffic.eta(partner.machine ?? '', now);
}

const bayOf = ({ queues }: CallVisit, job: Job | undefined): number | undefined =>
  job === undefined ? undefined : queues.get(job.crane ?? '')?.instructions[lineOf(job)]?.bay;

function give(context: Context, crane: Equipment, { job, step, passes }: Next): boolean {
  const line = lineOf(job);
  const why =
    passes === null ? reason('dispatch.line-in-order', { line }) : reason('dispatch.line-overtakes', { line, before: lineOf(passes) });
  return context.ask('dispatchStep', { step: step.id, machine: crane.id, cell: null, reasons: [why] }).ok;
}

/** A crane is sent to meet a truck only when the truck has its place: so it never hangs on a box with nowhere to put it. */
export function hasPartner(job: Job, step: JobStep): boolean {
  if (step.meets === null) return true;
  const partner = job.steps[step.meets];
  return partner !== undefined && isUnderWay(partner);
}
