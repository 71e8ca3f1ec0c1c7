import type { Reason } from '@estiba/base';
import { reason } from '@estiba/base';
import type { LogHead } from '@estiba/terminal';
import type { StoredLog } from '../log/stored-log.ts';
import type { HeadRow } from '../rows/rows.ts';
import { EntryCheck } from './entry-check.ts';
import { snapshotFaults } from './snapshot-faults.ts';

/** What reading all of a log anew has found. */
export interface Verdict {
  /** Where the log's head says it stands. */
  readonly head: LogHead;
  /** What is wrong and where, in the log's order; the codes are in SPEC.md. Nothing when the log is whole. */
  readonly problems: readonly Reason[];
}

export interface VerifyOptions {
  /** Told after every few hundred entries. */
  readonly progress?: (entries: number, of: number) => void;
}

/**
 * Reads a log from its first entry to where it stands now, and says what is wrong with it: the database's files, missing, changed and unreadable entries,
 * the Merkle tree, the snapshots. The log may be written meanwhile. Throws only when the database cannot be reached.
 */
export async function verifyLog(log: StoredLog, { progress }: VerifyOptions = {}): Promise<Verdict> {
  const { rows } = log;
  const storage = (await log.storageFaults()).map((message) => reason('log.storage-damaged', { message }));
  const head = await rows.head();
  const snapshots = await rows.snapshots();
  const check = new EntryCheck(
    rows,
    snapshots.map(({ size }) => size),
  );
  for (let from = 1; from <= head.size; from += 256) {
    await check.block(from, Math.min(head.size, from + 255));
    progress?.(Math.min(head.size, from + 255), head.size);
  }
  const problems = [...storage, ...check.problems, ...headFaults(head, check), ...(await beyondHead(log))];
  for (const { form, size } of snapshots) problems.push(...(await snapshotFaults(rows, form, size, head.size, check.rootAfter(size))));
  return { head: { size: head.size, root: head.root }, problems };
}

function headFaults(head: HeadRow, check: EntryCheck): Reason[] {
  const found = check.rootAfter(head.size);
  return [
    ...(head.restoring === 0 ? [] : [reason('log.restore-unfinished')]),
    ...(found === head.root ? [] : [reason('log.root-differs', { size: head.size, told: head.root, found: found ?? '' })]),
  ];
}

/** Entries that the head does not know; a writer may have moved the head since it was read. */
async function beyondHead({ rows }: StoredLog): Promise<Reason[]> {
  const last = await rows.lastSeq();
  const { size } = await rows.head();
  return last > size ? [reason('log.beyond-head', { from: size + 1, to: last })] : [];
}
