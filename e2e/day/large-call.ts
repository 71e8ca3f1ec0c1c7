import { milliseconds } from '@estiba/base';
import type { Scenario, Site } from '@estiba/port';
import { generateScenario } from '@estiba/port/generate';
import { stowAboard } from '@estiba/stowage';

/** A large ship alone at the first berth, with so many boxes each way and every quay crane of the site, and two days for it. */
export function largeCall(site: Site, boxes: number, seed = 1): Scenario {
  return generateScenario(site, {
    seed,
    start: milliseconds(Date.UTC(2026, 11, 1, 11)),
    hours: 48,
    ships: [
      {
        vessel: 18000,
        berth: site.berths[0]?.id ?? '',
        afterHours: 0,
        utilisation: 0.8,
        ports: 6,
        loads: boxes,
        discharges: boxes,
        cranes: site.equipment.sts.filter(({ isInService, kind }) => isInService && kind === 'sts').map(({ id }) => id),
      },
    ],
    deliveries: 0,
    collections: 0,
    stow: (vessel, containers, rotation) => stowAboard(vessel, containers, rotation, seed),
  });
}
