import type { MasterProblem } from '../problem.ts';
import { FluidOperator } from './fluid-operator.ts';
import { fluidOf } from './fluid-of.ts';
import type { FluidProblem, Guide } from './fluid-problem.ts';
import { rowsOf } from './fluid-rows.ts';
import { scaleOf } from './fluid-scale.ts';
import { boundBy } from './lower-bound.ts';
import type { FluidPoint } from './primal-dual.ts';
import { solveFluid } from './solve-fluid.ts';

/** A relaxation being solved. */
export interface Relaxation {
  readonly fluid: FluidProblem;
  /** Solves on for some hundred steps, a few once it is to stop, and returns the point reached. */
  readonly solveOn: () => FluidPoint;
  /** The lower bound that the prices of a point prove; the point may be of another relaxation of the same problem. */
  readonly boundBy: (point: FluidPoint) => number;
}

/** The relaxation of a problem, or a narrower one to lead the search, solved from a start or from an even spread. */
export function relax(problem: MasterProblem, shouldStop: () => boolean, guide?: Guide, start?: FluidPoint): Relaxation {
  const fluid = fluidOf(problem, guide);
  const rows = rowsOf(fluid);
  const operator = new FluidOperator(fluid, rows);
  const scale = scaleOf(fluid, rows);
  const points = solveFluid(fluid, rows, operator, scale, shouldStop, start);
  return {
    fluid,
    solveOn: () => points.next().value,
    boundBy: (point) =>
      boundBy(
        fluid,
        rows,
        operator,
        point.prices.map((price, row) => price * scale[row]),
      ),
  };
}
