export { entryText, longestEntry, parseEntry } from './entry/entry-text.ts';
export { emptyRoot, leafHash } from './merkle/hash.ts';
export { verifyConsistency, verifyInclusion } from './merkle/verify.ts';
export { openSqliteLog, type SqliteOptions } from './sqlite/open-sqlite-log.ts';
export type { SqliteLog } from './sqlite/sqlite-log.ts';
export { LogDamaged } from './log/damage.ts';
export type { PostgresConnection } from './postgres/connect.ts';
export { openPostgresLog, type PostgresOptions } from './postgres/open-postgres-log.ts';
export type { LeaseChange, PostgresLog } from './postgres/postgres-log.ts';
