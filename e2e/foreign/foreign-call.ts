import { milliseconds } from '@estiba/base';
import type { Scenario, Site } from '@estiba/port';
import { generateScenario } from '@estiba/port/generate';
import { stowAboard } from '@estiba/stowage';

/** The site with so many trucks, each the vehicle of a third party's library. */
export function withForeignTrucks(site: Site, count: number, homes: readonly string[] = []): Site {
  const vda5050 = { version: '2.0', manufacturer: 'third-party', dialect: 'vda-5050-lib-1.4' } as const;
  const all = [...site.equipment.trucks.map(({ home }) => home), ...homes].slice(0, count);
  const trucks = all.map((home, i) => ({ id: `V${String(i + 1).padStart(3, '0')}`, home, vda5050, isInService: true }));
  return { ...site, equipment: { ...site.equipment, trucks } };
}

/** A feeder with so many boxes each way, alongside when the day begins, and so many cranes for her. */
export function feederCall(site: Site, boxes: number, cranes: number, seed = 1): Scenario {
  const berth = site.berths.find(({ kind }) => kind === 'container') ?? site.berths[0];
  const sts = site.equipment.sts.filter(({ isInService, kind }) => isInService && kind === 'sts').map(({ id }) => id);
  return generateScenario(site, {
    seed,
    start: milliseconds(Date.UTC(2026, 11, 1, 11)),
    hours: 240,
    ships: [
      {
        vessel: 1100,
        berth: berth?.id ?? '',
        afterHours: 0,
        utilisation: 0.5,
        ports: 3,
        loads: boxes,
        discharges: boxes,
        cranes: sts.slice(0, cranes),
      },
    ],
    deliveries: 0,
    collections: 0,
    stow: (vessel, containers, rotation) => stowAboard(vessel, containers, rotation, seed),
  });
}
