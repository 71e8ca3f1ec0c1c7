import type { Colour, Theme } from '../../palette/theme.ts';
import { tonesOf } from '../parts/tones.ts';

/** How a scene is lit: what every colour is multiplied by, and the sky. */
export interface Daylight {
  /** Red, green and blue, 0 to 1. */
  readonly light: readonly [number, number, number];
  readonly sky: Colour;
}

/** A dark picture is dark already: its night takes less away. */
const NIGHT = { light: [0.46, 0.5, 0.58], dark: [0.66, 0.7, 0.78] } as const;
const DAWN = 6;
const DUSK = 18.5;
/** Twilight lasts so long [h]. */
const TWILIGHT = 1;

/** The hour of the day in port time, 0 to 24. */
export function hourAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' }).formatToParts(at);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return value('hour') + value('minute') / 60;
}

/** Light and sky at an hour of port time. The yard is lit at night: it darkens, it does not go black. */
export function daylightAt(hour: number, theme: Theme): Daylight {
  const up = Math.min(1, Math.max(0, (hour - DAWN + TWILIGHT / 2) / TWILIGHT));
  const down = Math.min(1, Math.max(0, (DUSK + TWILIGHT / 2 - hour) / TWILIGHT));
  const day = Math.min(up, down);
  const light = NIGHT[theme.name].map((night) => night + (1 - night) * day) as [number, number, number];
  const { sky } = tonesOf(theme);
  const part = (shift: number, i: number): number =>
    Math.round(((sky >> shift) & 255) * (0.25 + 0.75 * day) * (light[i]! / Math.max(...light))) << shift;
  return { light, sky: part(16, 0) | part(8, 1) | part(0, 2) };
}
