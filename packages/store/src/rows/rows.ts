import { LogDamaged } from '../log/damage.ts';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from './tables.ts';

export type HeadRow = Selectable<Tables['head']>;
export type EntryRow = Selectable<Tables['entry']>;
export type TileRow = Selectable<Tables['tile']>;
export type SnapshotRow = Selectable<Tables['snapshot']>;

/** What is read of a log's tables, the same for both databases. Rows come as they stand, whole or damaged. */
export class Rows {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async head(): Promise<HeadRow> {
    const row = await this.#db.selectFrom('head').selectAll().where('id', '=', 1).executeTakeFirst();
    return row ?? lostHead();
  }

  /** Makes `holder` the newest writer; answers with its epoch. */
  async takeOver(holder: string): Promise<number> {
    const row = await this.#db
      .updateTable('head')
      .set((head) => ({ epoch: head('epoch', '+', 1), holder }))
      .returning('epoch')
      .executeTakeFirst();
    return (row ?? lostHead()).epoch;
  }

  /** Marks the log as not whole while a restore fills it. */
  async markRestoring(restoring: boolean): Promise<void> {
    await this.#db
      .updateTable('head')
      .set({ restoring: restoring ? 1 : 0 })
      .execute();
  }

  /** Up to `limit` entries numbered `from` to `to`, in order; gaps are not told. */
  entries(from: number, to: number, limit: number): Promise<EntryRow[]> {
    return this.#db.selectFrom('entry').selectAll().where('seq', '>=', from).where('seq', '<=', to).orderBy('seq').limit(limit).execute();
  }

  /** Number of the last entry there is, 0 when there is none. */
  async lastSeq(): Promise<number> {
    const row = await this.#db.selectFrom('entry').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
    return row?.seq ?? 0;
  }

  tile(level: number, place: number): Promise<TileRow | undefined> {
    return this.#db.selectFrom('tile').selectAll().where('level', '=', level).where('place', '=', place).executeTakeFirst();
  }

  /** Roots of the tiles `from` to `to` (both included) of a level, in order. */
  async tileRoots(level: number, from: number, to: number): Promise<Buffer[]> {
    const rows = await this.#db
      .selectFrom('tile')
      .select('root')
      .where('level', '=', level)
      .where('place', '>=', from)
      .where('place', '<=', to)
      .orderBy('place')
      .execute();
    return rows.map(({ root }) => root);
  }

  /** Newest first, not beyond `notAfter` entries. */
  snapshotSizes(form: number, notAfter: number): Promise<{ size: number }[]> {
    return this.#db
      .selectFrom('snapshot')
      .select('size')
      .where('form', '=', form)
      .where('size', '<=', notAfter)
      .orderBy('size', 'desc')
      .execute();
  }

  snapshot(form: number, size: number): Promise<SnapshotRow | undefined> {
    return this.#db.selectFrom('snapshot').selectAll().where('form', '=', form).where('size', '=', size).executeTakeFirst();
  }

  /** Form and size of every snapshot. */
  snapshots(): Promise<{ form: number; size: number }[]> {
    return this.#db.selectFrom('snapshot').select(['form', 'size']).orderBy('form').orderBy('size').execute();
  }

  /** Adds a snapshot, unless it is there or `epoch` is not the newest writer's. */
  async addSnapshot({ form, size, root, sum, bytes }: SnapshotRow, epoch: number): Promise<void> {
    await this.#db
      .insertInto('snapshot')
      .columns(['form', 'size', 'root', 'sum', 'bytes'])
      .expression((from) =>
        from
          .selectFrom('head')
          .select(({ val, cast }) => [
            cast<number>(val(form), 'bigint').as('form'),
            cast<number>(val(size), 'bigint').as('size'),
            cast<string>(val(root), 'text').as('root'),
            cast<string>(val(sum), 'text').as('sum'),
            val(bytes).as('bytes'),
          ])
          .where('epoch', '=', epoch),
      )
      .onConflict((conflict) => conflict.columns(['form', 'size']).doNothing())
      .execute();
  }

  /** Drops all snapshots of a form but the newest `kept`. */
  async dropSnapshots(form: number, kept: number): Promise<void> {
    const newest = this.#db.selectFrom('snapshot').select('size').where('form', '=', form).orderBy('size', 'desc').limit(kept);
    await this.#db.deleteFrom('snapshot').where('form', '=', form).where('size', 'not in', newest).execute();
  }
}

function lostHead(): never {
  throw new LogDamaged('The log has lost its head row. Maybe it was changed by hand: restore a backup.');
}
