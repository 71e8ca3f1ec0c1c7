import { LogDamaged } from './damage.ts';
import type { EntryRow, Rows } from '../rows/rows.ts';

const batchCharacters = 2 ** 19;
const largestBatch = 4096;

/**
 * Entries `from` to `to` as they are stored, in batches of about half a million characters, so that reading holds nothing else up for long.
 * Throws at the first number that is missing.
 */
export async function* readTexts(rows: Rows, from: number, to: number): AsyncGenerator<readonly EntryRow[]> {
  let next = from;
  let limit = 16;
  while (next <= to) {
    const batch = await rows.entries(next, to, limit);
    const hole = batch.findIndex(({ seq }, at) => seq !== next + at);
    const good = hole === -1 ? batch : batch.slice(0, hole);
    if (good.length > 0) yield good;
    if (batch.length === 0 || hole !== -1) throw new LogDamaged(missing(next + good.length));
    next += batch.length;
    limit = batchSize(batch);
  }
}

function batchSize(last: readonly EntryRow[]): number {
  const characters = last.reduce((sum, { text }) => sum + text.length, 0);
  return Math.max(1, Math.min(largestBatch, 8 * last.length, Math.floor((batchCharacters * last.length) / characters)));
}

const missing = (seq: number): string =>
  `Entry ${seq} is missing from the log. Maybe the file was changed by hand: verify the log and restore a backup.`;
