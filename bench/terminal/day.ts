import { craneRates } from '@estiba/emulator';
import { defaultDay } from '@estiba/server';
import { MemoryDay } from '../../e2e/day/memory-day.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import type { Measured } from '../lib/results.ts';

/** A day at Chancay in memory, of so many hours: how fast it runs, and how the quay cranes fare. */
export async function day(hours: number, seed: number): Promise<Measured[]> {
  const site = siteNamed('chancay');
  const run = new MemoryDay({ site, scenario: defaultDay(site, { seed, hours: 24 }) });
  await run.open();
  const started = performance.now();
  await run.run(hours);
  const seconds = (performance.now() - started) / 1000;
  const { cranes, violations } = run.world.statistics;
  const rates = craneRates(site.equipment.sts.flatMap(({ id }) => cranes.get(id) ?? []));
  const calls = [...run.terminal.state.calls.values()].map(({ call, phase }) => `${call} ${phase}`);
  console.log(`${hours} h in ${seconds.toFixed(0)} s; ${JSON.stringify(rates)}; ${violations.length} violations; ${calls.join(', ')}`);
  const about = { of: 'terminal', n: 1, seed: String(seed) } as const;
  const span = `the first ${hours} hours of a Chancay day with a large ship and a feeder`;
  return [
    {
      ...about,
      id: 'day-speed',
      what: `${span}, terminal and emulated port in one process without a broker: emulated by real time, planning included`,
      value: Math.round((hours * 3600) / seconds),
      unit: 'times',
      better: 'higher',
      must: 100,
      aim: 1000,
    },
    {
      ...about,
      id: 'gross-moves',
      what: `${span}: boxes moved by hours of STS from the start of each one's first order to the end of its last, all stops and waits within`,
      value: Math.round(rates.movesPerHour * 10) / 10,
      unit: 'moves/h',
      better: 'higher',
      must: null,
      aim: 30,
    },
    {
      ...about,
      id: 'sts-waits-for-truck',
      what: `${span}: share of those hours in which an STS with an order waited for its truck or the lock`,
      value: Math.round(rates.waitingForTruck * 1000) / 1000,
      unit: 'share',
      better: 'lower',
      must: null,
      aim: 0.1,
    },
    {
      ...about,
      id: 'sts-without-order',
      what: `${span}: share of those hours in which an STS had no order at all: no truck on its way, a neighbour or lashers first`,
      value: Math.round(rates.withoutOrder * 1000) / 1000,
      unit: 'share',
      better: 'lower',
      must: null,
      aim: null,
    },
  ];
}
