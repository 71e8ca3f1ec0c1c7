import type { Result } from '@estiba/base';
import type { LogEntry, NewEntry } from './entry.ts';

/** Where the log stands: how many entries, and the root of the Merkle tree over them (RFC 6962), in hexadecimal. */
export interface LogHead {
  readonly size: number;
  readonly root: string;
}

/** A state as it was after `size` entries. */
export interface Snapshot {
  readonly size: number;
  /** Version of the state's own form; a snapshot of another form is passed over and the log read instead. */
  readonly form: number;
  readonly text: string;
}

/**
 * The durable log of one terminal. Entries are only ever added. When `append` has answered, they survive the loss of the process and of power.
 * Two stores keep it, an embedded one and PostgreSQL; both pass the same conformance suite.
 */
export interface EventLog {
  head(): Promise<LogHead>;
  /**
   * Adds entries after the first `expectedSize` ones, all or none. Refused with `log.moved` {expected, actual} when another writer came first,
   * and with `log.lease-lost` when this process is no longer the writer.
   */
  append(expectedSize: number, entries: readonly NewEntry[]): Promise<Result<LogHead>>;
  /** Entries `from` (first is 1) to `to`, both included, in order and in batches. */
  read(from: number, to?: number): AsyncIterable<readonly LogEntry[]>;
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  /** The newest snapshot of this form, not beyond `notAfter` entries. */
  latestSnapshot(form: number, notAfter?: number): Promise<Snapshot | null>;
  /** Hashes that prove entry `seq` stands in the log of `size` entries (RFC 6962, 2.1.1), hexadecimal, leaf first. */
  proveInclusion(seq: number, size: number): Promise<Result<readonly string[]>>;
  /** Hashes that prove the log of `newer` entries begins with the log of `older` ones (RFC 6962, 2.1.2). */
  proveConsistency(older: number, newer: number): Promise<Result<readonly string[]>>;
  close(): Promise<void>;
}
