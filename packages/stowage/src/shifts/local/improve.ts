import { type Anytime, Random, untilDone } from '@estiba/base';
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

/** Without splits: from gap to gap, at an even temperature. */
const walking: Habits = { focus: 0.7, boxFocus: 0, boxes: 0, partners: 30, loosePartners: 1 };
/** With splits: mostly anywhere, so that the columns as a whole find their order. */
const annealing: Habits = { focus: 0.06, boxFocus: 0.5, boxes: 0.5, partners: 30, loosePartners: 4 };

/** A plan after a short search. */
export function construct(problem: ShiftProblem, random: Random): ShiftSolution {
  return improveShifts(problem, undefined, { seed: random.uint32(), steps: 20 * placesOf(problem), bound: 0 }, untilDone);
}

/**
 * Looks for a plan with fewer shifts than `solution`, if one is given: walks first for a plan without any, unless the bound rules it out, then runs of annealing, each twice as
 * long as the last. The same seed and steps give the same plan; a stop returns the best so far, which is never worse than `solution`.
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
  let state: State | undefined;
  const walks = effort.bound > 0 ? 0 : left / 5;
  for (let isScattered = false; left > effort.steps - walks && !incumbent.isEnough && !steering.shouldStop(); isScattered = !isScattered) {
    state = startState(problem, isScattered, random);
    left -= 1 + anneal(state, walk(places, left), incumbent, random, steering);
  }
  state ??= startState(problem, false, random);
  incumbent.takeRepaired(state, random);
  for (let length = 100 * places; left > 0 && !incumbent.isEnough && !steering.shouldStop(); length *= 2) {
    state = startState(problem, true, random);
    const steps = left < 3 * length ? left : length;
    left -= 1 + anneal(state, cooling(places, steps), incumbent, random, steering);
    incumbent.takeRepaired(state, random);
  }
  return incumbent.solution!;
}

const placesOf = ({ ports, columns }: ShiftProblem): number => Math.max(1, (ports - 2) * columns);

function walk(places: number, steps: number): Run {
  return { habits: walking, splitPrice: [1, 1], gapPrice: [2.9, 2.9], steps, patience: 20_000 + 4 * places };
}

/** Splits are as rare as they should be if their price grows with the logarithm of the places where one may stand. */
function cooling(places: number, steps: number): Run {
  const start = Math.max(2, Math.log(places / 7));
  const end = Math.log(places / 0.18);
  return { habits: annealing, splitPrice: [start, end], gapPrice: [start / 3, end], steps, patience: Number.POSITIVE_INFINITY };
}
