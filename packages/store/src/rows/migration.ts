import type { Kysely } from 'kysely';
import type { ColumnTypes } from './column-types.ts';
import type { Tables } from './tables.ts';

/** One step in the life of the tables, in a transaction of the caller's. */
export type Migration = (db: Kysely<Tables>, types: ColumnTypes) => Promise<void>;
/** Steps by name, oldest first. */
export type Migrations = readonly (readonly [name: string, migration: Migration])[];
