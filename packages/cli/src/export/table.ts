import type { Json, LogEntry, TerminalEvent } from '@estiba/terminal';

/**
 * What a column holds. `time`: UTC milliseconds, written as ISO 8601 in CSV and JSON and as a timestamp in Parquet; `seconds`: a duration;
 * `list`: names with a blank between; `json`: a value of any form.
 */
export type ColumnType = 'text' | 'list' | 'count' | 'number' | 'seconds' | 'time' | 'yes-no' | 'json';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** One field; null where nothing is known or nothing happened yet. */
export type Cell = Json;
/** One line of a table, in the order of its columns. */
export type Row = readonly Cell[];

/** A table that is told from the log. */
export interface Table {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Begins to tell it, from the first entry of the log on. */
  read(): TableReading;
}

/** A table being told: each entry in turn, then the end. What is not finished is held, everything else is handed out at once. */
export interface TableReading {
  /** Lines that this entry completes. */
  take(entry: LogEntry, event: TerminalEvent): readonly Row[];
  /** Lines that are still open when the log ends. */
  end(): readonly Row[];
}

/** Columns from `name: type`, in order. */
export function columnsOf(types: Readonly<Record<string, ColumnType>>): Column[] {
  return Object.entries(types).map(([name, type]) => ({ name, type }));
}

/** From one moment to another in seconds; null where one of them is not known. */
export function secondsBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : (to - from) / 1000;
}
