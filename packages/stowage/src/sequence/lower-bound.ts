import type { QuayCrane } from '@estiba/port';
import { liftCount } from './lift.ts';
import type { BayWork, Lift } from './lift.ts';

/** Cranes keep at least this far apart, from centre to centre of the bays they work at [m] (Q2): one 40' bay between them. */
export const CRANE_SPACING = 20;

/**
 * A time no split can beat [ms]: an even share of all lifts, or all lifts of neighbouring bays so close that only one
 * crane at a time can work there, whichever is more.
 */
export function lowerBound(bays: readonly BayWork[], cranes: readonly QuayCrane[]): number {
  const rate = cranes.reduce((sum, crane) => sum + crane.movesPerHour, 0);
  let all = 0;
  for (const { lifts } of bays) for (const lift of lifts) all += Math.min(...cranes.map((crane) => liftCount(lift, crane)));
  let bound = all / rate;

  const alone = bays.map(({ lifts }) => lifts.reduce((sum, lift) => sum + quickest(lift, cranes), 0));
  for (let first = 0, last = 0, sum = 0; last < bays.length; last++) {
    sum += alone[last] as number;
    while ((bays[last] as BayWork).along - (bays[first] as BayWork).along >= CRANE_SPACING) sum -= alone[first++] as number;
    bound = Math.max(bound, sum);
  }
  return bound * 3_600_000;
}

/** Hours the quickest crane for this lift needs. */
function quickest(lift: Lift, cranes: readonly QuayCrane[]): number {
  return Math.min(...cranes.map((crane) => liftCount(lift, crane) / crane.movesPerHour));
}
