import { type Anytime, Random } from '@estiba/base';
import type { ShiftProblem } from '../problem.ts';
import type { ShiftSolution } from '../solution.ts';
import { anneal, type Run } from './anneal.ts';
import type { Habits } from './exchange.ts';
import { Incumbent } from './incumbent.ts';
import { type State, startState } from './state.ts';

/** How much is tried. */
export interface Effort {
  readonly seed: number;
  /** Exchanges proposed, all told. */
  readonly steps: number;
  /** A lower bound on the shifts: a plan that reaches it ends the search. */
  readonly bound: number;
}

/** From gap to gap, without splits and with. */
const walking: Habits = { focus: 0.7, boxFocus: 0, boxes: 0, partners: 30, loosePartners: 1 };
const strolling: Habits = { focus: 0.7, boxFocus: 0.3, boxes: 0.3, partners: 30, loosePartners: 2 };
/** Mostly anywhere, so that the columns as a whole find their order. */
const cooling: Habits = { focus: 0.06, boxFocus: 0.5, boxes: 0.5, partners: 30, loosePartners: 4 };

/**
 * Looks for a plan with fewer shifts than `solution`, if one is given. Rounds, each twice as long as the last: a walk from gap to gap without splits, to see whether a plan
 * needs any; a stroll from there with splits; and a run of annealing from the beginning. The same seed and steps give the same plan; a stop returns the best so far, which
 * is never worse than `solution`.
 */
export function improveShifts(
  problem: ShiftProblem,
  solution: ShiftSolution | undefined,
  effort: Effort,
  steering: Anytime,
): ShiftSolution {
  const random = new Random(effort.seed);
  const incumbent = new Incumbent(solution, effort.bound);
  const places = placesOf(problem);
  let left = effort.steps;
  let isStopped = false;
  const shouldStop = (): boolean => (isStopped ||= steering.shouldStop());
  const go = (state: State, run: Run): void => {
    left -= anneal(state, { ...run, steps: Math.max(0, Math.min(run.steps, left)) }, incumbent, random, shouldStop);
  };
  if (solution !== undefined && incumbent.isEnough) return solution;
  for (let length = 25 * places, isScattered = false; ; length *= 2, isScattered = !isScattered) {
    const near = startState(problem, isScattered, random);
    if (effort.bound === 0) go(near, walk(places));
    if (incumbent.solution === undefined) {
      incumbent.takeRepaired(near, random);
      if (shouldStop()) return incumbent.solution!;
    }
    go(near, stroll(places, length));
    const far = startState(problem, true, random);
    go(far, cool(places, length));
    incumbent.takeRepaired(far, random);
    if (left <= 0 || incumbent.isEnough || shouldStop()) return incumbent.solution!;
  }
}

const placesOf = ({ ports, columns }: ShiftProblem): number => Math.max(1, (ports - 2) * columns);

function walk(places: number): Run {
  return { habits: walking, splitPrice: [1, 1], gapPrice: [2.9, 2.9], steps: Number.POSITIVE_INFINITY, patience: 20_000 + 2 * places };
}

function stroll(places: number, steps: number): Run {
  const split = 0.75 * rarePrice(places);
  return { habits: strolling, splitPrice: [split, split], gapPrice: [2.9, 2.9], steps, patience: Number.POSITIVE_INFINITY };
}

function cool(places: number, steps: number): Run {
  const split = rarePrice(places);
  const start = Math.max(2, Math.log(places / 7));
  return { habits: cooling, splitPrice: [start, split], gapPrice: [start / 3, split / 1.5], steps, patience: Number.POSITIVE_INFINITY };
}

/** At this price hardly any split comes by chance: it grows with the logarithm of the places where one may. */
const rarePrice = (places: number): number => Math.log(places / 0.18);
