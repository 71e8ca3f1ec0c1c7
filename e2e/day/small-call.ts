import type { Scenario, Site } from '@estiba/port';
import { milliseconds } from '@estiba/base';
import { generateScenario } from '@estiba/port/generate';
import { stowAboard } from '@estiba/stowage';

/** One small ship with so many boxes each way at the first berth, and a few road trucks. */
export function smallCall(site: Site, boxes: number, seed = 1): Scenario {
  return generateScenario(site, {
    seed,
    start: milliseconds(Date.UTC(2026, 11, 1, 11)),
    hours: 12,
    ships: [
      {
        vessel: 1100,
        berth: site.berths[0]?.id ?? '',
        afterHours: 0,
        utilisation: 0.5,
        ports: 3,
        loads: boxes,
        discharges: boxes,
        cranes: site.equipment.sts.slice(0, 2).map(({ id }) => id),
      },
    ],
    deliveries: 4,
    collections: 4,
    stow: (vessel, containers, rotation) => stowAboard(vessel, containers, rotation, seed),
  });
}
