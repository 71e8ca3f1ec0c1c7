// The control centre: `npm run bench -- control-centre PART [AMOUNT]`, one part and how much of it. `ESTIBA_BUSY` says what else the machine had to
// do; it stands in the rows. With `BENCH_TRY` set figures are only shown and not kept.
import { siteNamed } from '../e2e/day/sites.ts';
import { twin, yard } from './control-centre/draw.ts';
import { live } from './control-centre/live.ts';
import { coldLoad, find } from './control-centre/page-times.ts';
import { snapshot } from './control-centre/snapshot.ts';
import { type Measured, replaceRows } from './lib/results.ts';
import type { Site } from '@estiba/port';

const SEED = 1;

interface Part {
  readonly usual: number;
  readonly run: (much: number, seed: number, site: Site) => Promise<Measured[]>;
}

const parts: Readonly<Record<string, Part>> = {
  /** Boxes. */
  snapshot: { usual: 60_000, run: snapshot },
  /** Frames. */
  yard: { usual: 300, run: yard },
  twin: { usual: 60, run: twin },
  /** Events. */
  live: { usual: 200, run: live },
  /** Times. */
  'cold-load': { usual: 10, run: coldLoad },
  find: { usual: 50, run: find },
};

const [name = '', much] = process.argv.slice(2);
const part = parts[name];
const amount = Number(much ?? part?.usual);
if (part === undefined || !(amount > 0)) {
  console.error(`There is no part '${name} ${much ?? ''}'. Maybe one of: ${Object.keys(parts).join(', ')}, and a number.`);
  process.exitCode = 2;
} else {
  const rows = await part.run(amount, SEED, siteNamed('chancay'));
  for (const { id, value, unit, what } of rows) console.log(`${id}: ${value} ${unit} (${what})`);
  if (process.env['BENCH_TRY'] === undefined) replaceRows('control-centre', rows, process.env['ESTIBA_BUSY'] ?? '');
}
