import { type Row, standing } from './row.ts';

const columns: readonly [title: string, cell: (row: Row) => string, right: boolean][] = [
  ['', (row) => ({ aim: '✔✔', must: '✔', short: '✖', told: '·' })[standing(row)], false],
  ['of', (row) => row.of, false],
  ['id', (row) => row.id, false],
  ['value', (row) => number(row.value), true],
  ['must', (row) => bound(row, row.must), true],
  ['aim', (row) => bound(row, row.aim), true],
  ['unit', (row) => row.unit, false],
  ['n', (row) => String(row.n), true],
  ['seed', (row) => row.seed, false],
  ['date', (row) => row.date, false],
  ['what', (row) => row.what, false],
];

/** All rows as one table, then how many reach their aim, their must, or fall short, and the machines they were measured on. */
export function table(rows: readonly Row[]): string {
  const sorted = [...rows].sort((a, b) => a.of.localeCompare(b.of) || a.id.localeCompare(b.id));
  const cells = [columns.map(([title]) => title), ...sorted.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)));
  const lines = cells.map((line) =>
    line
      .map((cell, at) => (columns[at]![2] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', summary(rows), ...new Set(rows.map((row) => `measured on ${row.machine}`))].join('\n');
}

function summary(rows: readonly Row[]): string {
  const count = (wanted: string) => rows.filter((row) => standing(row) === wanted).length;
  return `${rows.length} figures: ✔✔ ${count('aim')} reach the aim, ✔ ${count('must')} the must, ✖ ${count('short')} fall short, · ${count('told')} have no bound`;
}

function bound({ better }: Row, value: number | null): string {
  return value === null ? '' : `${{ lower: '≤', higher: '≥', equal: '=' }[better]} ${number(value)}`;
}

/** Four significant digits tell enough. */
function number(value: number): string {
  return Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(4)));
}
