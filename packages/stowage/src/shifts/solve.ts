import { type Anytime, Random } from '@estiba/base';
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
export function solveShifts(problem: ShiftProblem, { seed, effort }: ShiftOptions, steering: Anytime): ShiftResult {
  const search = new Search(problem, seed, steering);
  search.exchange(firstSteps);
  if (search.isOpen) search.prove();
  if (search.isOpen) search.dive(problem.columns <= fewColumns);
  const most = effort * stepsAtOne;
  for (let steps = firstSteps, used = firstSteps; search.isOpen && used < most; used += steps) {
    search.rework(steps / 40_000);
    if (search.isOpen) search.exchange(steps);
    steps *= 2;
  }
  return search.result();
}

/** Exchanges proposed before anything is proven, and in all with effort 1. */
const firstSteps = 400_000;
const stepsAtOne = 10_000_000;
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

  exchange(steps: number): void {
    const effort = { seed: this.#random.uint32(), steps, bound: this.#bound };
    this.#keep(improveShifts(this.#problem, this.#best, effort, this.#steering));
  }

  prove(): void {
    const programme = new Programme(this.#residual, true);
    for (let round = 0; round < 100 && !this.#steering.shouldStop(); round++) if (programme.optimise(200, 0.01)) break;
    this.#bound = Math.max(0, Math.ceil(programme.bound - 1e-5));
    this.#tell('bound');
  }

  dive(isWide: boolean): void {
    const { shouldStop } = this.#steering;
    const found = dive(this.#residual, { isWide, atMost: this.#shifts - 1, chance: 0, trials: 2, random: this.#random, shouldStop });
    if (found !== undefined) this.#keepFilling(found);
  }

  rework(attempts: number): void {
    if (this.#best === undefined) return;
    const rework = new Rework(this.#residual, fillingOf(this.#residual, this.#best));
    const { shouldStop } = this.#steering;
    const most = Math.min(this.#residual.columns, 10);
    for (let attempt = 0; attempt < attempts && rework.shifts > this.#bound && !shouldStop(); attempt++)
      rework.attempt(Math.min(most, 2 + this.#random.int(most)), this.#random.next() < 0.5, this.#random, shouldStop);
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
