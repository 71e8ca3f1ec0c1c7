import { CRANE_SPACING } from './lower-bound.ts';
import type { Segment } from './segments.ts';
import type { Sweep } from './sweep.ts';

/** When each segment, by its index, starts [ms after the start of work], and when the last one ends. */
export interface Timetable {
  readonly start: Float64Array;
  /** When each crane of the sweep has done its last segment [ms after the start of work]; 0 for one with none. */
  readonly ends: readonly number[];
  /** Infinity where cranes wait for each other for ever. */
  readonly makespan: number;
}

/**
 * Starts every segment as early as its crane, the other cranes and the boxes it needs allow. Where two cranes would come
 * too close, the earlier round goes first, and in one round the crane ahead in the sweep.
 */
export function timetableOf(sweep: Sweep, zones: readonly (readonly Segment[])[]): Timetable {
  const next = zones.map(() => 0);
  const free = zones.map(() => 0);
  let left = zones.reduce((sum, zone) => sum + zone.length, 0);
  const start = new Float64Array(left).fill(Infinity);
  for (let moved = true; moved; ) {
    moved = false;
    for (let crane = zones.length - 1; crane >= 0; crane--) {
      const zone = zones[crane] as readonly Segment[];
      for (let segment = zone[next[crane] as number]; segment; segment = zone[next[crane] as number]) {
        const ready = Math.max(free[crane] as number, readyAt(segment, sweep, zones, start));
        if (ready === Infinity) break;
        start[segment.index] = ready;
        free[crane] = ready + segment.duration;
        next[crane] = (next[crane] as number) + 1;
        left--;
        moved = true;
      }
    }
  }
  return { start, ends: free, makespan: left > 0 ? Infinity : Math.max(0, ...free) };
}

/**
 * When the cranes that go first have cleared the way and the boxes needed are there; Infinity while that is not known. A crane with nothing
 * to do still stands between its neighbours, so each crane in between needs room too.
 */
function readyAt(segment: Segment, { along }: Sweep, zones: readonly (readonly Segment[])[], start: Float64Array): number {
  let ready = 0;
  for (const { segment: needed, lag } of segment.needs) ready = Math.max(ready, (start[needed.index] as number) + lag);
  const place = along[segment.bay] as number;
  for (let crane = 0; crane < zones.length; crane++) {
    if (crane === segment.crane) continue;
    const isAhead = crane > segment.crane;
    const room = CRANE_SPACING * Math.abs(crane - segment.crane);
    for (const other of zones[crane] as readonly Segment[]) {
      const gap = isAhead ? (along[other.bay] as number) - place : place - (along[other.bay] as number);
      const goesFirst = other.round === segment.round ? isAhead : other.round < segment.round;
      if (gap < room && goesFirst) ready = Math.max(ready, (start[other.index] as number) + other.duration);
    }
  }
  return ready;
}
