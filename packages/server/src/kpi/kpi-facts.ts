import type { EventData, Ground, LogEntry, TerminalEvent } from '@estiba/terminal';
import type { LogReading } from '../readings/log-follower.ts';
import { DownTimes } from './down-times.ts';
import { DrivenWays } from './driven-ways.ts';
import { PlannedEnds } from './planned-ends.ts';
import type { Span } from './spans.ts';

/** A lift of a quay crane over the ship's rail. */
export interface Lift {
  readonly at: number;
  readonly crane: string;
  readonly call: string;
  readonly boxes: number;
  /** How long the crane stood at the handover before the truck was there [ms]. */
  readonly waited: number;
}

interface Step {
  readonly job: string;
  readonly call: string | null;
  readonly boxes: number;
  readonly isLift: boolean;
  readonly kind: string;
  /** Name of the step it meets. */
  readonly meets: string | null;
  machine: string | null;
  atHandover: number | null;
}

/** What KPIs are counted from, as the log tells it, oldest first. */
export class KpiFacts implements LogReading {
  readonly lifts: Lift[] = [];
  /** When each crane was at a call: from its first order to its last one done, by `call crane`. */
  readonly stays = new Map<string, { readonly call: string; readonly crane: string; readonly from: number; to: number }>();
  /** Alongside until complete, by call. */
  readonly berthed = new Map<string, Span>();
  readonly visits: { readonly at: number; readonly took: number }[] = [];
  readonly digs: { readonly at: number; readonly block: string | null }[] = [];
  readonly retrieved: { readonly at: number; readonly boxes: number; readonly block: string | null }[] = [];
  readonly exceptions: { readonly at: number }[] = [];
  readonly down = new DownTimes();
  readonly ways: DrivenWays;
  readonly plans = new PlannedEnds();
  firstAt: number | null = null;
  lastAt: number | null = null;
  readonly #steps = new Map<string, Step>();
  readonly #jobs = new Map<
    string,
    { readonly kind: string; readonly boxes: number; readonly block: string | null; readonly steps: readonly string[] }
  >();
  readonly #arrived = new Map<string, number>();

  constructor(ground: Ground) {
    this.ways = new DrivenWays(ground);
  }

  take({ at }: LogEntry, event: TerminalEvent | null): void {
    this.firstAt ??= at;
    this.lastAt = at;
    if (event === null) return;
    this.down.take(event, at);
    this.ways.take(event, at);
    this.plans.take(event, at);
    this.#follow(event, at);
  }

  #follow(event: TerminalEvent, at: number): void {
    switch (event.type) {
      case 'jobCreated':
        return this.#created(event.data);
      case 'stepDispatched':
        return this.#dispatched(event.data, at);
      case 'stepAtHandover':
        return this.#atHandover(event.data.step, at);
      case 'stepDone':
        return this.#done(event.data.step, at);
      case 'jobEnded':
        return this.#ended(event.data, at);
      case 'callBerthed':
        return void this.berthed.set(event.data.call, { from: at, to: null });
      case 'callCompleted':
        return this.#completed(event.data.call, at);
      case 'visitorArrived':
        return void this.#arrived.set(event.data.visitor, at);
      case 'visitorLeft':
        return this.#left(event.data.visitor, at);
      case 'exceptionRaised':
        return void this.exceptions.push({ at });
      default:
      // Nothing else counts.
    }
  }

  #created({ job }: EventData['jobCreated']): void {
    this.#jobs.set(job.id, { kind: job.kind, boxes: job.boxes.length, block: blockOf(job.steps), steps: job.steps.map(({ id }) => id) });
    for (const { id, machineKind, work, boxes, meets } of job.steps) {
      this.#steps.set(id, {
        job: job.id,
        call: job.call,
        boxes: boxes.length,
        isLift: work.does === 'lift',
        kind: machineKind,
        meets: meets === null ? null : (job.steps[meets]?.id ?? null),
        machine: null,
        atHandover: null,
      });
    }
  }

  #dispatched({ step, machine }: EventData['stepDispatched'], at: number): void {
    const found = this.#steps.get(step);
    if (found === undefined) return;
    found.machine = machine;
    found.atHandover = null;
    if (found.kind !== 'sts' || found.call === null) return;
    const key = `${found.call} ${machine}`;
    if (!this.stays.has(key)) this.stays.set(key, { call: found.call, crane: machine, from: at, to: at });
  }

  #atHandover(step: string, at: number): void {
    const found = this.#steps.get(step);
    if (found !== undefined) found.atHandover ??= at;
  }

  #done(step: string, at: number): void {
    const found = this.#steps.get(step);
    if (found === undefined || found.kind !== 'sts' || found.machine === null || found.call === null) return;
    const stay = this.stays.get(`${found.call} ${found.machine}`);
    if (stay !== undefined) stay.to = at;
    if (!found.isLift) return;
    const truck = found.meets === null ? null : (this.#steps.get(found.meets)?.atHandover ?? null);
    const waited = truck === null || found.atHandover === null ? 0 : Math.max(0, truck - found.atHandover);
    this.lifts.push({ at, crane: found.machine, call: found.call, boxes: found.boxes, waited });
  }

  #ended({ job, stage }: EventData['jobEnded'], at: number): void {
    const found = this.#jobs.get(job);
    if (found === undefined) return;
    this.#jobs.delete(job);
    for (const step of found.steps) this.#steps.delete(step);
    if (stage !== 'complete') return;
    if (found.kind === 'yard-shift') this.digs.push({ at, block: found.block });
    if (found.kind === 'load' || found.kind === 'gate-out') this.retrieved.push({ at, boxes: found.boxes, block: found.block });
  }

  #completed(call: string, at: number): void {
    const span = this.berthed.get(call);
    if (span !== undefined) this.berthed.set(call, { ...span, to: at });
  }

  #left(visitor: string, at: number): void {
    const since = this.#arrived.get(visitor);
    this.#arrived.delete(visitor);
    if (since !== undefined) this.visits.push({ at, took: at - since });
  }
}

/** The block the boxes of a job are taken from; null where they come from elsewhere. */
function blockOf(steps: EventData['jobCreated']['job']['steps']): string | null {
  for (const { work } of steps) {
    if (work.does === 'lift' && work.from !== 'truck' && work.from.at === 'yard') return work.from.position.block;
  }
  return null;
}
