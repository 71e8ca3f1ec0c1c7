import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { LogHead, Snapshot } from '@estiba/terminal';
import type { Rows, SnapshotRow } from '../rows/rows.ts';

/** What snapshots ask of their log. */
type Snapshotted = { readonly rows: Rows; head(): Promise<LogHead>; rootAt(size: number): Promise<string> };

/** How many snapshots of one form are kept: should the newest be damaged, there is another. */
const snapshotsKept = 3;

/** Saves a state compressed, with the root of the log it belongs to, and drops the oldest beyond those kept; nothing when `epoch` is no longer the writer's. */
export async function saveSnapshot(log: Snapshotted, { size, form, text }: Snapshot, epoch: number): Promise<void> {
  const head = await log.head();
  if (!(Number.isSafeInteger(size) && size >= 0 && size <= head.size)) {
    throw new RangeError(
      `A snapshot after ${size} entries cannot be kept: the log has ${head.size}. Maybe it was taken of a state that was never appended.`,
    );
  }
  const bytes = await promisify(deflate)(text, { level: 3 });
  const row = { form, size, root: await log.rootAt(size), sum: sumOf(bytes), bytes };
  await log.rows.addSnapshot(row, epoch);
  await log.rows.dropSnapshots(form, snapshotsKept);
}

/** The newest snapshot of the form that is whole and belongs to this log. Damaged ones are passed over: the log has it all. */
export async function latestSnapshot(log: Snapshotted, form: number, notAfter?: number): Promise<Snapshot | null> {
  const { size: entries } = await log.head();
  for (const { size } of await log.rows.snapshotSizes(form, Math.min(notAfter ?? entries, entries))) {
    const row = await log.rows.snapshot(form, size);
    const text = row && row.root === (await log.rootAt(size)) ? await snapshotText(row) : null;
    if (text !== null) return { size, form, text };
  }
  return null;
}

/** The state a row keeps, or null when it is damaged. */
export async function snapshotText(row: SnapshotRow): Promise<string | null> {
  try {
    return sumOf(row.bytes) === row.sum ? (await promisify(inflate)(row.bytes)).toString('utf8') : null;
  } catch {
    return null;
  }
}

const sumOf = (bytes: Buffer): string => hash('sha256', bytes, 'hex');
