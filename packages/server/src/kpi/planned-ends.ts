import type { TerminalEvent } from '@estiba/terminal';

/** A line of a work queue done: when, and how much later than the plan had it [ms]. */
export interface LineDone {
  readonly at: number;
  readonly crane: string;
  readonly call: string;
  readonly late: number;
}

interface Queue {
  ends: number[];
  started: number;
}

/** When the plans in force wanted each line done, and when it was. */
export class PlannedEnds {
  readonly lines: LineDone[] = [];
  readonly #queues = new Map<string, Queue>();
  readonly #jobs = new Map<string, { readonly call: string; readonly crane: string; readonly end: number }>();

  take(event: TerminalEvent, at: number): void {
    if (event.type === 'planAccepted') {
      const { call, queues } = event.data;
      for (const [key, queue] of this.#queues) if (key.startsWith(`${call} `)) queue.ends.length = queue.started;
      for (const { crane, instructions } of queues) {
        const queue = this.#queue(call, crane);
        queue.ends = [...queue.ends, ...instructions.map(({ end }) => end)];
      }
    }
    if (event.type === 'jobCreated' && event.data.line !== null && event.data.job.call !== null) {
      const { job, line } = event.data;
      const queue = this.#queue(job.call!, line.crane);
      queue.started = Math.max(queue.started, line.number + job.lines);
      const end = queue.ends[line.number + job.lines - 1];
      if (end !== undefined) this.#jobs.set(job.id, { call: job.call!, crane: line.crane, end });
    }
    if (event.type !== 'jobEnded') return;
    const planned = this.#jobs.get(event.data.job);
    this.#jobs.delete(event.data.job);
    if (planned === undefined || event.data.stage !== 'complete') return;
    this.lines.push({ at, crane: planned.crane, call: planned.call, late: at - planned.end });
  }

  #queue(call: string, crane: string): Queue {
    const key = `${call} ${crane}`;
    const queue = this.#queues.get(key) ?? { ends: [], started: 0 };
    this.#queues.set(key, queue);
    return queue;
  }
}
