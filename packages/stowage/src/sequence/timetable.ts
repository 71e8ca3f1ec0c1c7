import { CRANE_SPACING } from './lower-bound.ts';
import type { Segment } from './segments.ts';
import type { Sweep } from './sweep.ts';

/** When each segment starts [ms after the start of work], and when the last one ends. */
export interface Timetable {
  readonly start: ReadonlyMap<Segment, number>;
  /** Infinity where cranes wait for each other for ever. */
  readonly makespan: number;
}

/**
 * Starts every segment as early as its crane, the cranes ahead and the boxes it needs allow. Where two cranes would come
 * too close, the one ahead in the sweep goes first.
 */
export function timetableOf(sweep: Sweep, zones: readonly (readonly Segment[])[]): Timetable {
  const end = new Map<Segment, number>();
  const start = new Map<Segment, number>();
  const next = zones.map(() => 0);
  const free = zones.map(() => 0);
  let left = zones.reduce((sum, zone) => sum + zone.length, 0);
  for (let moved = true; moved; ) {
    moved = false;
    for (let crane = zones.length - 1; crane >= 0; crane--) {
      const zone = zones[crane] as readonly Segment[];
      for (let segment = zone[next[crane] as number]; segment; segment = zone[next[crane] as number]) {
        const ready = Math.max(free[crane] as number, readyAt(segment, sweep, zones, end));
        if (ready === Infinity) break;
        start.set(segment, ready);
        end.set(segment, ready + segment.duration);
        free[crane] = ready + segment.duration;
        next[crane] = (next[crane] as number) + 1;
        left--;
        moved = true;
      }
    }
  }
  return { start, makespan: left > 0 ? Infinity : Math.max(0, ...free) };
}

/** When the cranes ahead have cleared the way and the boxes needed are there; Infinity while that is not known. */
function readyAt(segment: Segment, sweep: Sweep, zones: readonly (readonly Segment[])[], end: ReadonlyMap<Segment, number>): number {
  let ready = 0;
  for (const needed of segment.needs) ready = Math.max(ready, end.get(needed) ?? Infinity);
  const here = sweep.along[segment.bay] as number;
  for (let ahead = segment.crane + 1; ahead < zones.length; ahead++) {
    // A crane with nothing to do still stands between its neighbours, so each crane in between needs room too.
    const clear = here + CRANE_SPACING * (ahead - segment.crane);
    for (const other of zones[ahead] as readonly Segment[]) {
      if ((sweep.along[other.bay] as number) < clear) ready = Math.max(ready, end.get(other) ?? Infinity);
    }
  }
  return ready;
}
