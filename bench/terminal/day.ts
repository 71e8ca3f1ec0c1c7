import { craneRates } from '@estiba/emulator';
import { defaultDay } from '@estiba/server';
import { MemoryDay } from '../../e2e/day/memory-day.ts';
import { siteNamed } from '../../e2e/day/sites.ts';
import type { Measured } from '../lib/results.ts';
import { pace, rowsOf, told } from './row.ts';

/** A day in memory, of so many hours: how fast it runs, and how the quay cranes fare. */
export async function day(hours: number, seed: number, siteName: string): Promise<Measured[]> {
  const site = siteNamed(siteName);
  const run = new MemoryDay({ site, scenario: defaultDay(site, { seed, hours: 24 }) });
  await run.open();
  const started = performance.now();
  await run.run(hours);
  const seconds = (performance.now() - started) / 1000;
  const { cranes, violations } = run.world.statistics;
  const rates = craneRates(site.equipment.sts.flatMap(({ id }) => cranes.get(id) ?? []));
  const calls = [...run.terminal.state.calls.values()].map(({ call, phase }) => `${call} ${phase}`);
  console.log(`${hours} h in ${seconds.toFixed(0)} s; ${JSON.stringify(rates)}; ${violations.length} violations; ${calls.join(', ')}`);
  const span = `the first ${hours} hours of a day at ${site.name}`;
  const row = rowsOf(1, String(seed));
  return [
    row(
      'day-speed',
      `${span}, terminal and emulated port in one process without a broker: emulated by real time, planning included`,
      Math.round((hours * 3600) / seconds),
      'times',
      pace,
    ),
    row(
      'gross-moves',
      `${span}: boxes moved by hours of STS from the start of each one's first order to the end of its last, all stops and waits within`,
      Math.round(rates.movesPerHour * 10) / 10,
      'moves/h',
      { better: 'higher', must: null, aim: 30 },
    ),
    row(
      'sts-waits-for-truck',
      `${span}: share of those hours in which an STS with an order waited for its truck or the lock`,
      Math.round(rates.waitingForTruck * 1000) / 1000,
      'share',
      { better: 'lower', must: null, aim: 0.1 },
    ),
    row(
      'sts-without-order',
      `${span}: share of those hours in which an STS had no order at all: no truck on its way, a neighbour or lashers first`,
      Math.round(rates.withoutOrder * 1000) / 1000,
      'share',
      told,
    ),
  ];
}
