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

/** When the cranes that go first have cleared the way and the boxes needed are there; Infinity while that is not known. */
function readyAt(segment: Segment, sweep: Sweep, zones: readonly (readonly Segment[])[], start: Float64Array): number {
  let ready = 0;
  for (const { segment: needed, lag } of segment.needs) ready = Math.max(ready, (start[needed.index] as number) + lag);
  for (const zone of zones) {
    for (const other of zone) {
      if (other.crane === segment.crane) break;
      if (goesFirst(other, segment) && areTooClose(other, segment, sweep)) {
        ready = Math.max(ready, (start[other.index] as number) + other.duration);
      }
    }
  }
  return ready;
}

function goesFirst(other: Segment, segment: Segment): boolean {
  return other.round === segment.round ? other.crane > segment.crane : other.round < segment.round;
}

/** A crane with nothing to do still stands between its neighbours, so each crane in between needs room too. */
function areTooClose(a: Segment, b: Segment, { along }: Sweep): boolean {
  const [behind, ahead] = a.crane < b.crane ? [a, b] : [b, a];
  return (along[ahead.bay] as number) - (along[behind.bay] as number) < CRANE_SPACING * (ahead.crane - behind.crane);
}
