import { isoTime } from '../iso-time.ts';
import type { StoredLog, Watching } from '@estiba/store';
import { readEvent } from '@estiba/terminal';
import type { Io } from '../io.ts';
import { entriesOf } from '../log/entries.ts';
import { jsonRows } from '../output/json-rows.ts';
import { StagedFiles } from '../output/staged-files.ts';
import { EntryNotUnderstood, understanding } from '../replay/fold.ts';
import { openCsv } from './sinks/csv-sink.ts';
import { openJson } from './sinks/json-sink.ts';
import { openParquet } from './sinks/parquet-sink.ts';
import type { OpenSink, Sink } from './sinks/sink.ts';
import type { Row, Table, TableReading } from './table.ts';

/** Forms a table can be written in: how, and the ending of its file. */
export const forms = {
  csv: { open: openCsv, ending: 'csv' },
  json: { open: openJson, ending: 'jsonl' },
  parquet: { open: openParquet, ending: 'parquet' },
} as const satisfies Readonly<Record<string, { open: OpenSink; ending: string }>>;

export type FormName = keyof typeof forms;

/** What is to be exported. */
export interface ExportOrder {
  readonly folder: string;
  readonly tables: readonly Table[];
  readonly forms: readonly FormName[];
  /** Entries of the log that are told. */
  readonly size: number;
  /** Lines that were complete before this moment are left out, UTC milliseconds. */
  readonly since: number;
}

/** One table on its way into its files. */
interface Line {
  readonly table: Table;
  readonly reading: TableReading;
  readonly sinks: readonly Sink[];
  rows: number;
}

/** Lines of each table that were written. */
export type Counts = Readonly<Record<string, number>>;

/**
 * Tells the tables from the log, one pass over it, into one file for each table and form; `export.json` beside them says which log it was. All
 * files appear together when they are whole; before, and after a failure, the folder is as it was.
 */
export async function exportLog(log: StoredLog, order: ExportOrder, io: Io, watching: Watching): Promise<Counts> {
  const staged = new StagedFiles(order.folder, io.disk);
  try {
    const lines = await Promise.all(order.tables.map((table) => begin(table, order.forms, staged)));
    await tell(log, lines, order, watching);
    const counts = Object.fromEntries(lines.map(({ table, rows }) => [table.name, rows]));
    await (await staged.open('export.json')).write(await manifest(log, order, counts));
    await staged.place();
    return counts;
  } catch (error) {
    await staged.discard();
    throw error;
  }
}

async function begin(table: Table, names: readonly FormName[], staged: StagedFiles): Promise<Line> {
  const open = async (name: FormName): Promise<Sink> =>
    forms[name].open(await staged.open(`${table.name}.${forms[name].ending}`), table.columns);
  return { table, reading: table.read(), sinks: await Promise.all(names.map(open)), rows: 0 };
}

async function tell(log: StoredLog, lines: readonly Line[], { size, since }: ExportOrder, watching: Watching): Promise<void> {
  for await (const batch of entriesOf(log, 1, size, watching)) {
    const rows = lines.map((): Row[] => []);
    for (const entry of batch) {
      const event = readEvent(entry);
      if (!event.ok) throw new EntryNotUnderstood(entry, event.reasons[0]?.code);
      for (const [at, { reading }] of lines.entries()) {
        const told = understanding(entry, () => reading.take(entry, event.value));
        if (entry.at >= since) rows[at]!.push(...told);
      }
    }
    for (const [at, line] of lines.entries()) await write(line, rows[at]!);
  }
  for (const line of lines) {
    await write(line, line.reading.end());
    for (const sink of line.sinks) await sink.end();
  }
}

async function write(line: Line, rows: readonly Row[]): Promise<void> {
  line.rows += rows.length;
  for (const sink of line.sinks) await sink.write(rows);
}

async function manifest(log: StoredLog, { size, since, tables, forms: names }: ExportOrder, counts: Counts): Promise<string> {
  const about = {
    format: 'estiba-export/1',
    log: { entries: size, root: await log.rootAt(size) },
    since: since === Number.NEGATIVE_INFINITY ? null : isoTime(since),
    tables: tables.map(({ name, columns }) => ({
      name,
      rows: counts[name],
      files: names.map((form) => `${name}.${forms[form].ending}`),
      columns: columns.map((column) => `${column.name}: ${column.type}`),
    })),
  };
  return `${jsonRows(about)}\n`;
}
