import type { ColumnDataType } from 'kysely';

/** How a database names a whole number of 64 bits and a string of bytes. */
export type ColumnTypes = { readonly count: ColumnDataType; readonly bytes: ColumnDataType };

/** A SQLite key of type `integer` is the row's own number, with no index beside it. */
export const sqliteTypes: ColumnTypes = { count: 'integer', bytes: 'blob' };
export const postgresTypes: ColumnTypes = { count: 'bigint', bytes: 'bytea' };
