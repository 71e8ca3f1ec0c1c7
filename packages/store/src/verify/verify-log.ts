import type { Reason } from '@estiba/base';
import type { LogHead } from '@estiba/terminal';
import type { StoredLog } from '../log/stored-log.ts';
import type { Watching } from '../log/watching.ts';
import type { HeadRow, Rows } from '../rows/rows.ts';
import { EntryCheck } from './entry-check.ts';
import { Problems } from './problems.ts';
import { checkSnapshot } from './check-snapshot.ts';

/** What reading all of a log anew has found. */
export interface Verdict {
  /** Where the log's head says it stands; null when that cannot be read. */
  readonly head: LogHead | null;
  /** What is wrong and where; the codes are in SPEC.md. Nothing when the log is whole. */
  readonly problems: readonly Reason[];
}

/**
 * Reads a log from its first entry to where it stands now, and says what is wrong with it: the database's files, missing, changed and unreadable entries,
 * the Merkle tree, the snapshots. The log may be written meanwhile, but a SQLite log is better verified from a process of its own: its file is checked
 * in one go. Throws only when the database cannot be reached.
 */
export async function verifyLog(log: StoredLog, { progress, signal }: Watching = {}): Promise<Verdict> {
  const { rows } = log;
  const problems = new Problems();
  for (const message of await log.storageFaults()) problems.add('log.storage-damaged', { message });
  const head = await problems.attempt({ table: 'head' }, () => rows.head());
  if (head === null) return { head, problems: problems.list };
  const snapshots = (await problems.attempt({ table: 'snapshot' }, () => rows.snapshots())) ?? [];
  const sizes = snapshots.map(({ size }) => size);

  const check = new EntryCheck(rows, problems, sizes);
  for (let from = 1; from <= head.size; from += check.blockSize) {
    const to = Math.min(head.size, from + check.blockSize - 1);
    await check.block(from, to);
    progress?.(to, head.size);
    signal?.throwIfAborted();
  }
  checkHead(head, check.rootAfter(head.size), problems);
  await problems.attempt({ table: 'entry' }, () => checkEnd(rows, problems));
  for (const { form, size } of snapshots) {
    await problems.attempt({ table: 'snapshot', form, size }, () =>
      checkSnapshot(rows, form, size, head.size, check.rootAfter(size), problems),
    );
  }
  return { head: { size: head.size, root: head.root }, problems: problems.list };
}

function checkHead(head: HeadRow, found: string | undefined, problems: Problems): void {
  if (head.restoring !== 0) problems.add('log.restore-unfinished');
  if (found !== head.root) problems.add('log.root-differs', { size: head.size, told: head.root, found: found ?? '' });
}

/** Entries that the head does not know; a writer may have moved the head since it was read first. */
async function checkEnd(rows: Rows, problems: Problems): Promise<void> {
  const last = await rows.lastSeq();
  const { size } = await rows.head();
  if (last > size) problems.add('log.beyond-head', { from: size + 1, to: last });
}
