import type { FluidOperator } from './fluid-operator.ts';
import type { FluidProblem, Opening } from './fluid-problem.ts';
import type { FluidRows } from './fluid-rows.ts';
import { isSettled } from './fluid-rows.ts';
import { projectOnSimplex } from './simplex-projection.ts';

/** A point of the relaxation: amounts, long cranes, lids opened (as shares), and the prices of the rows. */
export interface FluidPoint {
  readonly amounts: Float64Array;
  readonly longCranes: Float64Array;
  readonly opened: Float64Array;
  /** Prices of the rows as scaled. */
  readonly prices: Float64Array;
  /** What the rows add up to, long cranes and opened lids taken off; linear in the rest, so it is mixed as the rest is. */
  readonly sums: Float64Array;
}

export const pointOf = (fluid: FluidProblem, rows: FluidRows): FluidPoint => ({
  amounts: new Float64Array(fluid.groups * fluid.berths),
  longCranes: new Float64Array(fluid.instance.ports),
  opened: new Float64Array(fluid.openings.length),
  prices: new Float64Array(rows.count),
  sums: new Float64Array(rows.count),
});

export const pointParts = ['amounts', 'longCranes', 'opened', 'prices', 'sums'] as const;

export function copyPoint(from: FluidPoint, to: FluidPoint): void {
  for (const part of pointParts) to[part].set(from[part]);
}

/** Steps of the primal-dual hybrid gradient method (Chambolle and Pock 2011) on the relaxation. */
export class PrimalDual {
  readonly #fluid: FluidProblem;
  readonly #rows: FluidRows;
  readonly #operator: FluidOperator;
  readonly #scale: Float64Array;
  readonly #raw: Float64Array;
  readonly #gradient: Float64Array;
  readonly #after: Float64Array;

  constructor(fluid: FluidProblem, rows: FluidRows, operator: FluidOperator, scale: Float64Array) {
    this.#fluid = fluid;
    this.#rows = rows;
    this.#operator = operator;
    this.#scale = scale;
    this.#raw = new Float64Array(rows.count);
    this.#gradient = new Float64Array(fluid.groups * fluid.berths);
    this.#after = new Float64Array(rows.count);
  }

  /** Works out `sums` of a point anew. */
  sums(point: FluidPoint, out: Float64Array): void {
    this.#operator.forward(point.amounts, out);
    const { problem, berths, openings, instance } = this.#fluid;
    const { longCrane, load, loadFeu, loadWeight, loadPlugs, discharge } = this.#rows;
    for (let port = 0; port < instance.ports; port++)
      for (let group = 0; group < problem.groups; group++) out[longCrane + port * problem.groups + group] -= point.longCranes[port];
    openings.forEach(({ port, berth, room, dischargeTeu }, k) => {
      const at = port * berths + berth;
      out[load + at] -= point.opened[k] * room[0];
      out[loadFeu + at] -= point.opened[k] * room[1];
      out[loadWeight + at] -= point.opened[k] * room[2];
      out[loadPlugs + at] -= point.opened[k] * room[3];
      out[discharge + at] -= point.opened[k] * dischargeTeu;
    });
  }

  /** One step, in place. */
  step(point: FluidPoint, primalStep: number, dualStep: number): void {
    this.#primal(point, primalStep);
    this.sums(point, this.#after);
    const { min, max } = this.#rows;
    const { prices } = point;
    for (let row = 0; row < prices.length; row++) {
      const scale = this.#scale[row];
      if (scale === 0) continue;
      const pushed = prices[row] + dualStep * scale * (2 * this.#after[row] - point.sums[row]);
      const above = pushed - dualStep * scale * max[row];
      const below = pushed - dualStep * scale * min[row];
      prices[row] = above > 0 ? above : below < 0 ? below : 0;
    }
    point.sums.set(this.#after);
  }

  #primal(point: FluidPoint, step: number): void {
    const { groups, berths, amount, problem, instance, openings } = this.#fluid;
    const { longCrane } = this.#rows;
    const raw = this.#raw;
    for (let row = 0; row < raw.length; row++) raw[row] = point.prices[row] * this.#scale[row];
    this.#operator.backward(raw, this.#gradient);
    const { amounts, longCranes, opened } = point;
    for (let k = 0; k < amounts.length; k++) amounts[k] -= step * this.#gradient[k];
    for (let group = 0; group < groups; group++) projectOnSimplex(amounts, group * berths, berths, amount[group]);
    for (let port = 0; port < instance.ports; port++) {
      let paid = 0;
      for (let group = 0; group < problem.groups; group++) paid += raw[longCrane + port * problem.groups + group];
      longCranes[port] = Math.max(0, longCranes[port] - step * (1 - paid));
    }
    openings.forEach((opening, k) => {
      if (isSettled(this.#fluid, opening.port, opening.berth)) opened[k] = 0;
      else
        opened[k] = Math.min(
          1,
          Math.max(0, opened[k] - (step / (1 + opening.room[0])) * (opening.cost - worthOf(opening, raw, this.#rows, berths))),
        );
    });
  }
}

/** What an opened lid is worth at prices of rows given (unscaled). */
export function worthOf({ port, berth, room, dischargeTeu }: Opening, prices: Float64Array, rows: FluidRows, berths: number): number {
  const at = port * berths + berth;
  return (
    prices[rows.load + at] * room[0] +
    prices[rows.loadFeu + at] * room[1] +
    prices[rows.loadWeight + at] * room[2] +
    prices[rows.loadPlugs + at] * room[3] +
    prices[rows.discharge + at] * dischargeTeu
  );
}
