import { snapshotText } from '../log/snapshots.ts';
import type { Rows } from '../rows/rows.ts';
import type { Problems } from './problems.ts';

/** Checks one snapshot of a log that has `entries`, and `root` after the snapshot's size. */
export async function checkSnapshot(
  rows: Rows,
  form: number,
  size: number,
  entries: number,
  root: string | undefined,
  problems: Problems,
): Promise<void> {
  if (size > entries) return problems.add('log.snapshot-beyond-head', { form, size, entries });
  const row = await rows.snapshot(form, size);
  // The writer drops old snapshots meanwhile.
  if (row === undefined) return;
  if (row.root !== root) return problems.add('log.snapshot-foreign', { form, size });
  if ((await snapshotText(row)) === null) problems.add('log.snapshot-damaged', { form, size });
}
