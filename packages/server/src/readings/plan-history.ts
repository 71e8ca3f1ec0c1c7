import type { WorkInstruction, WorkQueue } from '@estiba/port';
import type { EventData, EventLog, LogEntry, TerminalEvent } from '@estiba/terminal';
import { eventOf, type LogReading } from './log-follower.ts';

/** A plan that was accepted: the entry of the log that says so, when, and whose it is. */
export interface AcceptedPlan {
  readonly seq: number;
  readonly at: number;
  readonly plan: string;
  readonly actor: string;
  /** Lines begun by then, by crane: they stayed as the plan before had them. */
  readonly kept: ReadonlyMap<string, number>;
}

interface Visit {
  readonly plans: AcceptedPlan[];
  readonly started: Map<string, number>;
}

/** Calls whose plans are remembered: those not sailed, and the last that did. */
const MOST = 20;

/** Which plans each call had, one after the other. The plans themselves are read from the log when they are asked for. */
export class PlanHistory implements LogReading {
  readonly #calls = new Map<string, Visit>();
  /** Made last: the next plan of the call goes on from it. */
  #made: { readonly call: string; readonly seq: number; readonly queues: ReadonlyMap<string, readonly WorkInstruction[]> } | null = null;

  take({ seq, at, actor }: LogEntry, event: TerminalEvent | null): void {
    if (event?.type === 'planAccepted') {
      const { plans, started } = this.#visit(event.data.call);
      plans.push({ seq, at, plan: event.data.plan, actor, kept: new Map(started) });
    } else if (event?.type === 'jobCreated') this.#begun(event.data);
  }

  /** Oldest first. */
  of(call: string): readonly AcceptedPlan[] {
    return this.#calls.get(call)?.plans ?? [];
  }

  /** The work queues as they stood from that entry of the log to the next plan, whole; null where no plan of the call has that entry. */
  async queuesAt(log: EventLog, call: string, seq: number): Promise<readonly WorkQueue[] | null> {
    const plans = this.of(call);
    const last = plans.findIndex((plan) => plan.seq === seq);
    if (last < 0) return null;
    const made = this.#made?.call === call && this.#made.seq <= seq ? this.#made : null;
    const queues = new Map<string, readonly WorkInstruction[]>(made?.queues);
    for (const { seq: entry, kept } of plans.slice(0, last + 1)) {
      if (made !== null && entry <= made.seq) continue;
      for (const [crane, lines] of queues) queues.set(crane, lines.slice(0, kept.get(crane) ?? 0));
      for (const { crane, instructions } of await queuesOf(log, entry)) queues.set(crane, [...(queues.get(crane) ?? []), ...instructions]);
    }
    this.#made = { call, seq, queues };
    return [...queues].map(([crane, instructions]) => ({ crane, instructions }));
  }

  #begun({ job, line }: EventData['jobCreated']): void {
    if (line === null || job.call === null) return;
    const { started } = this.#visit(job.call);
    started.set(line.crane, (started.get(line.crane) ?? 0) + job.lines);
  }

  #visit(call: string): Visit {
    const visit = this.#calls.get(call) ?? { plans: [], started: new Map() };
    this.#calls.set(call, visit);
    if (this.#calls.size > MOST) this.#calls.delete(this.#calls.keys().next().value!);
    return visit;
  }
}

async function queuesOf(log: EventLog, seq: number): Promise<readonly WorkQueue[]> {
  for await (const [entry] of log.read(seq, seq)) {
    const event = entry === undefined ? null : eventOf(entry);
    if (event?.type === 'planAccepted') return event.data.queues;
  }
  throw new Error(`Entry ${seq} of the log held a plan and holds none now. Maybe the log was exchanged while the server ran.`);
}
