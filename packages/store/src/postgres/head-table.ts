import type { Batch } from '../append/plan-batch.ts';
import pg from 'pg';

/** What a change of the head row answers. */
export type Turn = { readonly epoch: number; readonly size: number; readonly root: string };

const now = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

/** SQLSTATE of a wait for a row that took too long. */
const lockNotAvailable = '55P03';

/**
 * The statements that change the head row. Each is one transaction of its own, takes the row's lock first and checks who may go on: an old writer's
 * append and a new writer's turn can only come one after the other, and what the old one sends after the turn finds another epoch.
 */
export class HeadTable {
  readonly #pool: pg.Pool;
  readonly #schema: string;
  /** The name of this writer, of no other process and no other opening. */
  readonly #holder: string;
  readonly #answerWithin: number;

  constructor(pool: pg.Pool, schema: string, holder: string, answerWithin: number) {
    this.#pool = pool;
    this.#schema = pg.escapeIdentifier(schema);
    this.#holder = holder;
    this.#answerWithin = answerWithin;
  }

  /** Makes us the writer, when the lease has run out or is ours; null when it has not, or an append of the writer there is holds the row. */
  async take(leaseFor: number): Promise<Turn | null> {
    try {
      return await this.#one(
        `UPDATE ${this.#schema}.head SET epoch = epoch + 1, holder = $1, lease_until = ${now} + $2
         WHERE id = 1 AND (holder = $1 OR lease_until < ${now}) RETURNING epoch, size, root`,
        [this.#holder, leaseFor],
      );
    } catch (error) {
      if (isRefusedByServer(error) && error.code === lockNotAvailable) return null;
      throw error;
    }
  }

  /** Shuts out whatever we have sent before and may still be under way; null when we are not the writer any more. */
  async refence(leaseFor: number): Promise<Turn | null> {
    return this.#one(
      `UPDATE ${this.#schema}.head SET epoch = epoch + 1, lease_until = ${now} + $2
       WHERE id = 1 AND holder = $1 RETURNING epoch, size, root`,
      [this.#holder, leaseFor],
    );
  }

  async renew(leaseFor: number): Promise<boolean> {
    const sql = `UPDATE ${this.#schema}.head SET lease_until = ${now} + $2 WHERE id = 1 AND holder = $1 RETURNING epoch, size, root`;
    return (await this.#one(sql, [this.#holder, leaseFor])) !== null;
  }

  async release(): Promise<void> {
    await this.#one(`UPDATE ${this.#schema}.head SET lease_until = 0 WHERE id = 1 AND holder = $1 RETURNING epoch, size, root`, [
      this.#holder,
    ]);
  }

  /** Writes a batch, all or nothing; false when the head has another epoch or size, and then nothing is written. */
  async commit({ tree, texts, firstSeq, tiles }: Batch, epoch: number): Promise<boolean> {
    const moved = await this.#one(
      `WITH moved AS (
         UPDATE ${this.#schema}.head SET size = $1, root = $2 WHERE id = 1 AND size = $3 AND epoch = $4 RETURNING epoch, size, root
       ), entries AS (
         INSERT INTO ${this.#schema}.entry (seq, text)
         SELECT $3 + place, text FROM unnest($5::text[]) WITH ORDINALITY AS given (text, place) WHERE EXISTS (SELECT FROM moved)
       ), tiles AS (
         INSERT INTO ${this.#schema}.tile (level, place, root, hashes)
         SELECT * FROM unnest($6::bigint[], $7::bigint[], $8::bytea[], $9::bytea[]) WHERE EXISTS (SELECT FROM moved)
       )
       SELECT epoch, size, root FROM moved`,
      [
        tree.size,
        tree.root().toString('hex'),
        firstSeq - 1,
        epoch,
        texts,
        tiles.map(({ level }) => level),
        tiles.map(({ index }) => index),
        tiles.map(({ root }) => root),
        tiles.map(({ hashes }) => hashes),
      ],
    );
    return moved !== null;
  }

  /** A connection that does not answer in time is given up; what was sent on it may still happen. */
  async #one(text: string, values: readonly unknown[]): Promise<Turn | null> {
    const query = { text, values: [...values], query_timeout: this.#answerWithin };
    const { rows } = await this.#pool.query<Turn>(query);
    return rows[0] ?? null;
  }
}

/** Whether the server itself said that a statement failed; otherwise it may have been carried out although no answer came. */
export function isRefusedByServer(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR';
}
