import type { Context } from '../desks/context.ts';
import { causeGone } from './cause-gone.ts';

/** First of all: questions whose cause is gone are closed, and the log says why. One that a person has taken is left to them. */
export function closeExceptions({ state, ask }: Context): void {
  for (const exception of state.exceptions.values()) {
    if (exception.takenBy !== null) continue;
    const why = causeGone(state, exception);
    if (why !== null) ask('resolveException', { id: exception.id, resolution: 'acknowledge', why });
  }
}
