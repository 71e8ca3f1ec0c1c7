import type { EventData, LogEntry, TerminalEvent } from '@estiba/terminal';
import type { LogReading } from './log-follower.ts';

const hour = 3_600_000;

interface Crane {
  total: number;
  /** When each box was moved, oldest first; those of the last hour and some before. */
  times: number[];
}

/**
 * Boxes moved over the ship's rail by each quay crane (discharged, loaded, restowed; a twin lift counts two, a lid none), by the terminal's clock.
 * A restow via the quay is two moves, one on board is one.
 */
export class CraneMoves implements LogReading {
  readonly #cranes = new Map<string, Crane>();
  /** Boxes a quay crane's step lifts, by step. */
  readonly #lifts = new Map<string, number>();
  readonly #given = new Map<string, string>();

  take({ at }: LogEntry, event: TerminalEvent | null): void {
    if (event?.type === 'jobCreated') this.#created(event.data);
    else if (event?.type === 'stepDispatched') {
      const { step, machine } = event.data;
      if (this.#lifts.has(step)) this.#given.set(step, machine);
    } else if (event?.type === 'stepDone') this.#done(event.data.step, at);
    else if (event?.type === 'jobEnded') this.#ended(event.data.job);
  }

  of(crane: string): number {
    return this.#cranes.get(crane)?.total ?? 0;
  }

  /** Boxes moved in the hour before `now`. */
  lastHour(crane: string, now: number): number {
    const times = this.#cranes.get(crane)?.times ?? [];
    return times.filter((at) => at > now - hour && at <= now).length;
  }

  all(): [string, number][] {
    return [...this.#cranes].map(([id, { total }]) => [id, total]);
  }

  #created({ job }: EventData['jobCreated']): void {
    for (const { id, machineKind, work, boxes } of job.steps) {
      if (machineKind === 'sts' && work.does === 'lift') this.#lifts.set(id, boxes.length);
    }
  }

  #done(step: string, at: number): void {
    const machine = this.#given.get(step);
    const boxes = this.#lifts.get(step);
    this.#forget(step);
    if (machine === undefined || boxes === undefined) return;
    const crane = this.#cranes.get(machine) ?? { total: 0, times: [] };
    this.#cranes.set(machine, crane);
    crane.total += boxes;
    for (let i = 0; i < boxes; i++) crane.times.push(at);
    if (crane.times.length > 2000) crane.times = crane.times.filter((time) => time > at - hour);
  }

  /** What was not done by then was cancelled. */
  #ended(job: string): void {
    for (const step of this.#lifts.keys()) if (step.startsWith(`${job}#`)) this.#forget(step);
  }

  #forget(step: string): void {
    this.#lifts.delete(step);
    this.#given.delete(step);
  }
}
