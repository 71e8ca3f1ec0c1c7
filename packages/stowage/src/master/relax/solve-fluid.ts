import type { FluidOperator } from './fluid-operator.ts';
import type { FluidProblem } from './fluid-problem.ts';
import type { FluidRows } from './fluid-rows.ts';
import { copyPoint, type FluidPoint, PrimalDual, pointOf, pointParts } from './primal-dual.ts';

/** Steps between two restarts, and between two looks at the steering. */
const steps = 400;
const stepsAtOnce = 20;
/** Ratio of the lengths of dual and primal steps: prices are about a thirtieth of amounts in size. */
const balance = 0.03;

/**
 * Solves the relaxation to about a thousandth: primal-dual hybrid gradient with reflected Halpern steps and restarts (Lu and Yang 2024), starting from an even spread.
 * Yields the current point at every restart, and soon after it is to stop; best prices last.
 */
export function* solveFluid(
  fluid: FluidProblem,
  rows: FluidRows,
  operator: FluidOperator,
  scale: Float64Array,
  shouldStop: () => boolean,
  start?: FluidPoint,
): Generator<FluidPoint, never> {
  const method = new PrimalDual(fluid, rows, operator, scale);
  const length = 0.9 / normOf(fluid, rows, operator, scale);
  const anchor = pointOf(fluid, rows);
  const point = pointOf(fluid, rows);
  const stepped = pointOf(fluid, rows);
  if (start) copyPoint(start, anchor);
  else
    for (let group = 0; group < fluid.groups; group++)
      anchor.amounts.fill(fluid.amount[group] / fluid.berths, group * fluid.berths, (group + 1) * fluid.berths);
  for (;;) {
    method.sums(anchor, anchor.sums);
    copyPoint(anchor, point);
    for (let k = 0; k < steps; k++) {
      copyPoint(point, stepped);
      method.step(stepped, length / balance, length * balance);
      halpern(point, stepped, anchor, k);
      if (k % stepsAtOnce === stepsAtOnce - 1 && shouldStop()) break;
    }
    copyPoint(stepped, anchor);
    yield stepped;
  }
}

/** The step is taken twice as far, and drawn back to the anchor a little less each time. */
function halpern(point: FluidPoint, stepped: FluidPoint, anchor: FluidPoint, k: number): void {
  const near = 1 / (k + 2);
  for (const part of pointParts) {
    const [a, b, c] = [point[part], stepped[part], anchor[part]];
    for (let i = 0; i < a.length; i++) a[i] = (1 - near) * (2 * b[i] - a[i]) + near * c[i];
  }
}

/** Greatest singular value of the scaled matrix, by power iteration from a fixed start, a little more to be safe; 1 where nothing is wanted. */
function normOf(fluid: FluidProblem, rows: FluidRows, operator: FluidOperator, scale: Float64Array): number {
  const amounts = new Float64Array(fluid.groups * fluid.berths).map((_, k) => 1 + (k % 7));
  const sums = new Float64Array(rows.count);
  let norm = 1;
  for (let round = 0; round < 20; round++) {
    const length = Math.sqrt(amounts.reduce((sum, x) => sum + x * x, 0));
    if (length === 0) break;
    for (let k = 0; k < amounts.length; k++) amounts[k] /= length;
    operator.forward(amounts, sums);
    for (let row = 0; row < sums.length; row++) sums[row] *= scale[row] ** 2;
    operator.backward(sums, amounts);
    norm = Math.sqrt(Math.sqrt(amounts.reduce((sum, x) => sum + x * x, 0)));
  }
  return norm * 1.05;
}
