import { reason } from '@estiba/base';
import { isAvailable, type Equipment, type Job, type JobStep, type TerminalState } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { hasPartner } from './feed-quay-cranes.ts';
import { isDue } from './state-readers.ts';

/** Orders a yard crane holds at one time. */
const HELD = 2;
/** A yard crane is started on a load this long before the truck is there, so that the box hangs ready [ms]. */
const LEAD = 75_000;

interface Candidate {
  readonly job: Job;
  readonly step: JobStep;
  /** When its partner is there; now for what waits already [ms, UTC]. */
  readonly at: number;
}

/** Phase 7: yard cranes get what is wanted first: trucks and visitors that wait, digs, then trucks about to come. */
export function feedYardCranes(context: Context): void {
  const free = [...context.state.equipment.values()].filter(
    (crane) => crane.kind === 'armg' && crane.block !== null && crane.steps.length < HELD && isAvailable(crane),
  );
  const candidates = candidatesByBlock(context, new Set(free.map(({ block }) => block)));
  for (const crane of free) feed(context, crane, candidates.get(crane.block ?? '') ?? []);
}

function feed(context: Context, crane: Equipment, candidates: readonly Candidate[]): void {
  let held = crane.steps.length;
  for (const { step, at } of candidates) {
    if (held >= HELD) return;
    if (step.state !== 'planned' || at > context.now + LEAD) continue;
    const given = context.ask('dispatchStep', {
      step: step.id,
      machine: crane.id,
      cell: null,
      reasons: [reason('dispatch.wanted-first', { seconds: Math.round((at - context.now) / 1000) })],
    });
    if (given.ok) held += 1;
  }
}

/** Yard crane steps of these blocks that may be given, by block, soonest first. */
function candidatesByBlock(context: Context, wanted: ReadonlySet<string | null>): Map<string, Candidate[]> {
  const blocks = new Map<string, Candidate[]>();
  for (const job of context.state.jobs.values()) {
    for (const step of job.steps) {
      if (step.machineKind !== 'armg' || !isDue(job, step) || !hasPartner(job, step)) continue;
      const block = blockOf(step);
      const at = block === null || !wanted.has(block) ? null : dueAt(context, job, step);
      if (block === null || at === null) continue;
      const list = blocks.get(block) ?? [];
      list.push({ job, step, at });
      blocks.set(block, list);
    }
  }
  for (const list of blocks.values()) list.sort((a, b) => a.at - b.at);
  return blocks;
}

function blockOf({ work }: JobStep): string | null {
  if (work.does !== 'lift') return null;
  for (const end of [work.from, work.to]) if (end !== 'truck' && end.at === 'yard') return end.position.block;
  return null;
}

function dueAt(context: Context, job: Job, step: JobStep): number | null {
  const { state, now, traffic } = context;
  const partner = step.meets === null ? undefined : job.steps[step.meets];
  if (partner !== undefined && partner.machine !== null)
    return partner.state === 'at-handover' ? now - 1 : traffic.eta(partner.machine, now);
  const visitor = visitorOf(state, step);
  if (visitor === undefined) return now;
  return visitor === 'at-exchange' ? now - 1 : null;
}

/** Where the road truck of this step is; undefined when the step meets none. */
function visitorOf(state: TerminalState, { work }: JobStep): string | undefined {
  if (work.does !== 'lift') return undefined;
  for (const end of [work.from, work.to])
    if (end !== 'truck' && end.at === 'visitor') return state.visitors.get(end.visitor)?.phase ?? 'gone';
  return undefined;
}
