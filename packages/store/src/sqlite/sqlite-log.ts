import { type Result, reason, refuse } from '@estiba/base';
import type { LogHead, Snapshot } from '@estiba/terminal';
import Database from 'better-sqlite3';
import { type AppendRequest, planBatch } from '../append/plan-batch.ts';
import { saveSnapshot } from '../log/snapshots.ts';
import { StoredLog } from '../log/stored-log.ts';
import type { MerkleTree } from '../merkle/tree.ts';
import type { Rows } from '../rows/rows.ts';
import { type Commit, prepareCommit } from './commit.ts';

/** What the one process that writes has beyond a reader. */
type Writer = { tree: MerkleTree; readonly epoch: number; readonly commit: Commit; readonly unlock: () => void };

/** The embedded log: one SQLite file, written by one process. See `openSqliteLog`. */
export class SqliteLog extends StoredLog {
  readonly #db: Database.Database;
  readonly #writer: Writer | null;
  /** Why nothing can be written any more. */
  #failure: Error | null = null;

  constructor(db: Database.Database, rows: Rows, writer: Omit<Writer, 'commit'> | null) {
    super(db.name, rows, writer === null);
    this.#db = db;
    this.#writer = writer && { ...writer, commit: prepareCommit(db, writer.epoch) };
  }

  async saveSnapshot(snapshot: Snapshot): Promise<void> {
    if (this.#writer === null) throw new Error('A log opened for reading keeps no snapshot. Maybe open it for writing.');
    await saveSnapshot(this, snapshot, this.#writer.epoch);
  }

  async storageFaults(): Promise<readonly string[]> {
    try {
      const rows = this.#db.pragma('integrity_check(20)') as { integrity_check: string }[];
      return rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
    } catch (error) {
      return [(error as Error).message];
    }
  }

  async close(): Promise<void> {
    await this.queue.close();
    this.#db.close();
    this.#writer?.unlock();
  }

  protected override writersTree(): MerkleTree | null {
    return this.#writer?.tree ?? null;
  }

  protected override commit(requests: readonly AppendRequest[]): readonly Result<LogHead>[] {
    if (this.#failure !== null) throw this.#failure;
    const writer = this.#writer!;
    const batch = planBatch(writer.tree, requests);
    if (batch.texts.length === 0) return batch.answers;
    try {
      if (!writer.commit(batch)) return requests.map(() => refuse(reason('log.lease-lost')));
    } catch (error) {
      throw this.#notWritten(error);
    }
    writer.tree = batch.tree;
    return batch.answers;
  }

  /** A full disk may have room again; after any other failure only what is read anew from the disk can be trusted. */
  #notWritten(cause: unknown): Error {
    const isFull = cause instanceof Database.SqliteError && cause.code === 'SQLITE_FULL';
    if (isFull) return new Error('The log could not be written: the disk is full. Maybe make room; nothing was appended.', { cause });
    this.#failure = new Error(
      'The log could not be written, and takes no more until it is opened again. Maybe the disk fails: see the cause.',
      { cause },
    );
    return this.#failure;
  }
}
