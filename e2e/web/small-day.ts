import { milliseconds } from '@estiba/base';
import type { Scenario, Site } from '@estiba/port';
import { generateScenario } from '@estiba/port/generate';
import { stowAboard } from '@estiba/stowage';

type ScenarioCall = Scenario['calls'][number];

/** Boxes each way of a small call. */
const BOXES = 6;
const start = milliseconds(Date.UTC(2026, 11, 1, 11));
/** The second ship comes so long after the first [h]: soon enough to be planned at once, late enough to be only expected. */
const LATER = 5;

/** A day of one small call, and a second ship that somebody has yet to announce. */
export function smallDay(site: Site): { readonly scenario: Scenario; readonly later: ScenarioCall } {
  const cranes = site.equipment.sts.map(({ id }) => id);
  const ship = { vessel: 1100, utilisation: 0.5, ports: 3, berth: site.berths[0]?.id ?? '', loads: BOXES, discharges: BOXES } as const;
  const whole = generateScenario(site, {
    seed: 1,
    start,
    hours: 3,
    ships: [
      { ...ship, afterHours: 0, cranes: cranes.slice(0, 1) },
      { ...ship, afterHours: LATER, cranes: cranes.slice(1, 2) },
    ],
    deliveries: 4,
    collections: 4,
    stow: (vessel, containers, rotation) => stowAboard(vessel, containers, rotation, 1),
  });
  const [first, later] = whole.calls as [ScenarioCall, ScenarioCall];
  return { scenario: { ...whole, calls: [first], end: milliseconds(start + 24 * 3_600_000) }, later };
}
