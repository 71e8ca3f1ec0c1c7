import type { LiftAt, Sweep } from './sweep.ts';

/** A run of lifts of one bay that one crane does without leaving: lifts `from` up to but not including `to`. */
export interface Segment {
  readonly crane: number;
  readonly bay: number;
  readonly from: number;
  readonly to: number;
  /** How long the crane needs for it [ms]. */
  readonly duration: number;
  /** Segments with boxes it sets back that came off in another bay. */
  readonly needs: Segment[];
}

/**
 * What each crane does between its cuts, in order. The order is that of the sweep, but a bay whose boxes are restowed
 * into an earlier one of the same crane gives them up first.
 */
export function segmentsOf(sweep: Sweep, cuts: readonly number[]): Segment[][] {
  const zones = sweep.cranes.map((_, crane) => zoneOf(sweep, crane, cuts[crane] as number, cuts[crane + 1] as number));
  if (sweep.crossings.length === 0) return zones;
  const all = zones.flat();
  const holding = (at: LiftAt): Segment | undefined =>
    all.find((segment) => segment.bay === at.bay && segment.from <= at.lift && at.lift < segment.to);
  for (const { from, to } of sweep.crossings) {
    const off = holding(from);
    const on = holding(to);
    if (off && on && !on.needs.includes(off)) on.needs.push(off);
  }
  return zones.map(needsFirst);
}

function zoneOf(sweep: Sweep, crane: number, start: number, end: number): Segment[] {
  const segments: Segment[] = [];
  const elapsed = sweep.elapsed[crane] as Float64Array;
  for (let bay = 0; bay < sweep.bays.length; bay++) {
    const first = sweep.first[bay] as number;
    const last = sweep.first[bay + 1] as number;
    if (last <= start || first >= end) continue;
    const { loadsFrom } = sweep.bays[bay] as Sweep['bays'][number];
    // The line holds the lifts of a bay last one first.
    const from = last - Math.min(end, last);
    const to = last - Math.max(start, first);
    const add = (a: number, b: number): void => {
      const duration = (elapsed[last - a] as number) - (elapsed[last - b] as number);
      if (a < b) segments.push({ crane, bay, from: a, to: b, duration, needs: [] });
    };
    add(from, Math.min(to, loadsFrom));
    add(Math.max(from, loadsFrom), to);
  }
  return segments;
}

function needsFirst(zone: readonly Segment[]): Segment[] {
  const ordered = new Set<Segment>();
  for (const segment of zone) {
    for (const needed of segment.needs) if (needed.crane === segment.crane) ordered.add(needed);
    ordered.add(segment);
  }
  return [...ordered];
}
