import { type Reason, reason } from '@estiba/base';
import { snapshotText } from '../log/snapshots.ts';
import type { Rows } from '../rows/rows.ts';

/** What is wrong with one snapshot of a log that has `entries`, and `root` after the snapshot's size. */
export async function snapshotFaults(rows: Rows, form: number, size: number, entries: number, root: string | undefined): Promise<Reason[]> {
  if (size > entries) return [reason('log.snapshot-beyond-head', { form, size, entries })];
  const row = await rows.snapshot(form, size);
  if (row === undefined) return [];
  if (row.root !== root) return [reason('log.snapshot-foreign', { form, size })];
  return (await snapshotText(row)) === null ? [reason('log.snapshot-damaged', { form, size })] : [];
}
