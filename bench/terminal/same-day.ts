import { defaultDay } from '@estiba/server';
import { MemoryDay } from '../../e2e/day/memory-day.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import type { Measured } from '../lib/results.ts';

/** The same hours at Chancay twice with one seed. */
export async function sameDay(hours: number, seed: number): Promise<Measured[]> {
  const one = await logOf(hours, seed);
  const other = await logOf(hours, seed);
  return [
    {
      of: 'terminal',
      id: 'same-day-twice',
      what: `the first ${hours} hours of a Chancay day twice with one seed: 1 when both event logs are identical, byte for byte (${one.length} events)`,
      value: one.length > 0 && JSON.stringify(one) === JSON.stringify(other) ? 1 : 0,
      unit: 'identical',
      better: 'equal',
      must: 1,
      aim: 1,
      n: 2,
      seed: String(seed),
    },
  ];
}

async function logOf(hours: number, seed: number) {
  const site = siteNamed('chancay');
  const day = new MemoryDay({ site, scenario: defaultDay(site, { seed, hours: 24 }) });
  await day.open();
  await day.run(hours);
  return day.log.entries;
}
