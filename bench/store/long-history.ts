import { milliseconds } from '@estiba/base';
import type { Scenario, Site } from '@estiba/port';
import { generateScenario } from '@estiba/port/generate';
import { stowAboard } from '@estiba/stowage';
import type { LogEntry } from '@estiba/terminal';
import { MemoryDay } from '../../e2e/day/memory-day.ts';

const SEED = 1;
/** A large ship every so many hours, and a feeder beside her. */
const EVERY = 30;
const CALLS = 8;
/** A history that has not come so far after so many hours never will. */
const PATIENCE = EVERY * CALLS * 2;

/** The log of a terminal at work, of so many events and a few more: ships and road trucks, every event the answer to a command. */
export async function longHistory(site: Site, events: number): Promise<readonly LogEntry[]> {
  const day = new MemoryDay({ site, scenario: busyDays(site) });
  await day.open();
  for (let hour = 0; day.log.entries.length < events; hour++) {
    if (hour > PATIENCE)
      throw new Error(`${PATIENCE} hours left ${day.log.entries.length} events. Maybe a call stands still, or there are too few.`);
    await day.run(1, () => day.log.entries.length >= events);
    console.log(`${hour + 1} h: ${day.log.entries.length} events`);
  }
  return day.log.entries;
}

function busyDays(site: Site): Scenario {
  const berths = site.berths.filter(({ kind }) => kind === 'container').map(({ id }) => id);
  const cranes = site.equipment.sts.filter(({ isInService, kind }) => isInService && kind === 'sts').map(({ id }) => id);
  const large = { vessel: 18000, utilisation: 0.8, ports: 6, loads: 800, discharges: 800, cranes: cranes.slice(0, -2) } as const;
  const feeder = { vessel: 1100, utilisation: 0.7, ports: 3, cranes: cranes.slice(-2) } as const;
  return generateScenario(site, {
    seed: SEED,
    start: milliseconds(Date.UTC(2026, 11, 1, 11)),
    hours: EVERY * CALLS,
    ships: Array.from({ length: CALLS }, (_, i) => i * EVERY).flatMap((afterHours) => [
      { ...large, berth: berths[0] ?? '', afterHours },
      { ...feeder, berth: berths[1] ?? '', afterHours: afterHours + 1 },
    ]),
    deliveries: 12 * EVERY * CALLS,
    collections: 12 * EVERY * CALLS,
    stow: (vessel, boxes, rotation) => stowAboard(vessel, boxes, rotation, SEED),
  });
}
