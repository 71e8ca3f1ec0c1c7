/** Last moment a calendar can name, UTC milliseconds (ECMA-262, 21.4.1.1). */
const farthest = 8.64e15;

/** A moment in whole UTC milliseconds; null for a number no calendar can name. */
export function momentOf(value: number): number | null {
  return Math.abs(value) <= farthest ? Math.trunc(value) : null;
}

/** `2026-04-12T13:00:00.000Z`. */
export function isoTime(value: number): string | null {
  const moment = momentOf(value);
  return moment === null ? null : new Date(moment).toISOString();
}
