import type { Milliseconds } from '@estiba/base';
import { type CallVisit, isAvailable, type TerminalState } from '@estiba/terminal';

/** Since when each quay crane of a call has been at work or out of it, from when it was first looked at [ms]. */
export class CraneWatch {
  readonly #since = new Map<string, { readonly isUp: boolean; readonly at: Milliseconds }>();

  look(state: TerminalState, { cranes }: CallVisit, now: Milliseconds): void {
    for (const id of cranes) {
      const crane = state.equipment.get(id);
      const isUp = crane !== undefined && isAvailable(crane);
      if (this.#since.get(id)?.isUp !== isUp) this.#since.set(id, { isUp, at: now });
    }
  }

  /** So long it has been out of work; 0 for one that is not. */
  outFor(crane: string, now: Milliseconds): number {
    const since = this.#since.get(crane);
    return since === undefined || since.isUp ? 0 : now - since.at;
  }

  /** So long it has been able to work; 0 for one that is not. */
  upFor(crane: string, now: Milliseconds): number {
    const since = this.#since.get(crane);
    return since?.isUp === true ? now - since.at : 0;
  }
}
