// The running terminal. `npm run bench -- terminal day 24`, `… same-day 2`, `… full-call 1000`: one part, and how much of it. Days and full calls take
// many minutes. `ESTIBA_BUSY` says what else the machine had to do; it stands in the rows.
import { type Measured, replaceRows } from './lib/results.ts';
import { day } from './terminal/day.ts';
import { fullCall } from './terminal/full-call.ts';
import { sameDay } from './terminal/same-day.ts';

const SEED = 1;
const parts: Readonly<Record<string, { readonly usual: number; readonly run: (much: number, seed: number) => Promise<Measured[]> }>> = {
  day: { usual: 24, run: day },
  'same-day': { usual: 2, run: sameDay },
  'full-call': { usual: 1000, run: fullCall },
};

const [name = '', much] = process.argv.slice(2);
const part = parts[name];
if (part === undefined) {
  console.error(`There is no part '${name}'. Maybe one of: ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
} else {
  const rows = await part.run(Number(much ?? part.usual), SEED);
  for (const { id, value, unit } of rows) console.log(`${id}: ${value} ${unit}`);
  replaceRows('terminal', rows, process.env['ESTIBA_BUSY'] ?? '');
}
