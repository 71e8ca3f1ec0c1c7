import type { BayWork } from './lift.ts';
import type { Crossing, Sweep } from './sweep.ts';

/** How the line is divided. */
export interface Layout {
  /** Crane c has the line from cuts[c] to cuts[c + 1]. */
  readonly cuts: readonly number[];
  /** Bays (by index in the sweep) whose boxes come off in a round before the sweep, because other bays wait for them. */
  readonly early: ReadonlySet<number>;
}

/** A run of lifts of one bay that one crane does without leaving: lifts `from` up to but not including `to`. */
export interface Segment {
  /** Number of the segment in its layout, from 0. */
  readonly index: number;
  readonly crane: number;
  readonly bay: number;
  readonly from: number;
  readonly to: number;
  /** 0 before the sweep, 1 in it. */
  readonly round: 0 | 1;
  /** How long the crane needs for it [ms]. */
  readonly duration: number;
  /** Segments in other bays that bring off boxes set back here. */
  readonly needs: Need[];
}

/** This segment may start no earlier than `lag` after the start of the other [ms]; the lag may be negative. */
export interface Need {
  readonly segment: Segment;
  readonly lag: number;
}

/**
 * What each crane does between its cuts, in order: its early rounds, then the sweep. A bay whose boxes are restowed into
 * an earlier one of the same crane gives them up just before.
 */
export function segmentsOf(sweep: Sweep, layout: Layout): Segment[][] {
  const zones: Segment[][] = [];
  let count = 0;
  for (let crane = 0; crane < sweep.cranes.length; crane++) {
    const zone = zoneOf(sweep, layout, crane, count);
    count += zone.length;
    zones.push(zone);
  }
  if (sweep.crossings.length === 0) return zones;
  const byBay: Segment[][] = sweep.bays.map(() => []);
  for (const zone of zones) for (const segment of zone) (byBay[segment.bay] as Segment[]).push(segment);
  for (const crossing of sweep.crossings) link(crossing, sweep, byBay);
  return zones.map(needsFirst);
}

function zoneOf(sweep: Sweep, { cuts, early }: Layout, crane: number, firstIndex: number): Segment[] {
  const rounds: [Segment[], Segment[]] = [[], []];
  const start = cuts[crane] as number;
  const end = cuts[crane + 1] as number;
  for (let bay = 0; bay < sweep.bays.length; bay++) {
    const first = sweep.first[bay] as number;
    const last = sweep.first[bay + 1] as number;
    if (last <= start || first >= end) continue;
    const { loadsFrom } = sweep.bays[bay] as BayWork;
    // The line holds the lifts of a bay last one first.
    const from = last - Math.min(end, last);
    const to = last - Math.max(start, first);
    const add = (a: number, b: number, round: 0 | 1): void => {
      if (a >= b) return;
      const duration = timeBetween(sweep, crane, bay, a, b);
      const index = firstIndex + rounds[0].length + rounds[1].length;
      rounds[round].push({ index, crane, bay, from: a, to: b, round, duration, needs: [] });
    };
    add(from, Math.min(to, loadsFrom), early.has(bay) ? 0 : 1);
    add(Math.max(from, loadsFrom), to, 1);
  }
  return [...rounds[0], ...rounds[1]];
}

/** Time crane needs for lifts `from` up to but not including `to` of a bay [ms]. */
function timeBetween(sweep: Sweep, crane: number, bay: number, from: number, to: number): number {
  const elapsed = sweep.elapsed[crane] as Float64Array;
  const last = sweep.first[bay + 1] as number;
  return (elapsed[last - from] as number) - (elapsed[last - to] as number);
}

function link({ from, to }: Crossing, sweep: Sweep, byBay: readonly Segment[][]): void {
  const off = byBay[from.bay]?.find((segment) => segment.from <= from.lift && from.lift < segment.to) as Segment;
  const on = byBay[to.bay]?.find((segment) => segment.from <= to.lift && to.lift < segment.to) as Segment;
  const untilOff = timeBetween(sweep, off.crane, off.bay, off.from, from.lift + 1);
  const untilOn = timeBetween(sweep, on.crane, on.bay, on.from, to.lift);
  on.needs.push({ segment: off, lag: untilOff - untilOn });
}

function needsFirst(zone: readonly Segment[]): Segment[] {
  const ordered = new Set<Segment>();
  for (const segment of zone) {
    for (const need of segment.needs) if (need.segment.crane === segment.crane) ordered.add(need.segment);
    ordered.add(segment);
  }
  return [...ordered];
}
