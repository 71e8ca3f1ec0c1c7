// Stowage: the published problem sets and the whole ship. `npm run bench -- stowage PART [ARGUMENTS]`; PART is one of the names below.
// Published sets are read from `ESTIBA_DATA` (else ../shared/data); every file there is solved and confirmed by its independent checker.
// `BENCH_TRY=1` prints only; `ESTIBA_BUSY` says what else the machine had to do, and stands in the rows.
import { type Measured, replaceRows } from './lib/results.ts';

/** A part of the suite: what follows its name on the command line, to rows. */
type Part = (args: readonly string[]) => Promise<Measured[]> | Measured[];

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  master: async () => (await import('./stowage/master.ts')).master,
  voyage: async () => (await import('./stowage/voyage.ts')).voyage,
  ship: async () => (await import('./stowage/ship.ts')).ship,
  replan: async () => (await import('./stowage/replan.ts')).replan,
  learn: async () => (await import('./stowage/learn.ts')).learn,
  section: async () => (await import('./stowage/section.ts')).section,
  'shifts-1': async () => (await import('./stowage/shifts.ts')).firstSet,
  'shifts-2': async () => (await import('./stowage/shifts.ts')).secondSet,
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(parts, name) ? parts[name] : undefined;
if (load === undefined) {
  console.error(`There is no part '${name}'. Maybe one of: ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
} else {
  const part = await load();
  const rows = await part(args);
  for (const { id, value, unit } of rows) console.log(`${id}: ${value} ${unit}`);
  if (process.env['BENCH_TRY'] !== '1') replaceRows('stowage', rows, process.env['ESTIBA_BUSY'] ?? '');
}
