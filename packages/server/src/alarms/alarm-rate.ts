/** The span rates are told for [ms]. */
const SPAN = 10 * 60_000;
/** EEMUA 191: an operator bears one alarm in ten minutes in the long run; a flood begins above ten in ten minutes and ends below five. */
export const TARGET = 1;
/** EEMUA 191: what is still manageable in the long run. */
export const MANAGEABLE = 2;
export const FLOOD_ABOVE = 10;
const FLOOD_ENDS_BELOW = 5;

export interface AlarmRate {
  readonly lastTenMinutes: number;
  readonly isFlood: boolean;
  /** When the flood began; null without one. */
  readonly floodSince: number | null;
}

/** How many alarms came lately, from when they came, oldest first. */
export function alarmRate(raises: readonly number[], now: number): AlarmRate {
  const within = (at: number): number => raises.filter((raised) => raised > at - SPAN && raised <= at).length;
  let since: number | null = null;
  raises.forEach((at, i) => {
    if (at > now) return;
    // It may have ended since the one before, when the last of those ten minutes fell out of sight.
    const before = raises.slice(0, i).filter((raised) => raised > at - SPAN).length;
    if (since !== null && before < FLOOD_ENDS_BELOW) since = null;
    if (since === null && before + 1 > FLOOD_ABOVE) since = at;
  });
  const lastTenMinutes = within(now);
  if (lastTenMinutes < FLOOD_ENDS_BELOW) since = null;
  return { lastTenMinutes, isFlood: since !== null, floodSince: since };
}

/** Alarms that came in each ten minutes of the last hour, oldest first. */
export function lastHour(raises: readonly number[], now: number): number[] {
  const counts = Array.from({ length: 6 }, () => 0);
  for (const at of raises) {
    const ago = Math.floor((now - at) / SPAN);
    if (ago >= 0 && ago < counts.length) counts[counts.length - 1 - ago]! += 1;
  }
  return counts;
}
