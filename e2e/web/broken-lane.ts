import type { Scenario, Site } from '@estiba/port';
import type { Faults } from '../day/call-with.ts';
import { MemoryDay } from '../day/memory-day.ts';

/** Moments to try [s], and from the first so many trucks. */
const MOMENTS = [120, 150, 100, 200];
const TRUCKS = 4;

/**
 * Breakdowns of two trucks on lanes, for good, where each asks a person and the calls of the day end all the same: found by living the day in
 * memory. Which trucks those are and when hangs on the lanes of the site.
 */
export async function breakTwoOnLanes(
  site: Site,
  scenario: Scenario,
): Promise<{ readonly trucks: readonly string[]; readonly faults: Faults }> {
  const asking: Faults = [];
  for (const at of MOMENTS)
    for (const { id } of site.equipment.trucks.slice(0, TRUCKS)) {
      const fault = { kind: 'breakdown', machine: id, at, for: 90_000 } as const;
      if ((await liveDay(site, scenario, [fault], 0.1)).asked.includes(id)) asking.push(fault);
      for (const other of asking.slice(0, -1)) {
        const faults = [other, fault];
        const trucks = faults.map((one) => ('machine' in one ? one.machine : ''));
        if (new Set(trucks).size < 2 || asking.at(-1) !== fault) continue;
        const { asked, isSailed } = await liveDay(site, scenario, faults, 1.5);
        if (isSailed && trucks.every((truck) => asked.includes(truck))) return { trucks, faults };
      }
    }
  throw new Error('No two trucks break down on lanes of this day without stopping it. Maybe its lanes have changed: try other moments.');
}

/** Lives so many hours, or until every ship has sailed: whom a person is asked about then. */
async function liveDay(site: Site, scenario: Scenario, faults: Faults, hours: number) {
  const day = new MemoryDay({ site, scenario, faults: { format: 'estiba-faults/1', faults } });
  const isSailed = (): boolean => [...day.terminal.state.calls.values()].every(({ phase }) => phase === 'sailed');
  await day.open();
  await day.run(hours, isSailed);
  return { asked: [...day.terminal.state.exceptions.values()].map(({ about }) => about), isSailed: isSailed() };
}
