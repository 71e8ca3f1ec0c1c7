import { milliseconds } from '@estiba/base';
import type { Scenario } from '@estiba/port';

/** The same day, over after so many hours. */
export function firstHours(scenario: Scenario, hours: number): Scenario {
  return { ...scenario, end: milliseconds(scenario.start + hours * 3_600_000) };
}
