import type { Random } from '@estiba/base';
import type { ShiftSolution } from '../solution.ts';
import { repair } from './repair.ts';
import { copyOf, solutionOf, type State } from './state.ts';

/** The best plan so far. */
export class Incumbent {
  solution: ShiftSolution | undefined;
  /** A plan with this many shifts needs no improving. */
  readonly enough: number;

  constructor(solution: ShiftSolution | undefined, enough: number) {
    this.solution = solution;
    this.enough = enough;
  }

  get shifts(): number {
    return this.solution?.shifts ?? Number.POSITIVE_INFINITY;
  }

  get isEnough(): boolean {
    return this.shifts <= this.enough;
  }

  /** Takes a state without gaps. */
  take(state: State): void {
    if (state.routes.splits < this.shifts) this.solution = solutionOf(state);
  }

  /** Takes what a state with gaps becomes by repair; the state itself stays as it is. */
  takeRepaired(state: State, random: Random): void {
    const repaired = copyOf(state);
    repair(repaired, random);
    this.take(repaired);
  }
}
