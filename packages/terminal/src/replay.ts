import { rememberAnswer } from './answered.ts';
import { apply } from './apply.ts';
import type { LogEntry } from './log/entry.ts';
import { readEvent } from './read-event.ts';
import type { TerminalState } from './state.ts';

/**
 * Folds entries of the log into the state, in order; no site is needed for that. Throws RangeError for one that cannot be read: a log is read
 * whole or not at all.
 */
export function replay(state: TerminalState, entries: Iterable<Pick<LogEntry, 'type' | 'version' | 'data' | 'command'>>): void {
  for (const entry of entries) {
    const event = readEvent(entry);
    if (!event.ok) {
      const [why] = event.reasons;
      throw new RangeError(
        `Terminal: entry ${state.size + 1} cannot be read: ${why?.code} ${JSON.stringify(why?.params)}. Maybe a newer Estiba wrote it.`,
      );
    }
    apply(state, event.value);
    rememberAnswer(state, entry.command, event.value);
  }
}
