/** The tables of one log, the same in both stores (SQLite: one file for a log; PostgreSQL: one schema for a log). */
export interface Tables {
  /** Names of the migrations this log has seen. */
  migration: { name: string };
  /** One row: where the log stands, and who may write it. Every append changes this row, so it is also the lock between writers. */
  head: {
    id: number;
    size: number;
    root: string;
    /** Counts the writers there have been. Only the writer that holds the newest number can append. */
    epoch: number;
    /** Name of that writer. */
    holder: string;
    /** Until when its lease runs, UTC milliseconds by the database's clock; 0 where no lease is kept. */
    lease_until: number;
    /** 1 from the first to the last step of a restore: such a log is not whole. */
    restoring: number;
  };
  /** The entries, each the text that is hashed. */
  entry: { seq: number; text: string };
  /** Full tiles of the Merkle tree. */
  tile: { level: number; place: number; root: Buffer; hashes: Buffer };
  /** Compressed states; `root` is that of the log at `size`, `sum` the SHA-256 of the bytes. */
  snapshot: { form: number; size: number; root: string; sum: string; bytes: Buffer };
}
