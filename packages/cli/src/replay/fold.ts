import { createHash } from 'node:crypto';
import { type Reason, reason } from '@estiba/base';
import type { Watching } from '@estiba/store';
import {
  decodeState,
  emptyState,
  encodeState,
  type EventLog,
  type LogEntry,
  replay,
  STATE_FORM,
  type TerminalState,
} from '@estiba/terminal';
import { exitCode, Failure } from '../failure.ts';
import { entriesOf } from '../log/entries.ts';

/** An entry that is whole and yet says nothing this program can take. */
export class EntryNotUnderstood extends Failure {
  readonly reason: Reason;

  constructor({ seq, type }: LogEntry, cause: unknown) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    super(
      exitCode.unreadable,
      `Entry ${seq} of the log (${type}) is not as this program knows it: ${problem}.`,
      'Maybe a newer version of Estiba wrote it, or it was made by another program.',
    );
    this.reason = reason('replay.not-understood', { seq, type, problem });
  }
}

/** Does with an entry what may fail on data of another form. */
export function understanding<T>(entry: LogEntry, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new EntryNotUnderstood(entry, error);
  }
}

/** Folds an entry into the state. */
export function take(state: TerminalState, entry: LogEntry): void {
  understanding(entry, () => replay(state, [entry]));
}

/** The state after `size` entries, from the newest snapshot or from scratch. */
export async function stateAt(log: EventLog, size: number, isFromSnapshot: boolean, watching: Watching): Promise<TerminalState> {
  const snapshot = isFromSnapshot ? await log.latestSnapshot(STATE_FORM, size) : null;
  const state = snapshot === null ? emptyState() : decodeState(snapshot.text);
  for await (const batch of entriesOf(log, (snapshot?.size ?? 0) + 1, size, watching)) for (const entry of batch) take(state, entry);
  return state;
}

/** SHA-256 of the state's one text: two states are the same exactly when their hashes are. */
export const stateHash = (state: TerminalState): string => hashOf(encodeState(state));

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
