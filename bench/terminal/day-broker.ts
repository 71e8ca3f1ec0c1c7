import { defaultDay } from '@estiba/server';
import { runCall } from '../../e2e/day/run-call.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import type { Measured } from '../lib/results.ts';
import { firstHours } from './first-hours.ts';
import { none, pace, rowsOf } from './row.ts';

/** The day of the row `day-speed`, with server and emulated port in processes of their own and all messages over the broker. */
export async function dayBroker(hours: number, seed: number, siteName: string): Promise<Measured[]> {
  const site = siteNamed(siteName);
  const scenario = firstHours(defaultDay(site, { seed, hours: 24 }), hours);
  const run = await runCall({ site, scenario, seconds: hours * 3600, onHour: console.log });
  const span = `the first ${hours} hours of a day at ${site.name} through the broker, server and emulated port in processes of their own`;
  const row = rowsOf(1, String(seed));
  console.log(`${run.witness.progress()}  in ${run.seconds.toFixed(0)} s; ${run.findings.violations.length} violations`);
  const passed = (run.truth.at - scenario.start) / 1000;
  return [
    row('day-broker-speed', `${span}: emulated by real time, planning included`, Math.round(passed / run.seconds), 'times', pace),
    row(
      'day-broker-boxes',
      `${span}: moves that cannot be, and boxes in no place or in two (${run.witness.size} events)`,
      run.findings.boxes.length,
      'boxes',
      none,
    ),
  ];
}
