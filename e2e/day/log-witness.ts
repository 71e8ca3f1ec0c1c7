import { strict as assert } from 'node:assert';
import type { Scenario } from '@estiba/port';
import { type EventData, type LogEntry, readEvent } from '@estiba/terminal';
import { BoxWitness } from './box-witness.ts';
import { PlanWitness } from './plan-witness.ts';

/** Reads the log of a day as somebody else would, entry by entry, with nothing of the kernel but the form of its events. */
export class LogWitness {
  readonly scenario: Scenario;
  readonly boxes = new BoxWitness();
  readonly plans: ReadonlyMap<string, PlanWitness>;
  readonly sailed = new Set<string>();
  /** Boxes of the load lists that the last plan leaves ashore, by call. */
  readonly leftOut = new Map<string, ReadonlySet<string>>();
  /** Boxes taken off the load lists after those were given, by call. */
  readonly cancelled = new Map<string, ReadonlySet<string>>();
  /** Entries by the command they answer, for commands of people. */
  readonly answers = new Map<string, string[]>();
  readonly exceptions = new Set<string>();
  /** Time of the last entry, UTC [ms]. */
  now: number;
  size = 0;
  /** When a box was last moved, UTC [ms]. */
  movedAt: number;
  readonly #jobs = new Set<string>();
  #visitorsLeft = 0;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.now = scenario.start;
    this.movedAt = scenario.start;
    this.plans = new Map(scenario.calls.map((call) => [call.call, new PlanWitness(call)]));
  }

  /** All ships have sailed, all road trucks have left, and no job is open: nothing moves any more. */
  get isQuiet(): boolean {
    const { calls, visitors } = this.scenario;
    return this.sailed.size === calls.length && this.#visitorsLeft >= visitors.length && this.#jobs.size === 0;
  }

  take(entries: readonly LogEntry[]): void {
    for (const entry of entries) this.#take(entry);
  }

  /** How far the day is, in one line. */
  progress(): string {
    const calls = [...this.plans].map(([call, { progress }]) => `${call} ${progress.started}/${progress.lines}`);
    const hours = ((this.now - this.scenario.start) / 3_600_000).toFixed(1);
    return `${hours} h  ${calls.join('  ')}  jobs ${this.#jobs.size}  exceptions ${this.exceptions.size}  events ${this.size}`;
  }

  #take(entry: LogEntry): void {
    const read = readEvent(entry);
    assert.ok(read.ok, `entry ${entry.seq} is of this version`);
    const event = read.value;
    this.now = entry.at;
    this.size = entry.seq;
    if (entry.actor.startsWith('user:')) this.answers.set(entry.command, [...(this.answers.get(entry.command) ?? []), entry.type]);
    if (event.type === 'boxMoved') this.movedAt = entry.at;
    if (event.type === 'jobCreated') this.#jobs.add(event.data.job.id);
    if (event.type === 'jobEnded') this.#jobs.delete(event.data.job);
    if (event.type === 'visitorLeft') this.#visitorsLeft += 1;
    if (event.type === 'planAccepted') this.leftOut.set(event.data.call, new Set(event.data.leftOut));
    if (event.type === 'loadListChanged') this.#listChanged(event.data);
    if (event.type === 'callSailed') this.sailed.add(event.data.call);
    if (event.type === 'exceptionRaised') this.exceptions.add(event.data.id);
    if (event.type === 'exceptionResolved') this.exceptions.delete(event.data.id);
    this.boxes.take(entry.seq, event);
    for (const plan of this.plans.values()) plan.take(event);
  }

  #listChanged({ call, add, cancel }: EventData['loadListChanged']): void {
    const off = new Set([...(this.cancelled.get(call) ?? []), ...cancel]);
    for (const { id } of add) off.delete(id);
    this.cancelled.set(call, off);
  }
}
