import { type Command, InvalidArgumentError, Option } from 'commander';
import { exportLog, type FormName, forms } from '../export/export-log.ts';
import type { Table } from '../export/table.ts';
import { tables } from '../export/tables.ts';
import { type ExitCode, exitCode } from '../failure.ts';
import type { Io } from '../io.ts';
import { interruptible } from '../log/interruptible.ts';
import { entriesAt, timeFrom } from '../log/moment.ts';
import { addLogOptions, type LogFlags } from './log-options.ts';
import { onLog } from './on-log.ts';
import { addExamples, listOf, numberBetween } from './options.ts';

interface ExportFlags extends LogFlags {
  readonly out: string;
  readonly as: FormName;
  readonly tables: readonly Table[];
  readonly since?: number;
  readonly at?: number;
  readonly seq?: number;
}

export function addExport(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('export')
    .description('tables from a terminal’s log: events, boxes, moves, jobs, steps, machines, calls …');
  addLogOptions(command)
    .option('--out <folder>', 'where the tables go', 'out/export')
    .addOption(new Option('--as <form>', 'form of the files').choices(Object.keys(forms)).default('csv'))
    .option('--tables <names>', `of ${tables.map(({ name }) => name).join(', ')}; all without`, tablesNamed, tables)
    .option('--since <time>', 'leave out what was finished before this moment: 2026-04-12T08:00-05:00', timeFrom)
    .option('--at <time>', 'the log as it was at this moment', timeFrom)
    .option('--seq <number>', 'the log as it was after so many entries', numberBetween(0, Number.MAX_SAFE_INTEGER, true))
    .action(async (path: string | undefined, flags: ExportFlags) => done(await exportTables(path, flags, io)));
  addExamples(command, [
    'estiba export data/chancay --out april',
    'estiba export data/chancay --as parquet --tables moves,steps,calls --out lake',
    'estiba export --terminal chancay --postgres postgres://db/estiba --as json --since 2026-04-12T00:00Z',
  ]);
}

async function exportTables(path: string | undefined, flags: ExportFlags, io: Io): Promise<ExitCode> {
  const { out: folder, since = Number.NEGATIVE_INFINITY } = flags;
  await onLog(path, flags, io, async (log, { name, words, view }) => {
    const size = await entriesAt(log, flags);
    const order = { folder, tables: flags.tables, forms: [flags.as], size, since };
    const progress = (entries: number, of: number): void => view.show('work.export', entries, of);
    const counts = await interruptible(io, (signal) => exportLog(log, order, io, { signal, progress }));
    view.end();
    for (const [table, rows] of Object.entries(counts)) io.out.write(`${words.say('export.table', { table, rows })}\n`);
    io.out.write(`${words.say('export.done', { entries: size, log: name, folder })}\n`);
  });
  return exitCode.done;
}

function tablesNamed(text: string): Table[] {
  const names = listOf(text);
  const wrong = names.find((name) => !tables.some((table) => table.name === name));
  if (wrong !== undefined || names.length === 0)
    throw new InvalidArgumentError(`There is no table '${wrong ?? text}'; there are ${tables.map(({ name }) => name).join(', ')}.`);
  return tables.filter(({ name }) => names.includes(name));
}
