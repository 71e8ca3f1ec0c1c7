import { leftOutCost } from '../instance.ts';
import type { FluidOperator } from './fluid-operator.ts';
import type { FluidProblem } from './fluid-problem.ts';
import { type FluidRows, isSettled } from './fluid-rows.ts';
import { worthOf } from './primal-dual.ts';

/**
 * A lower bound on the cost of every plan (SPEC K11), from any prices of the rows: by weak duality the cost is at least what the amounts would cost at these prices,
 * every group in its cheapest berth or ashore, less what the limits are worth. Prices that pay more than one move for a long crane are scaled down first.
 */
export function boundBy(fluid: FluidProblem, rows: FluidRows, operator: FluidOperator, given: Float64Array): number {
  const { problem, instance, groups, berths, amount, openings } = fluid;
  const prices = given.slice();
  for (let port = 0; port < instance.ports; port++) {
    const start = rows.longCrane + port * problem.groups;
    const row = prices.subarray(start, start + problem.groups);
    const paid = row.reduce((sum, price) => sum + price, 0);
    if (paid > 1) for (let k = 0; k < row.length; k++) row[k] /= paid;
  }
  const gradient = new Float64Array(groups * berths);
  operator.backward(prices, gradient);
  let bound = 0;
  for (let group = 0; group < groups; group++) {
    let least = leftOutCost;
    for (let k = group * berths; k < (group + 1) * berths; k++) if (gradient[k] < least) least = gradient[k];
    bound += least * amount[group];
  }
  for (let row = 0; row < prices.length; row++) {
    if (prices[row] > 0) bound -= prices[row] * rows.max[row];
    else if (prices[row] < 0) bound -= prices[row] * rows.min[row];
  }
  for (const opening of openings)
    if (!isSettled(fluid, opening.port, opening.berth)) bound += Math.min(0, opening.cost - worthOf(opening, prices, rows, berths));
  return bound;
}
