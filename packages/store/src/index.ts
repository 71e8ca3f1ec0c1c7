export { entryText, longestEntry, parseEntry } from './entry/entry-text.ts';
export { emptyRoot, leafHash } from './merkle/hash.ts';
export { verifyConsistency, verifyInclusion } from './merkle/verify.ts';
export { openSqliteLog, type SqliteOptions } from './sqlite/open-sqlite-log.ts';
export type { SqliteLog } from './sqlite/sqlite-log.ts';
