import { TABLE_NAMES, type TableName } from './words/rows.ts';

/*
 * Rows of a table have the same fields, and many of them the same values: a table is written field by field, and what is the same in all rows
 * once. It is a third of the bytes, and read in a third of the time. A table whose rows differ in their fields is written row by row.
 */

type Row = Readonly<Record<string, unknown>>;
type Pair = readonly [key: string, row: Row];

/** A table field by field: its keys, what is the same in all rows, and what is not, each with the field's name. */
interface PackedTable {
  readonly keys: readonly string[];
  readonly same: readonly (readonly [field: string, value: unknown])[];
  readonly each: readonly (readonly [field: string, values: readonly unknown[]])[];
}

export type PackedRows = { readonly [T in TableName]?: PackedTable | readonly Pair[] };

/** Writes tables of pairs of key and row. */
export function packRows(rows: { readonly [T in TableName]?: readonly (readonly [string, unknown])[] }): PackedRows {
  // Rows of a picture are objects: none is null, as those of changes may be.
  return mapTables(rows, (pairs) => packTable(pairs as readonly Pair[]));
}

/** Tables of pairs again; null where it is none of what `packRows` writes. */
export function unpackRows(packed: unknown): { readonly [T in TableName]?: readonly Pair[] } | null {
  if (!isObject(packed) || !Object.keys(packed).every(isTableName)) return null;
  const rows = mapTables(packed, unpackTable);
  return Object.values(rows).includes(null) ? null : (rows as { readonly [T in TableName]?: readonly Pair[] });
}

function packTable(pairs: readonly Pair[]): PackedTable | readonly Pair[] {
  const fields = Object.keys(pairs[0]?.[1] ?? {});
  const names = fields.join();
  if (!pairs.every(([, row]) => Object.keys(row).join() === names)) return pairs;
  const columns = fields.map((field) => [field, pairs.map(([, row]) => row[field])] as const);
  const isSame = new Set(columns.filter(([, values]) => isOneValue(values)).map(([field]) => field));
  return {
    keys: pairs.map(([key]) => key),
    same: columns.flatMap(([field, values]) => (isSame.has(field) ? [[field, values[0]] as const] : [])),
    each: columns.filter(([field]) => !isSame.has(field)),
  };
}

function isOneValue(values: readonly unknown[]): boolean {
  const first = JSON.stringify(values[0]);
  return values.every((value) => value === values[0] || JSON.stringify(value) === first);
}

function unpackTable(table: unknown): readonly Pair[] | null {
  if (Array.isArray(table)) return table.every(isPair) ? table : null;
  if (!isPacked(table)) return null;
  const { keys, same, each } = table;
  // Copies of one row that has all fields: far faster than to add them to each.
  const like: Row = Object.fromEntries([...same, ...each.map(([field]) => [field, null])]);
  return keys.map((key, i) => {
    const row: Record<string, unknown> = { ...like };
    for (const [field, values] of each) row[field] = values[i];
    return [key, row] as const;
  });
}

function isPacked(table: unknown): table is PackedTable {
  if (!isObject(table)) return false;
  const { keys, same, each } = table;
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) return false;
  if (!Array.isArray(same) || !Array.isArray(each) || !same.every(isField) || !each.every(isField)) return false;
  return each.every(([, values]) => Array.isArray(values) && values.length === keys.length);
}

/** A field that has a meaning of its own for every object is none of ours. */
const isField = (pair: unknown): boolean =>
  Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && pair[0] !== '__proto__';
const isPair = (pair: unknown): boolean => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && isObject(pair[1]);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTableName = (name: string): boolean => (TABLE_NAMES as readonly string[]).includes(name);

function mapTables<T>(tables: Readonly<Record<string, unknown>>, change: (table: never) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, change(table as never)]));
}
