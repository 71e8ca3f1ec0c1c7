import type { Changes } from '@estiba/messages/frames';
import type { TerminalEvent } from '@estiba/terminal';

/** Tables of the stream that are not told from the state of the terminal. They may change without an entry in the log. */
export interface SideTables {
  /** Events of the terminal that are durable. */
  follow(events: readonly TerminalEvent[]): void;
  /** Rows that changed since this was asked last; null when none did. */
  takeChanges(): Changes | null;
  /** All rows as they were told last. */
  rows(): Omit<Changes, 'boxes'>;
}
