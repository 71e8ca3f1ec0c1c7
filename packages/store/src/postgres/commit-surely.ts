import { setTimeout as pause } from 'node:timers/promises';
import type { Batch } from '../append/plan-batch.ts';
import type { Rows } from '../rows/rows.ts';
import { type HeadTable, isRefusedByServer } from './head-table.ts';
import type { LeaseTimes } from './lease-times.ts';

/** Whether a batch stands in the log, and the epoch we write with from now on; null when another has taken over. */
export type Outcome = { readonly written: boolean; readonly epoch: number | null };

/**
 * Writes a batch and finds out what became of it, also when the connection is lost before the answer. Then whatever may still be under way is shut
 * out first, by a new epoch; then the head tells whether the batch came through; and if not, it is written again.
 * Throws when the server refuses it (nothing is written), or cannot be reached for `patience` milliseconds (nothing is known).
 */
export async function commitSurely(batch: Batch, epoch: number, head: HeadTable, rows: Rows, times: LeaseTimes): Promise<Outcome> {
  const giveUpAt = performance.now() + times.patience;
  let current = epoch;
  for (;;) {
    try {
      const written = await head.commit(batch, current);
      return { written, epoch: written ? current : null };
    } catch (error) {
      if (isRefusedByServer(error)) throw error;
    }
    const outcome = await findOut(batch, head, rows, times.leaseFor, giveUpAt);
    if (outcome.written || outcome.epoch === null) return outcome;
    current = outcome.epoch;
  }
}

/** Shuts out what may be under way and looks what came of it; tries until the server answers, whatever it says meanwhile. */
async function findOut(batch: Batch, head: HeadTable, rows: Rows, leaseFor: number, giveUpAt: number): Promise<Outcome> {
  for (;;) {
    try {
      const turn = await head.refence(leaseFor);
      if (turn === null) return { written: await stands(batch, rows), epoch: null };
      return { written: turn.size === batch.tree.size && turn.root === batch.tree.root().toString('hex'), epoch: turn.epoch };
    } catch (cause) {
      if (performance.now() > giveUpAt) {
        throw new Error(
          `The connection to PostgreSQL was lost while entries ${batch.firstSeq} to ${batch.tree.size} were written, and whether they were is not known. ` +
            'Maybe wait for the server, then stand by again: the log itself will tell.',
          { cause },
        );
      }
      await pause(100);
    }
  }
}

/** Whether the log holds the batch, word for word. */
async function stands({ firstSeq, texts }: Batch, rows: Rows): Promise<boolean> {
  const stored = await rows.entries(firstSeq, firstSeq + texts.length - 1, texts.length);
  return stored.length === texts.length && stored.every(({ text }, at) => text === texts[at]);
}
