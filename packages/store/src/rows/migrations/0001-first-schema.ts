import type { ColumnDataType } from 'kysely';
import { emptyRoot } from '../../merkle/hash.ts';
import type { Migration } from '../migration.ts';

export const firstSchema: Migration = async (db, { count, bytes }) => {
  const table = (name: string, columns: Readonly<Record<string, ColumnDataType>>, key: readonly string[]) =>
    Object.entries(columns)
      .reduce(
        (builder, [column, type]) =>
          builder.addColumn(column, type, (c) => (key[0] === column && key.length === 1 ? c.primaryKey() : c).notNull()),
        db.schema.createTable(name),
      )
      .$call((builder) => (key.length > 1 ? builder.addPrimaryKeyConstraint(`${name}_key`, key as never) : builder))
      .execute();
  await table('head', { id: count, size: count, root: 'text', epoch: count, holder: 'text', lease_until: count, restoring: count }, ['id']);
  await table('entry', { seq: count, text: 'text' }, ['seq']);
  await table('tile', { level: count, place: count, root: bytes, hashes: bytes }, ['level', 'place']);
  await table('snapshot', { form: count, size: count, root: 'text', sum: 'text', bytes }, ['form', 'size']);

  const first = { id: 1, size: 0, root: emptyRoot.toString('hex'), epoch: 0, holder: '', lease_until: 0, restoring: 0 };
  await db.insertInto('head').values(first).execute();
};
