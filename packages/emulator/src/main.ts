import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Progress, runEmulator } from './run-emulator.ts';
import { truthReport } from './truth/truth-report.ts';
import { craneRates } from './world/crane-rates.ts';
import type { World } from './world/world.ts';

/*
 * The process of an emulated port: `node main.ts --site FILE --scenario FILE --broker URL --credentials FILE`. It ends cleanly on SIGTERM and
 * SIGINT, and when the process that started it is gone. With `--diary FILE` it keeps what happens, and goes on
 * with a day that was begun. With `--visualization MS` machines that move say where they are that often, in emulated time. With `--truth FILE` it writes down, at its end, where every box truly is.
 */

/** A line this often where nobody watches a terminal [ms]. */
const LINE = 10_000;
/** The line of a terminal is drawn anew this often [ms]. */
const DRAW = 500;

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    scenario: { type: 'string' },
    broker: { type: 'string', default: 'mqtt://127.0.0.1:1883' },
    credentials: { type: 'string' },
    ca: { type: 'string' },
    faults: { type: 'string' },
    seed: { type: 'string' },
    speed: { type: 'string', default: '1' },
    free: { type: 'boolean', default: false },
    visualization: { type: 'string' },
    truth: { type: 'string' },
    diary: { type: 'string' },
    known: { type: 'string' },
  },
});

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('SIGINT', () => stop.abort());
process.once('disconnect', () => stop.abort());
process.on('message', (message: { readonly type?: unknown } | null) => {
  if (message?.type === 'stop') stop.abort();
});

try {
  const world = await runEmulator({
    site: needed('site', values.site),
    scenario: needed('scenario', values.scenario),
    broker: values.broker,
    credentials: needed('credentials', values.credentials),
    ...(values.ca === undefined ? {} : { ca: values.ca }),
    ...(values.faults === undefined ? {} : { faults: values.faults }),
    ...(values.seed === undefined ? {} : { seed: number('seed', values.seed) }),
    ...(values.diary === undefined ? {} : { diary: values.diary }),
    ...(values.known === undefined ? {} : { known: number('known', values.known) }),
    speed: values.speed === 'max' ? null : number('speed', values.speed),
    lockStep: !values.free,
    visualization: values.visualization === undefined ? null : interval('visualization', values.visualization),
    signal: stop.signal,
    onProgress: progressLine(),
    onProblem: (text) => console.error(text),
  });
  const { violations, visitorsServed, faults } = world.statistics;
  console.log(`\nEnd of the day: ${violations.length} violations, ${visitorsServed} road trucks served, ${faults} faults.`);
  for (const kind of ['sts', 'armg'] as const) console.log(rateLine(kind, world));
  if (values.truth !== undefined) writeFileSync(values.truth, JSON.stringify(truthReport(world)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
if (process.connected) process.disconnect();

/** How the cranes of a kind worked, in words. */
function rateLine(kind: 'sts' | 'armg', { statistics, staff }: World): string {
  const rates = craneRates([...staff.cranes.values()].filter((crane) => crane.kind === kind).map(({ id }) => statistics.crane(id)));
  const [waiting, idle] = [rates.waitingForTruck, rates.withoutOrder].map((share) => `${Math.round(100 * share)} %`);
  return `${kind}: ${rates.moves} moves, ${rates.movesPerHour.toFixed(1)} a crane hour, ${waiting} waiting for trucks, ${idle} without order.`;
}

function needed(name: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new Error(`--${name} is missing. Maybe give the path of a file.`);
}

function number(name: string, value: string): number {
  const read = Number(value);
  if (Number.isFinite(read) && read >= 0) return read;
  throw new Error(`--${name} ${value} is no number. Maybe write it in digits${name === 'speed' ? ', or `max`' : ''}.`);
}

function interval(name: string, value: string): number {
  const milliseconds = number(name, value);
  if (milliseconds >= 1) return milliseconds;
  throw new Error(`--${name} ${value} is too often. Maybe write milliseconds of emulated time: 200 at real pace.`);
}

/** Draws one line over and over in a terminal, and writes one now and then elsewhere. */
function progressLine(): (progress: Progress) => void {
  const begun = performance.now();
  const every = process.stdout.isTTY ? DRAW : LINE;
  let drawn = Number.NEGATIVE_INFINITY;
  return ({ now, start, takenUp, end, moves, violations }) => {
    const time = performance.now();
    if (time - drawn < every) return;
    drawn = time;
    const clock = new Date(now).toISOString().slice(0, 19);
    const pace = time > begun ? (now - takenUp) / (time - begun) : 0;
    const share = Math.floor((100 * (now - start)) / Math.max(1, end - start));
    const text = `${clock}  ${share} %  ${pace.toFixed(0)}x  ${moves} moves  ${violations} violations`;
    process.stdout.write(process.stdout.isTTY ? `\r${text}   ` : `${text}\n`);
  };
}
