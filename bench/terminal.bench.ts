// The running terminal: `npm run bench -- terminal PART [AMOUNT [SITE]]`, one part, how much of it, and where (chancay, or langstrand to try it).
// Days and full calls take many minutes. `ESTIBA_BUSY` says what else the machine had to do; it stands in the rows. With `BENCH_TRY` set, or at
// another site than the part's own, figures are only shown and not kept.
import { type Measured, replaceRows } from './lib/results.ts';
import { chaos } from './terminal/chaos.ts';
import { day } from './terminal/day.ts';
import { dayBroker } from './terminal/day-broker.ts';
import { fullCall } from './terminal/full-call.ts';
import { broker, kills } from './terminal/kills.ts';
import { sameDay } from './terminal/same-day.ts';

const SEED = 1;

interface Part {
  readonly usual: number;
  readonly at: string;
  readonly run: (much: number, seed: number, site: string) => Promise<Measured[]>;
}

const parts: Readonly<Record<string, Part>> = {
  /** Hours. */
  day: { usual: 24, at: 'chancay', run: day },
  'day-broker': { usual: 24, at: 'chancay', run: dayBroker },
  'same-day': { usual: 2, at: 'chancay', run: sameDay },
  /** Boxes each way. */
  'full-call': { usual: 1000, at: 'chancay', run: fullCall },
  /** Times. */
  kills: { usual: 50, at: 'langstrand', run: kills },
  broker: { usual: 20, at: 'langstrand', run: broker },
  /** Share of the messages. */
  chaos: { usual: 0.1, at: 'langstrand', run: chaos },
};

const [name = '', much, site] = process.argv.slice(2);
const part = parts[name];
const amount = Number(much ?? part?.usual);
if (part === undefined || !(amount > 0)) {
  console.error(`There is no part '${name} ${much ?? ''}'. Maybe one of: ${Object.keys(parts).join(', ')}, and a number.`);
  process.exitCode = 2;
} else {
  const rows = await part.run(amount, SEED, site ?? part.at);
  for (const { id, value, unit } of rows) console.log(`${id}: ${value} ${unit}`);
  const isTry = process.env['BENCH_TRY'] !== undefined || (site ?? part.at) !== part.at;
  if (!isTry) replaceRows('terminal', rows, process.env['ESTIBA_BUSY'] ?? '');
}
