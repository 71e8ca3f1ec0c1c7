import { findStep } from '../find-step.ts';
import type { TerminalState } from '../state.ts';
import type { Exception } from '../words/exception.ts';
import { type Appliers, remember } from './handlers.ts';

export type ExceptionEvent = 'exceptionRaised' | 'exceptionTaken' | 'exceptionHandedBack' | 'exceptionResolved' | 'commandRefused';

const SETTLED_KEPT = 1024;

export const exceptionAppliers: Appliers<ExceptionEvent> = {
  exceptionRaised: (state, { id, about, reason, at }) => {
    state.exceptions.set(id, { id, raisedAt: at, about, reason, takenBy: null });
  },
  exceptionTaken: (state, { id, by }) => {
    const exception = state.exceptions.get(id);
    if (exception !== undefined) exception.takenBy = by;
  },
  exceptionHandedBack: (state, { id }) => {
    const exception = state.exceptions.get(id);
    if (exception !== undefined) exception.takenBy = null;
  },
  exceptionResolved: (state, { id, resolution, why }) => {
    const exception = state.exceptions.get(id);
    if (exception !== undefined && resolution === 'retry' && why === undefined) noteRetry(state, exception);
    state.exceptions.delete(id);
    state.settled.delete(id);
    // Given again, the work is looked at afresh; a cause that went by itself may come by itself.
    if (resolution === 'retry' || why !== undefined) return;
    remember(state.settled, id, state.size, SETTLED_KEPT);
  },
  // Kept for who reads the log; what it answers is remembered with its key.
  commandRefused: () => undefined,
};

function noteRetry(state: TerminalState, { about, reason }: Exception): void {
  const step = findStep(state, stepAsked(state, about))?.step;
  if (step !== undefined) step.retried = [...new Set([...(step.retried ?? []), reason.code])];
}

/** The step a question is about: its own, or the crane's where it is about a lock. */
export const stepAsked = ({ handovers }: TerminalState, about: string): string => handovers.get(about)?.craneStep ?? about;
