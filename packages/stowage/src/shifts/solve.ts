import { type Anytime, Random, untilDone } from '@estiba/base';
import { layoutOf, type ShiftPlan, shiftsOf } from './layout.ts';
import { dive } from './linear/dive.ts';
import { Programme } from './linear/programme.ts';
import { type Filling, type Residual, residualOf } from './linear/residual.ts';
import { Rework } from './linear/rework.ts';
import { fillingOf, solutionOf } from './linear/solution-of.ts';
import { improveShifts } from './local/improve.ts';
import type { ShiftProblem } from './problem.ts';
import type { ShiftSolution } from './solution.ts';

export interface ShiftOptions {
  readonly seed: number;
  /** How long to try where the best is not yet proven: 1 is a few seconds. Counted in steps, so that the same effort gives the same plan. */
  readonly effort: number;
}

/** The best plan found, and how good it can be at best. */
export interface ShiftResult {
  readonly solution: ShiftSolution;
  readonly plan: ShiftPlan;
  /** Boxes moved at ports that are not theirs. */
  readonly shifts: number;
  /** No plan has fewer. */
  readonly bound: number;
  readonly isOptimal: boolean;
}

/**
 * Solves the multi-port shift problem: local search for a plan without shifts; if there is none to be found, column generation for a bound; then dives into that programme,
 * reworking of some columns at a time and local search in turn, until the bound is met, the effort is used up or the steering says stop (N5 to N8).
 */
export function solveShifts(
  problem: ShiftProblem,
  { seed, effort }: ShiftOptions = { seed: 1, effort: 1 },
  steering: Anytime = untilDone,
): ShiftResult {
  const search = new Search(problem, seed, steering);
  const isSmall = problem.columns <= fewColumns;
  const places = problem.columns * problem.ports;
  const share = Math.min(1, effort);
  search.exchange(share * (isSmall ? 400_000 : 2_000_000 + 50 * places));
  if (search.isOpen) search.prove(share * 10_000);
  if (search.isOpen && isSmall) search.exchange(share * 4_000_000);
  if (search.isOpen) search.dive(isSmall, share * 25_000);
  const most = effort * stepsAtOne;
  for (let steps = 8_000_000, used = 0; search.isOpen && used < most; used += steps) {
    search.exchange(Math.min(steps, most - used));
    if (search.isOpen) search.rework(Math.min(isSmall ? 4 : 12, problem.columns), steps / 2000);
    steps *= 2;
  }
  return search.result();
}

/** Exchanges proposed with effort 1, once it is known how good a plan can be. */
const stepsAtOne = 24_000_000;
/** Up to so many columns the programme with every split is small enough to dive in. */
const fewColumns = 40;

class Search {
  readonly #problem: ShiftProblem;
  readonly #residual: Residual;
  readonly #random: Random;
  readonly #steering: Anytime;
  #best: ShiftSolution | undefined;
  #bound = 0;

  constructor(problem: ShiftProblem, seed: number, steering: Anytime) {
    this.#problem = problem;
    this.#residual = residualOf(problem);
    this.#random = new Random(seed);
    this.#steering = steering;
  }

  /** Whether there is something to win, and time. */
  get isOpen(): boolean {
    return this.#shifts > this.#bound && !this.#steering.shouldStop();
  }

  get #shifts(): number {
    return this.#best?.shifts ?? Number.POSITIVE_INFINITY;
  }

  /** Local search. */
  exchange(steps: number): void {
    const effort = { seed: this.#random.uint32(), steps, bound: this.#bound };
    this.#keep(improveShifts(this.#problem, this.#best, effort, this.#steering));
  }

  prove(pivots: number): void {
    const programme = new Programme(this.#residual, true);
    programme.optimise(pivots, 0.01, this.#steering.shouldStop);
    this.#bound = Math.max(0, Math.ceil(programme.bound - 1e-5));
    this.#tell('bound');
  }

  dive(isWide: boolean, pivots: number): void {
    const { shouldStop } = this.#steering;
    const options = { isWide, atMost: this.#shifts - 1, chance: 0, trials: 2, random: this.#random, work: { pivots }, shouldStop };
    const found = dive(this.#residual, options);
    if (found !== undefined) this.#keepFilling(found);
  }

  rework(size: number, pivots: number): void {
    if (this.#best === undefined) return;
    const rework = new Rework(this.#residual, fillingOf(this.#residual, this.#best));
    const { shouldStop } = this.#steering;
    const work = { pivots };
    while (work.pivots > 0 && rework.shifts > this.#bound && !shouldStop()) {
      const isWide = this.#random.next() < 0.5;
      rework.attempt(Math.min(size, 2 + this.#random.int(size)), { isWide, random: this.#random, work, shouldStop });
      work.pivots--;
    }
    this.#keepFilling(rework.filling());
  }

  result(): ShiftResult {
    const solution = this.#best!;
    const plan = layoutOf(this.#problem, solution);
    const shifts = Math.min(solution.shifts, shiftsOf(this.#problem, plan));
    return { solution, plan, shifts, bound: this.#bound, isOptimal: shifts <= this.#bound };
  }

  #keepFilling(filling: Filling): void {
    if (filling.shifts <= this.#shifts) this.#keep(solutionOf(this.#residual, filling));
  }

  #keep(solution: ShiftSolution): void {
    if (solution.shifts <= this.#shifts) this.#best = solution;
    this.#tell('improve');
  }

  #tell(phase: string): void {
    const share = this.#shifts <= this.#bound ? 1 : 0;
    this.#steering.onProgress({ phase, share, bestCost: this.#shifts, violations: 0, leftOut: 0 });
  }
}
