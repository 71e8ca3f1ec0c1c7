import { segmentsOf } from './segments.ts';
import type { Segment } from './segments.ts';
import type { Sweep } from './sweep.ts';
import { timetableOf } from './timetable.ts';
import type { Timetable } from './timetable.ts';

/** A crane split with its times. */
export interface Split {
  readonly zones: readonly (readonly Segment[])[];
  readonly timetable: Timetable;
  /** Makespan [ms], with a little added for each bay that two cranes share; Infinity where the cranes block each other. */
  readonly cost: number;
}

/** Less than this share above the bound counts as reached: from here on fewer shared bays are worth more. */
const CLOSE_ENOUGH = 0.003;
/** What sharing a bay between two cranes is worth, as a share of the bound. */
const SHARED_BAY = 0.0005;
/** Shift lengths tried first, as shares of the bound: zones are filled up to them. */
const SHIFTS = [1, 1.001, 1.003, 1.01, 1.02, 1.04, 1.07, 1.1, 1.15, 1.2, 1.3, 1.5];
const STEPS = [64, 16, 4, 1];

/** The best split found of a sweep, by filling zones to a shift and then moving the cuts while that helps. */
export function splitOf(sweep: Sweep, bound: number): Split {
  const evaluate = (cuts: readonly number[]): Split => {
    const zones = segmentsOf(sweep, cuts);
    const timetable = timetableOf(sweep, zones);
    const shared = cuts.filter((cut) => !sweep.first.includes(cut)).length;
    return { zones, timetable, cost: Math.max(timetable.makespan, bound * (1 + CLOSE_ENOUGH)) + shared * SHARED_BAY * bound };
  };
  let bestCuts = fillFromFront(sweep, bound);
  let best = evaluate(bestCuts);
  const consider = (cuts: number[]): boolean => {
    const split = evaluate(cuts);
    if (split.cost >= best.cost) return false;
    best = split;
    bestCuts = cuts;
    return true;
  };
  for (const share of SHIFTS) {
    consider(fillFromFront(sweep, bound * share));
    consider(fillFromBack(sweep, bound * share));
  }
  for (let improved = true; improved; ) {
    improved = false;
    for (let cut = 1; cut < sweep.cranes.length; cut++) {
      for (const position of targets(bestCuts[cut] as number, sweep)) {
        improved = consider(moved(bestCuts, cut, cut, position)) || improved;
        improved = consider(moved(bestCuts, cut, sweep.cranes.length - 1, position)) || improved;
      }
    }
  }
  return best;
}

/** Zones as long as a shift allows, from the lower end; the last crane takes what is left. */
function fillFromFront({ elapsed, first }: Sweep, shift: number): number[] {
  const length = first.at(-1) as number;
  const cuts = [0];
  for (let crane = 0; crane < elapsed.length - 1; crane++) {
    const times = elapsed[crane] as Float64Array;
    const start = cuts[crane] as number;
    let end = start;
    while (end < length && (times[end + 1] as number) - (times[start] as number) <= shift) end++;
    cuts.push(end);
  }
  return [...cuts, length];
}

function fillFromBack({ elapsed, first }: Sweep, shift: number): number[] {
  const cuts = [first.at(-1) as number];
  for (let crane = elapsed.length - 1; crane > 0; crane--) {
    const times = elapsed[crane] as Float64Array;
    const end = cuts[0] as number;
    let start = end;
    while (start > 0 && (times[end] as number) - (times[start - 1] as number) <= shift) start--;
    cuts.unshift(start);
  }
  return [0, ...cuts];
}

/** Where a cut might go instead: a few lifts either way, or to the nearest end of a bay. */
function targets(cut: number, { first }: Sweep): number[] {
  const length = first.at(-1) as number;
  const ends = [first.findLast((end) => end < cut) ?? cut, first.find((end) => end > cut) ?? cut];
  const near = STEPS.flatMap((step) => [cut - step, cut + step]).filter((target) => target >= 0 && target <= length);
  return [...ends, ...near].filter((target) => target !== cut);
}

/** Moves cuts `from` to `to` so that the first of them comes to `position`, pushing others before them. */
function moved(cuts: readonly number[], from: number, to: number, position: number): number[] {
  const length = cuts.at(-1) as number;
  const shift = position - (cuts[from] as number);
  const result = cuts.map((cut, i) => (i >= from && i <= to ? Math.min(length, Math.max(0, cut + shift)) : cut));
  for (let i = from - 1; i > 0; i--) result[i] = Math.min(result[i] as number, result[i + 1] as number);
  for (let i = to + 1; i < result.length - 1; i++) result[i] = Math.max(result[i] as number, result[i - 1] as number);
  return result;
}
