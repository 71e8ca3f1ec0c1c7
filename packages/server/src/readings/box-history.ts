import type { LogEntry, TerminalEvent } from '@estiba/terminal';
import { boxesNamed } from './boxes-named.ts';
import type { LogReading } from './log-follower.ts';

/** One line of a box's history: which entry, and the entry's own head. */
export interface HistoryLine {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly actor: string;
}

/** Which entries of the log concern a box: those that name it, and those about a job that moves it. */
export class BoxHistory implements LogReading {
  readonly #lines = new Map<string, HistoryLine[]>();
  /** Boxes of jobs not ended. */
  readonly #jobs = new Map<string, readonly string[]>();

  take(entry: LogEntry, event: TerminalEvent | null): void {
    const boxes = this.#boxesOf(entry, event);
    if (boxes.length === 0) return;
    const line = { seq: entry.seq, at: entry.at, type: entry.type, actor: entry.actor };
    for (const box of boxes) {
      const known = this.#lines.get(box);
      if (known === undefined) this.#lines.set(box, [line]);
      else known.push(line);
    }
  }

  /** Oldest first. */
  of(box: string): readonly HistoryLine[] {
    return this.#lines.get(box) ?? [];
  }

  #boxesOf(entry: LogEntry, event: TerminalEvent | null): readonly string[] {
    if (event?.type === 'jobCreated') {
      const { job } = event.data;
      this.#jobs.set(job.id, job.boxes);
      return job.boxes;
    }
    const job = jobNamed(entry);
    if (job === null) return boxesNamed(entry, event);
    const boxes = this.#jobs.get(job) ?? [];
    if (entry.type === 'jobEnded') this.#jobs.delete(job);
    return boxes;
  }
}

function jobNamed({ data }: LogEntry): string | null {
  const { job, step, craneStep } = data as Readonly<Record<'job' | 'step' | 'craneStep', unknown>>;
  if (typeof job === 'string') return job;
  const named = step ?? craneStep;
  return typeof named === 'string' ? jobOfStep(named) : null;
}

/** A step is named `${job}#${number}`. */
function jobOfStep(step: string): string {
  const cut = step.lastIndexOf('#');
  return cut < 0 ? step : step.slice(0, cut);
}
