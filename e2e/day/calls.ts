import { milliseconds } from '@estiba/base';
import type { Scenario, Site } from '@estiba/port';
import { generateScenario, type ShipWish } from '@estiba/port/generate';
import { stowAboard } from '@estiba/stowage';

/** A call has two days; it is over when nothing moves any more [ms]. */
const TWO_DAYS = 48 * 3_600_000;
/** Cranes a ship of the largest class is worked with at least. */
const MANY_CRANES = 6;

/** One small ship with so many boxes each way at the first berth, and a few road trucks. */
export function smallCall(site: Site, boxes: number, seed = 1): Scenario {
  const cranes = site.equipment.sts.slice(0, 2).map(({ id }) => id);
  return oneCall(site, { seed, boxes, roadHours: 3, roadTrucks: 4 }, { vessel: 1100, utilisation: 0.5, ports: 3, cranes });
}

/** A large ship alone at the first berth, with so many boxes each way and every quay crane of the site. */
export function largeCall(site: Site, boxes: number, seed = 1): Scenario {
  const cranes = site.equipment.sts.filter(({ isInService, kind }) => isInService && kind === 'sts').map(({ id }) => id);
  return oneCall(site, { seed, boxes, roadHours: 0, roadTrucks: 0 }, { vessel: 18000, utilisation: 0.8, ports: 6, cranes });
}

/** The large ship where the site has the cranes for her, else the small one. */
export function fittingCall(site: Site, boxes: number, seed = 1): Scenario {
  return site.equipment.sts.length >= MANY_CRANES ? largeCall(site, boxes, seed) : smallCall(site, boxes, seed);
}

interface CallWish {
  readonly seed: number;
  /** So many to discharge, and as many to load. */
  readonly boxes: number;
  /** Road trucks come in the first so many hours. */
  readonly roadHours: number;
  /** So many that bring a box, and as many that fetch one. */
  readonly roadTrucks: number;
}

function oneCall(site: Site, { seed, boxes, roadHours, roadTrucks }: CallWish, ship: Omit<ShipWish, 'berth' | 'afterHours'>): Scenario {
  const start = milliseconds(Date.UTC(2026, 11, 1, 11));
  const scenario = generateScenario(site, {
    seed,
    start,
    hours: roadHours,
    ships: [{ ...ship, berth: site.berths[0]?.id ?? '', afterHours: 0, loads: boxes, discharges: boxes }],
    deliveries: roadTrucks,
    collections: roadTrucks,
    stow: (vessel, containers, rotation) => stowAboard(vessel, containers, rotation, seed),
  });
  return { ...scenario, end: milliseconds(start + TWO_DAYS) };
}
