import type { Milliseconds } from '@estiba/base';
import { type CallVisit, isAtQuay, isAvailable, type TerminalState } from '@estiba/terminal';

/** Since when each quay crane of a call has been at work for it or out of it, from when it was first looked at [ms]. */
export class CraneWatch {
  readonly #since = new Map<string, { readonly isUp: boolean; readonly at: Milliseconds }>();

  look(state: TerminalState, visit: CallVisit, now: Milliseconds): void {
    for (const id of visit.cranes) {
      const name = nameOf(visit, id);
      const isUp = canWork(state, visit, id);
      if (this.#since.get(name)?.isUp !== isUp) this.#since.set(name, { isUp, at: now });
    }
  }

  /** So long it has been out of work for the call; 0 for one that is not. */
  outFor(visit: CallVisit, crane: string, now: Milliseconds): number {
    const since = this.#since.get(nameOf(visit, crane));
    return since === undefined || since.isUp ? 0 : now - since.at;
  }

  /** So long it has been able to work for the call; 0 for one that is not. */
  upFor(visit: CallVisit, crane: string, now: Milliseconds): number {
    const since = this.#since.get(nameOf(visit, crane));
    return since?.isUp === true ? now - since.at : 0;
  }
}

/** Is the crane well, and not at another ship while this one waits at the quay? */
export function canWork(state: TerminalState, visit: CallVisit, id: string): boolean {
  const crane = state.equipment.get(id);
  return crane !== undefined && isAvailable(crane) && (!isAtQuay(visit) || crane.call === visit.call);
}

const nameOf = ({ call }: CallVisit, crane: string): string => `${call} ${crane}`;
