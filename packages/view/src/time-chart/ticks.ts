import type { Axis } from './axis.ts';

/** What local time is ahead of UTC at a moment [ms]: −5 h in Lima. */
export type OffsetAt = (utc: number) => number;

/** A round moment of port time. */
export interface TimeTick {
  /** UTC [ms]. */
  readonly at: number;
  /** Minutes since local midnight. */
  readonly minute: number;
  readonly isDay: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [1, 5, 15, 30]
  .map((n) => n * MINUTE)
  .concat(
    [1, 2, 3, 6, 12].map((n) => n * HOUR),
    [1, 2, 7, 14].map((n) => n * DAY),
  );

/** Offset of an IANA time zone, as the platform's tables have it. */
export function offsetOf(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const known = new Map<number, number>();
  return (utc) => {
    // Zones change on quarters of an hour.
    const quarter = Math.floor(utc / (15 * MINUTE));
    let offset = known.get(quarter);
    if (offset === undefined) {
      const name = format.formatToParts(quarter * 15 * MINUTE).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      known.set(quarter, (offset = readOffset(name)));
    }
    return offset;
  };
}

/** `GMT-05:00`; plain `GMT` is no offset. */
function readOffset(name: string): number {
  const match = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name);
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds = '0'] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000);
}

/** Round moments of port time along an axis, no nearer to each other than so many pixels. A local hour that a change of the clock leaves out has none. */
export function timeTicks({ from, to, start, end }: Axis, offsetAt: OffsetAt, leastPx: number): TimeTick[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const perMs = Math.abs(end - start) / (high - low);
  const step = STEPS.find((candidate) => candidate * perMs >= leastPx) ?? STEPS.at(-1)!;
  const ticks: TimeTick[] = [];
  const first = Math.floor((low + offsetAt(low)) / step) * step;
  for (let local = first; local - offsetAt(high) <= high + DAY; local += step) {
    const at = utcOf(local, offsetAt);
    if (at === null || at < low || at > high) continue;
    const sinceMidnight = ((local % DAY) + DAY) % DAY;
    ticks.push({ at, minute: sinceMidnight / MINUTE, isDay: sinceMidnight === 0 });
  }
  return ticks;
}

/** The moment the local clock shows this; the first where it does so twice, null where it never does. */
function utcOf(local: number, offsetAt: OffsetAt): number | null {
  const offsets = [offsetAt(local - DAY), offsetAt(local + DAY)];
  const moments = offsets.map((offset) => local - offset).filter((at) => offsetAt(at) === local - at);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** `08:30` */
export function hourOf({ minute }: TimeTick): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Round values along an axis of metres, no nearer to each other than so many pixels. */
export function roundTicks({ from, to, start, end }: Axis, leastPx: number): number[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const least = (leastPx * (high - low)) / Math.max(1e-9, Math.abs(end - start));
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((n) => n * power).find((candidate) => candidate >= least) ?? 10 * power;
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.max(0, Math.floor(high / step + 1e-9) - first + 1) }, (_, i) => (first + i) * step);
}
