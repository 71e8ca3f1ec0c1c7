import { type Appliers, remember } from './handlers.ts';

export type ExceptionEvent = 'exceptionRaised' | 'exceptionTaken' | 'exceptionResolved' | 'commandRefused';

const SETTLED_KEPT = 1024;

export const exceptionAppliers: Appliers<ExceptionEvent> = {
  exceptionRaised: (state, { id, about, reason, at }) => {
    state.exceptions.set(id, { id, raisedAt: at, about, reason, takenBy: null });
  },
  exceptionTaken: (state, { id, by }) => {
    const exception = state.exceptions.get(id);
    if (exception !== undefined) exception.takenBy = by;
  },
  exceptionResolved: (state, { id, resolution }) => {
    state.exceptions.delete(id);
    state.settled.delete(id);
    // Given again, the work is looked at afresh.
    if (resolution === 'retry') return;
    remember(state.settled, id, state.size, SETTLED_KEPT);
  },
  // Kept for who reads the log; what it answers is remembered with its key.
  commandRefused: () => undefined,
};
