import { type Reason, reason } from '@estiba/base';
import type { Watching } from '@estiba/store';
import { emptyState, type EventLog, STATE_FORM } from '@estiba/terminal';
import { entriesOf } from '../log/entries.ts';
import { EntryNotUnderstood, hashOf, stateHash, take } from './fold.ts';

/** What replaying a whole log told. */
export interface ReplayReport {
  /** Hash of the state at the end; null where not every entry could be taken. */
  readonly hash: string | null;
  /** Snapshots of this program's form that were compared. */
  readonly snapshots: number;
  readonly problems: readonly Reason[];
}

/** Replays the first `size` entries from scratch and compares the state with every snapshot on the way. */
export async function checkReplay(log: EventLog, size: number, watching: Watching): Promise<ReplayReport> {
  const waiting = await snapshotSizes(log, size);
  const problems: Reason[] = [];
  const state = emptyState();
  const compared = waiting.length;
  try {
    for await (const batch of entriesOf(log, 1, size, watching)) {
      for (const entry of batch) {
        take(state, entry);
        if (entry.seq !== waiting[0]) continue;
        waiting.shift();
        const snapshot = await log.latestSnapshot(STATE_FORM, entry.seq);
        const [kept, replayed] = [hashOf(snapshot?.text ?? ''), stateHash(state)];
        if (kept !== replayed) problems.push(reason('replay.snapshot-differs', { seq: entry.seq, kept, replayed }));
      }
    }
  } catch (error) {
    if (!(error instanceof EntryNotUnderstood)) throw error;
    return { hash: null, snapshots: compared - waiting.length, problems: [...problems, error.reason] };
  }
  return { hash: stateHash(state), snapshots: compared, problems };
}

/** Sizes of the log at its whole snapshots, smallest first; one of an empty log tells nothing. */
async function snapshotSizes(log: EventLog, size: number): Promise<number[]> {
  const sizes: number[] = [];
  for (let most = size; most > 0; ) {
    const snapshot = await log.latestSnapshot(STATE_FORM, most);
    if (snapshot === null || snapshot.size === 0) break;
    sizes.unshift(snapshot.size);
    most = snapshot.size - 1;
  }
  return sizes;
}
