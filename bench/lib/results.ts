import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from './machine.ts';
import { type Row, rowProblems } from './row.ts';

export const resultsFolder = join(import.meta.dirname, '..', 'results');

/** A row as a suite measures it: machine and day are added when it is written. */
export type Measured = Omit<Row, 'machine' | 'date'>;

/**
 * Writes the rows of suite `name` to `bench/results/NAME.json`, whole or not at all, one row a line.
 * Throws when a row is malformed; what was there before then stays.
 */
export function writeRows(name: string, measured: readonly Measured[], folder = resultsFolder): void {
  const about = { machine: machine(), date: new Date().toISOString().slice(0, 10) };
  keep(
    name,
    measured.map((row) => ({ ...row, ...about })),
    folder,
  );
}

function keep(name: string, rows: readonly Row[], folder: string): void {
  const problems = rowProblems(rows);
  if (rows.length === 0) problems.push('no row was measured');
  if (problems.length > 0) throw new Error(`Figures of '${name}' are not written: ${problems.join('; ')}.`);

  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  const draft = `${path}.${process.pid}.draft`;
  const file = openSync(draft, 'w');
  writeFileSync(file, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, path);
}

/**
 * Writes some rows of suite `name`; those measured before that are not among them stay as they are. For suites of which only a part is run.
 * `note` goes with the machine: how busy it was.
 */
export function replaceRows(name: string, measured: readonly Measured[], note: string, folder = resultsFolder): void {
  const path = join(folder, `${name}.json`);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Row[]) : [];
  const about = { machine: note === '' ? machine() : `${machine()}, ${note}`, date: new Date().toISOString().slice(0, 10) };
  const fresh: Row[] = measured.map((row) => ({ ...row, ...about }));
  const kept = before.filter(({ of, id }) => !fresh.some((row) => row.of === of && row.id === id));
  keep(name, [...kept, ...fresh], folder);
}

/** All committed rows, file by file. Throws, naming the file, when one is malformed. */
export function readRows(folder = resultsFolder): Row[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return files.sort().flatMap((file) => {
    const rows: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const problems = rowProblems(rows);
    if (problems.length > 0)
      throw new Error(`bench/results/${file}: ${problems.join('; ')}. Maybe run 'npm run bench -- ${file.slice(0, -5)}' again.`);
    return rows as Row[];
  });
}
