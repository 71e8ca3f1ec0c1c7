import { setTimeout as pause } from 'node:timers/promises';
import { type Result, reason, refuse } from '@estiba/base';
import type { LogHead, Snapshot } from '@estiba/terminal';
import type { Pool } from 'pg';
import { type AppendRequest, planBatch } from '../append/plan-batch.ts';
import { LogDamaged } from '../log/damage.ts';
import { StoredLog } from '../log/stored-log.ts';
import { saveSnapshot } from '../log/snapshots.ts';
import { requireRoot, treeForWriting } from '../log/tree-for-writing.ts';
import type { MerkleTree } from '../merkle/tree.ts';
import type { Rows } from '../rows/rows.ts';
import { commitSurely } from './commit-surely.ts';
import { type HeadTable, isRefusedByServer } from './head-table.ts';
import { keepLease } from './lease-keeper.ts';
import type { LeaseTimes } from './lease-times.ts';

/** Told when this process becomes the writer, and when it ceases to be. */
export type LeaseChange = 'taken-over' | 'lost';

type Writer = { tree: MerkleTree; epoch: number; readonly stopRenewing: () => void };

/** The log of a terminal on PostgreSQL. Many processes may open it; one, which holds the lease, writes. See `openPostgresLog`. */
export class PostgresLog extends StoredLog {
  readonly #pool: Pool;
  /** Null where this process only reads. */
  readonly #head: HeadTable | null;
  readonly #times: LeaseTimes;
  readonly #listeners = new Set<(change: LeaseChange) => void>();
  #writer: Writer | null = null;
  /** Newest head this process has relied on: the log may never lack it again. */
  #known: LogHead | null = null;
  #turning: Promise<boolean> | null = null;
  #closed = false;

  constructor(place: string, rows: Rows, pool: Pool, head: HeadTable | null, times: LeaseTimes) {
    super(place, rows, head === null);
    this.#pool = pool;
    this.#head = head;
    this.#times = times;
  }

  get isWriter(): boolean {
    return this.#writer !== null;
  }

  /** Calls `listener` at every change of the lease; the answer ends that. */
  onLease(listener: (change: LeaseChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Waits until this process is the writer: at once when the lease is free, else until the other ends or loses it. A server out of reach is waited for.
   * Rejects when `signal` ends the waiting, when the log is closed, and when it is damaged.
   */
  async standBy(signal?: AbortSignal): Promise<void> {
    while (!(await this.#tryToWrite())) await pause(this.#times.leaseFor / 8, undefined, signal && { signal });
  }

  /** Becomes the writer if the lease is free, without waiting. Throws when the server is out of reach, too. */
  async takeOverIfFree(): Promise<boolean> {
    const head = this.#mayWrite();
    if (this.#writer) return true;
    this.#turning ??= this.#takeOver(head).finally(() => {
      this.#turning = null;
    });
    return this.#turning;
  }

  async saveSnapshot(snapshot: Snapshot): Promise<void> {
    if (!this.#writer) throw new Error(`Another process writes the log ${this.place}; only the writer keeps snapshots. Maybe stand by.`);
    await saveSnapshot(this, snapshot, this.#writer.epoch);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#turning?.catch(() => false);
    await this.queue.close();
    const writer = this.#writer;
    this.#writer = null;
    writer?.stopRenewing();
    if (writer) await this.#head?.release().catch(() => {});
    await this.#pool.end();
  }

  /** PostgreSQL has its own means for that. */
  async storageFaults(): Promise<readonly string[]> {
    return [];
  }

  protected override writersTree(): MerkleTree | null {
    return this.#writer?.tree ?? null;
  }

  protected override async commit(requests: readonly AppendRequest[]): Promise<readonly Result<LogHead>[]> {
    const writer = this.#writer;
    if (!writer || !this.#head) return leaseLost(requests);
    const batch = planBatch(writer.tree, requests);
    if (batch.texts.length === 0) return batch.answers;
    const outcome = await commitSurely(batch, writer.epoch, this.#head, this.rows, this.#times).catch((error: unknown) => {
      if (isRefusedByServer(error)) throw refused(error);
      this.#lose();
      throw error;
    });
    if (outcome.written) {
      writer.tree = batch.tree;
      this.#known = headOf(batch.tree);
    }
    if (outcome.epoch === null) this.#lose();
    else writer.epoch = outcome.epoch;
    return outcome.written ? batch.answers : leaseLost(requests);
  }

  async #tryToWrite(): Promise<boolean> {
    this.#mayWrite();
    try {
      return await this.takeOverIfFree();
    } catch (error) {
      if (error instanceof LogDamaged || isRefusedByServer(error)) throw error;
      return false;
    }
  }

  #mayWrite(): HeadTable {
    if (this.#closed) throw new Error(`The log ${this.place} is closed. Maybe open it again.`);
    if (this.#head === null) throw new Error(`The log ${this.place} was opened for reading only. Maybe open it for writing.`);
    return this.#head;
  }

  async #takeOver(head: HeadTable): Promise<boolean> {
    const { leaseFor } = this.#times;
    // What an earlier turn of ours left under way is settled first: it may still change the epoch.
    await this.queue.settled();
    const turn = await head.take(leaseFor);
    if (turn === null) return false;
    try {
      const tree = await treeForWriting(this.place, this.rows);
      if (this.#known) await requireRoot(this.place, this.rows, tree, this.#known);
      this.#known = headOf(tree);
      const stopRenewing = keepLease(
        () => head.renew(leaseFor),
        leaseFor,
        () => this.#lose(),
      );
      this.#writer = { tree, epoch: turn.epoch, stopRenewing };
    } catch (error) {
      await head.release().catch(() => {});
      throw error;
    }
    this.#tell('taken-over');
    return true;
  }

  #lose(): void {
    const writer = this.#writer;
    if (!writer) return;
    this.#writer = null;
    writer.stopRenewing();
    this.#tell('lost');
  }

  #tell(change: LeaseChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

const headOf = (tree: MerkleTree): LogHead => ({ size: tree.size, root: tree.root().toString('hex') });

const leaseLost = (requests: readonly AppendRequest[]): Result<LogHead>[] => requests.map(() => refuse(reason('log.lease-lost')));

const refused = (cause: Error): Error =>
  new Error(`PostgreSQL refused to write, and nothing was appended: ${cause.message}. Maybe its disk is full or a right was taken away.`, {
    cause,
  });
