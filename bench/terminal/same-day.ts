import type { Scenario, Site } from '@estiba/port';
import { defaultDay } from '@estiba/server';
import { MemoryDay } from '../../e2e/day/memory-day.ts';
import { ProcessDay } from '../../e2e/day/process-day.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import type { Measured } from '../lib/results.ts';
import { firstHours } from './first-hours.ts';
import { all, rowsOf } from './row.ts';

/** The same hours twice with one seed, in memory and over the broker. */
export async function sameDay(hours: number, seed: number, siteName: string): Promise<Measured[]> {
  const site = siteNamed(siteName);
  const scenario = firstHours(defaultDay(site, { seed, hours: 24 }), hours);
  const about = `the first ${hours} hours of a day at ${site.name} twice with one seed`;
  const row = rowsOf(2, String(seed));
  const [one, other] = [await memoryLog(site, scenario), await memoryLog(site, scenario)];
  const isSame = one.length > 0 && JSON.stringify(one) === JSON.stringify(other);
  const [head, again] = [await brokerHead(site, scenario), await brokerHead(site, scenario)];
  const isSameThere = head.size > 0 && head.size === again.size && head.root === again.root;
  return [
    row(
      'same-day-twice',
      `${about}, in memory: 1 when both event logs are identical, byte for byte (${one.length} events)`,
      isSame ? 1 : 0,
      'identical',
      all,
    ),
    row(
      'same-day-twice-broker',
      `${about}, through the broker, server and emulated port in processes of their own: 1 when both logs have one size and one Merkle root (${head.size} events)`,
      isSameThere ? 1 : 0,
      'identical',
      all,
    ),
  ];
}

async function memoryLog(site: Site, scenario: Scenario) {
  const day = new MemoryDay({ site, scenario });
  await day.open();
  await day.run((scenario.end - scenario.start) / 3_600_000);
  return day.log.entries;
}

/** Size and Merkle root of the log when the emulated day is over. */
async function brokerHead(site: Site, scenario: Scenario) {
  const day = new ProcessDay({ site, scenario });
  try {
    await day.start();
    await day.untilOver();
    await day.killServer();
    return await day.readLog((log) => log.head());
  } finally {
    await day.close();
  }
}
