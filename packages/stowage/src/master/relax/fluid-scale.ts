import type { FluidProblem } from './fluid-problem.ts';
import type { FluidRows } from './fluid-rows.ts';

/** One over the Euclidean length of every row's coefficients: all rows then weigh alike. Rows without coefficients get 1, rows without limits 0: they take no part. */
export function scaleOf(fluid: FluidProblem, rows: FluidRows): Float64Array {
  const { instance, problem, groups, legOf, teu, forty, reefer, weight, berths } = fluid;
  const { ports, legFrom, legTo } = instance;
  const squares = new Float64Array(rows.count);
  const aboard = Array.from({ length: problem.sailings }, () => ({ teu: 0, feu: 0, plugs: 0, weight: 0 }));
  const at = Array.from({ length: ports }, () => ({ moves: 0, load: 0, feu: 0, weight: 0, plugs: 0, discharge: 0 }));
  for (let group = 0; group < groups; group++) {
    const [from, to] = [legFrom[legOf[group]], legTo[legOf[group]]];
    for (let p = from; p < to; p++) {
      aboard[p]!.teu += teu[group] ** 2;
      aboard[p]!.feu += forty[group];
      aboard[p]!.plugs += reefer[group];
      aboard[p]!.weight += weight[group] ** 2;
    }
    at[from]!.moves++;
    at[to]!.moves++;
    at[from]!.load += teu[group] ** 2;
    at[from]!.feu += forty[group];
    at[from]!.weight += weight[group] ** 2;
    at[from]!.plugs += reefer[group];
    at[to]!.discharge += teu[group] ** 2;
  }
  aboard.forEach((square, p) => squareSailing(fluid, rows, squares, p, square));
  at.forEach((square, port) => {
    for (let group = 0; group < problem.groups; group++) {
      const bays = problem.groupBays[2 * group] === problem.groupBays[2 * group + 1] ? 1 : 2;
      squares[rows.longCrane + port * problem.groups + group] = square.moves * bays + 1;
    }
    squares.fill(square.load, rows.load + port * berths, rows.load + (port + 1) * berths);
    squares.fill(square.feu, rows.loadFeu + port * berths, rows.loadFeu + (port + 1) * berths);
    squares.fill(square.weight, rows.loadWeight + port * berths, rows.loadWeight + (port + 1) * berths);
    squares.fill(square.plugs, rows.loadPlugs + port * berths, rows.loadPlugs + (port + 1) * berths);
    squares.fill(square.discharge, rows.discharge + port * berths, rows.discharge + (port + 1) * berths);
  });
  return squares.map((square, row) => {
    const isFree = rows.min[row] === Number.NEGATIVE_INFINITY && rows.max[row] === Number.POSITIVE_INFINITY;
    return isFree ? 0 : square > 0 ? 1 / Math.sqrt(square) : 1;
  });
}

function squareSailing(
  { instance, berths, bayOf, berthOf }: FluidProblem,
  rows: FluidRows,
  squares: Float64Array,
  p: number,
  square: { readonly teu: number; readonly feu: number; readonly plugs: number; readonly weight: number },
): void {
  const { bays, bayLcg } = instance;
  const row = p * rows.perSailing;
  squares.fill(square.teu, row + rows.teu, row + rows.teu + berths);
  squares.fill(square.feu, row + rows.feu, row + rows.feu + berths);
  squares.fill(square.plugs, row + rows.plugs, row + rows.plugs + berths);
  squares.fill(square.weight, row + rows.weight, row + rows.weight + berths);
  squares[row + rows.moment] = bayOf.reduce((sum, bay) => sum + bayLcg[bay] ** 2, 0) * square.weight;
  for (let bay = 0; bay < bays; bay++) {
    let count = 0;
    let arms = 0;
    for (let other = 0; other < bays; other++) {
      if (berthOf[other] < 0) continue;
      if (other <= bay) count++;
      else arms += (bayLcg[other] - bayLcg[bay]) ** 2;
    }
    squares[row + rows.shear + bay] = count * square.weight;
    squares[row + rows.bending + bay] = arms * square.weight;
  }
}
