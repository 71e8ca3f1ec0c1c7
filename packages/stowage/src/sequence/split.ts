import { Random } from '@estiba/base';
import { fillFromBack, fillFromFront } from './fill.ts';
import { leveledCuts } from './level.ts';
import { layoutMoves, shaken, sourceBays } from './layout-moves.ts';
import { segmentsOf } from './segments.ts';
import type { Layout, Segment } from './segments.ts';
import type { Sweep } from './sweep.ts';
import { timetableOf } from './timetable.ts';
import type { Timetable } from './timetable.ts';

/** A crane split with its times. */
export interface Split {
  readonly layout: Layout;
  readonly zones: readonly (readonly Segment[])[];
  readonly timetable: Timetable;
  /** Makespan [ms], with a little added for each bay that two cranes share and for uneven work; Infinity where the cranes block each other. */
  readonly cost: number;
}

/** Less than this share above the bound counts as reached: from here on fewer shared bays are worth more. */
const CLOSE_ENOUGH = 0.003;
/** What sharing a bay between two cranes is worth, as a share of the bound. */
const SHARED_BAY = 0.0005;
/**
 * What it is worth that cranes have little to do and end early, as a share of those times (root mean square over the cranes). One busy pair
 * of bays can set the makespan for all: this is what then still parts the rest of the work among all cranes instead of filling a few.
 */
const EVEN = 0.02;
/** Shift lengths tried first, as shares of the bound: zones are filled up to them. */
const SHIFTS = [1, 1.001, 1.003, 1.01, 1.02, 1.04, 1.07, 1.1, 1.15, 1.2, 1.3, 1.5];
/** Layouts tried in one sweep before the search gives up coming closer to the bound. */
const TRIALS = 3000;

/**
 * The best split found of a sweep: zones filled to a shift, then cuts moved and bays taken early or late while that helps; where
 * the bound is still far, again from shaken layouts. `shouldStop` is asked before every move: told to stop, it ends with the best split so
 * far, which is never worse than zones filled to a shift, once there is one in which the cranes do not block each other.
 */
export function splitOf(sweep: Sweep, bound: number, shouldStop: () => boolean): Split {
  const random = new Random(1);
  const moves = layoutMoves(sweep);
  let trials = 0;
  const evaluate = (layout: Layout): Split => {
    trials++;
    return evaluated(sweep, layout, bound);
  };
  const isOver = (held: Split): boolean => shouldStop() && held.cost < Infinity;
  const climb = (from: Split): Split => {
    let here = from;
    for (let before = Infinity; here.cost < before; ) {
      before = here.cost;
      for (const move of moves) {
        if (isOver(here)) return here;
        const layout = move(here.layout);
        if (leastCost(sweep, layout, bound) >= here.cost) {
          trials++;
          continue;
        }
        const split = evaluate(layout);
        if (split.cost < here.cost) here = split;
      }
    }
    return here;
  };
  let best = climb(
    firstLayouts(sweep, bound)
      .map(evaluate)
      .reduce((a, b) => (b.cost < a.cost ? b : a)),
  );
  while (moves.length > 0 && trials < TRIALS && best.timetable.makespan > bound * (1 + CLOSE_ENOUGH)) {
    if (isOver(best)) return best;
    const next = climb(evaluate(shaken(best.layout, sweep, moves, random)));
    if (next.cost < best.cost) best = next;
  }
  return best;
}

function firstLayouts(sweep: Sweep, bound: number): Layout[] {
  const sources = sourceBays(sweep);
  const earlies = sources.length === 0 ? [new Set<number>()] : [new Set<number>(), new Set(sources)];
  const cuts = SHIFTS.flatMap((share) => [fillFromFront(sweep, bound * share), fillFromBack(sweep, bound * share)]);
  cuts.push(leveledCuts(sweep, false), leveledCuts(sweep, true));
  return earlies.flatMap((early) => cuts.map((of) => ({ cuts: of, early, late: new Set<number>() })));
}

function evaluated(sweep: Sweep, layout: Layout, bound: number): Split {
  const zones = segmentsOf(sweep, layout);
  const timetable = timetableOf(sweep, zones);
  const { makespan, ends } = timetable;
  return { layout, zones, timetable, cost: costOf(sweep, layout, bound, makespan, [...ends, ...workOf(sweep, layout)]) };
}

/** What a layout would cost if no crane ever waited: most changes are worse even so, and need no timetable. */
function leastCost(sweep: Sweep, layout: Layout, bound: number): number {
  const work = workOf(sweep, layout);
  return costOf(sweep, layout, bound, Math.max(...work), work);
}

/** Time each crane needs for its zone [ms]. */
function workOf({ elapsed }: Sweep, { cuts }: Layout): number[] {
  return elapsed.map((times, crane) => (times[cuts[crane + 1] as number] as number) - (times[cuts[crane] as number] as number));
}

function costOf(sweep: Sweep, { cuts }: Layout, bound: number, makespan: number, times: readonly number[]): number {
  const shared = cuts.filter((cut) => !sweep.first.includes(cut)).length;
  return Math.max(makespan, bound * (1 + CLOSE_ENOUGH)) + shared * SHARED_BAY * bound + EVEN * rootMeanSquare(times);
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
