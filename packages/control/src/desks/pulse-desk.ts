import type { Milliseconds } from '@estiba/base';
import type { Job, TerminalState } from '@estiba/terminal';
import { isUnderWay } from '../dispatch/state-readers.ts';

/** Since when no machine has been at work for a call whose lines were begun, from when that was first seen [ms]. */
export class PulseDesk {
  readonly #since = new Map<string, Milliseconds>();

  look({ jobs }: TerminalState, now: Milliseconds): void {
    const isMoving = new Map<string, boolean>();
    for (const job of jobs.values()) {
      if (job.call !== null) isMoving.set(job.call, isMoving.get(job.call) === true || isWorkedOn(job));
    }
    for (const call of this.#since.keys()) if (isMoving.get(call) !== false) this.#since.delete(call);
    for (const [call, moves] of isMoving) if (!moves && !this.#since.has(call)) this.#since.set(call, now);
  }

  /** So long nothing has moved for the call though it has work begun; 0 where something moves. */
  stillFor(call: string, now: Milliseconds): number {
    return now - (this.#since.get(call) ?? now);
  }
}

/** Some machine has a step of it in hand. */
export const isWorkedOn = ({ steps }: Job): boolean => steps.some(isUnderWay);
