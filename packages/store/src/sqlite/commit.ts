import type { Database } from 'better-sqlite3';
import type { Batch } from '../append/plan-batch.ts';

/** Writes a batch in one transaction; false when another writer has moved the head or taken the log over, and then nothing is written. */
export type Commit = (batch: Batch) => boolean;

export function prepareCommit(db: Database, epoch: number): Commit {
  const moveHead = db.prepare('UPDATE head SET size = ?, root = ? WHERE id = 1 AND size = ? AND epoch = ?');
  const addEntry = db.prepare('INSERT INTO entry (seq, text) VALUES (?, ?)');
  const addTile = db.prepare('INSERT INTO tile (level, place, root, hashes) VALUES (?, ?, ?, ?)');
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');

  return ({ tree, texts, firstSeq, tiles }) => {
    begin.run();
    try {
      const moved = moveHead.run(tree.size, tree.root().toString('hex'), firstSeq - 1, epoch).changes === 1;
      if (moved) {
        for (let at = 0; at < texts.length; at++) addEntry.run(firstSeq + at, texts[at]);
        for (const { level, index, root, hashes } of tiles) addTile.run(level, index, root, hashes);
      }
      commit.run();
      return moved;
    } catch (error) {
      if (db.inTransaction) rollback.run();
      throw error;
    }
  };
}
