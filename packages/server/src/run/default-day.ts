import { milliseconds } from '@estiba/base';
import type { Scenario, Site } from '@estiba/port';
import { generateScenario, type ShipWish } from '@estiba/port/generate';
import { stowAboard } from '@estiba/stowage';

/** A day begins on 1 December 2026, 11:00 UTC, 06:00 in Chancay. */
const START = milliseconds(Date.UTC(2026, 11, 1, 11));

export interface DayOptions {
  readonly seed: number;
  readonly hours: number;
}

/**
 * A day that fits the site: a large ship and a feeder where there are two container berths and cranes for both, one small ship on a small
 * terminal, and road trucks to go with them. The same site, seed and hours give the same day.
 */
export function defaultDay(site: Site, { seed, hours }: DayOptions): Scenario {
  const berths = site.berths.filter(({ kind }) => kind === 'container');
  const cranes = site.equipment.sts.filter(({ isInService, kind }) => isInService && kind === 'sts').map(({ id }) => id);
  const first = berths[0] ?? site.berths[0];
  if (first === undefined || cranes.length === 0)
    throw new RangeError(`${site.id} has no berth or no quay crane. Maybe its site file is not finished.`);
  const second = berths[1];
  const isLarge = second !== undefined && cranes.length >= 4;
  const ships: ShipWish[] = isLarge
    ? [
        { ...large, berth: first.id, cranes: cranes.slice(0, -2) },
        { ...feeder, berth: second.id, cranes: cranes.slice(-2) },
      ]
    : [{ ...feeder, loads: 60, discharges: 60, afterHours: 0, berth: first.id, cranes }];
  const trucks = Math.round(hours * (isLarge ? 12 : 2));
  return generateScenario(site, {
    seed,
    start: START,
    hours,
    ships,
    deliveries: trucks,
    collections: trucks,
    stow: (vessel, boxes, rotation) => stowAboard(vessel, boxes, rotation, seed),
  });
}

const large = { vessel: 18000, afterHours: 0, utilisation: 0.8, ports: 6, loads: 800, discharges: 800 } as const;
const feeder = { vessel: 1100, afterHours: 1, utilisation: 0.7, ports: 3 } as const;
