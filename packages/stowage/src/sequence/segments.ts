import type { BayWork } from './lift.ts';
import type { Crossing, Sweep } from './sweep.ts';

/** How the line is divided. */
export interface Layout {
  /** Crane c has the line from cuts[c] to cuts[c + 1]. */
  readonly cuts: readonly number[];
  /** Bays (by index in the sweep) whose boxes come off in a round before the sweep, down to the last that other bays wait for. */
  readonly early: ReadonlySet<number>;
  /** Bays that are finished in a round after the sweep, from the first box that comes from another bay. */
  readonly late: ReadonlySet<number>;
}

/** A run of lifts of one bay that one crane does without leaving: lifts `from` up to but not including `to`. */
export interface Segment {
  /** Number of the segment in its layout, from 0. */
  readonly index: number;
  readonly crane: number;
  readonly bay: number;
  readonly from: number;
  readonly to: number;
  /** 0 before the sweep, 1 in it, 2 after it. */
  readonly round: Round;
  /** How long the crane needs for it [ms]. */
  readonly duration: number;
  /** Segments in other bays that bring off boxes set back here. */
  readonly needs: Need[];
}

type Round = 0 | 1 | 2;

/** This segment may start no earlier than `lag` after the start of the other [ms]; the lag may be negative. */
interface Need {
  readonly segment: Segment;
  readonly lag: number;
}

/**
 * What each crane does between its cuts, in order: its early round, the sweep, its late round. A bay whose boxes are restowed into
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

function zoneOf(sweep: Sweep, { cuts, early, late }: Layout, crane: number, firstIndex: number): Segment[] {
  const rounds: [Segment[], Segment[], Segment[]] = [[], [], []];
  let index = firstIndex;
  const start = cuts[crane] as number;
  const end = cuts[crane + 1] as number;
  for (let bay = 0; bay < sweep.bays.length; bay++) {
    const first = sweep.first[bay] as number;
    const last = sweep.first[bay + 1] as number;
    if (last <= start || first >= end) continue;
    // The line holds the lifts of a bay last one first.
    const from = last - Math.min(end, last);
    const to = last - Math.max(start, first);
    const { loadsFrom } = sweep.bays[bay] as BayWork;
    const turn = early.has(bay) ? (sweep.givenUntil[bay] as number) : 0;
    const wait = late.has(bay) ? (sweep.takenFrom[bay] as number) : last - first;
    const add = (lower: number, upper: number, round: Round): void => {
      const a = Math.max(from, lower);
      const b = Math.min(to, upper);
      if (a >= b) return;
      const duration = timeBetween(sweep, crane, bay, a, b);
      rounds[round].push({ index: index++, crane, bay, from: a, to: b, round, duration, needs: [] });
    };
    add(0, turn, 0);
    add(turn, loadsFrom, 1);
    add(loadsFrom, wait, 1);
    add(wait, last - first, 2);
  }
  return rounds.flat();
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
