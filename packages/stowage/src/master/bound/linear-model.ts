import type { MasterInstance } from '../instance.ts';
import { compile } from '../problem.ts';
import { fluidOf } from '../relax/fluid-of.ts';
import type { FluidProblem } from '../relax/fluid-problem.ts';
import { type FluidRows, rowsOf } from '../relax/fluid-rows.ts';
import { ColumnMatrix, type Columns } from './column-matrix.ts';

/** A linear programme by columns, as solvers take it: minimise `cost · x`, `rowMin ≤ A x ≤ rowMax`, `columnMin ≤ x ≤ columnMax`. Leaving `isWhole` out gives the relaxation that `solveMaster` bounds by. */
export interface LinearModel extends Columns {
  readonly rows: number;
  readonly rowMin: Float64Array;
  readonly rowMax: Float64Array;
}

/** Weights are counted in hundreds of tonnes: solvers like numbers near 1. */
const unit = 100;

/**
 * The relaxation of SPEC K11 written out, for a solver outside this package. Bay weights are columns of their own, tied to the amounts by a row each.
 * Rows are those of the relaxation, then one per group, then one per departure and berth.
 */
export function linearModel(instance: MasterInstance): LinearModel {
  const fluid = fluidOf(compile(instance));
  const rows = rowsOf(fluid);
  const matrix = new ColumnMatrix();
  addAmounts(fluid, rows, matrix);
  addWeights(fluid, rows, matrix);
  addLongCranes(fluid, rows, matrix);
  addOpenings(fluid, rows, matrix);
  const { sailings } = fluid.problem;
  const ties = sailings * fluid.berths;
  const rowMin = new Float64Array(rows.count + fluid.groups + ties);
  const rowMax = new Float64Array(rowMin.length);
  rowMin.set(rows.min);
  rowMax.set(rows.max);
  rowMin.set(fluid.amount, rows.count);
  rowMax.set(fluid.amount, rows.count);
  for (let p = 0; p < sailings; p++)
    for (let row = rows.weight; row < rows.perSailing; row++) {
      rowMin[p * rows.perSailing + row] /= unit;
      rowMax[p * rows.perSailing + row] /= unit;
    }
  return { ...matrix.columns(), rows: rowMin.length, rowMin, rowMax };
}

function addAmounts(fluid: FluidProblem, rows: FluidRows, matrix: ColumnMatrix): void {
  const { groups, berths, amount, problem, instance, legOf, teu, forty, reefer, weight, bayOf } = fluid;
  for (let group = 0; group < groups; group++) {
    const [from, to] = [instance.legFrom[legOf[group]], instance.legTo[legOf[group]]];
    for (let berth = 0; berth < berths; berth++) {
      for (let p = from; p < to; p++) {
        const row = p * rows.perSailing;
        matrix.put(row + rows.teu + berth, teu[group]);
        matrix.put(row + rows.feu + berth, forty[group]);
        matrix.put(row + rows.plugs + berth, reefer[group]);
        matrix.put(rows.count + groups + p * berths + berth, weight[group] / unit);
      }
      for (const port of [from, to])
        for (let k = problem.groupStart[bayOf[berth]]; k < problem.groupStart[bayOf[berth] + 1]; k++)
          matrix.put(rows.longCrane + port * problem.groups + problem.groupsOf[k], 1);
      matrix.put(rows.load + from * berths + berth, teu[group]);
      matrix.put(rows.loadFeu + from * berths + berth, forty[group]);
      matrix.put(rows.loadWeight + from * berths + berth, weight[group]);
      matrix.put(rows.loadPlugs + from * berths + berth, reefer[group]);
      matrix.put(rows.discharge + to * berths + berth, teu[group]);
      matrix.put(rows.count + group, 1);
      matrix.end(0, 0, amount[group]);
    }
  }
}

/** What all groups weigh in a berth at a departure. */
function addWeights({ groups, berths, bayOf, problem, instance }: FluidProblem, rows: FluidRows, matrix: ColumnMatrix): void {
  const { bays, bayLcg } = instance;
  for (let p = 0; p < problem.sailings; p++)
    for (let berth = 0; berth < berths; berth++) {
      const row = p * rows.perSailing;
      const here = bayOf[berth];
      matrix.put(row + rows.weight + berth, 1);
      matrix.put(row + rows.moment, bayLcg[here]);
      for (let bay = here; bay < bays; bay++) matrix.put(row + rows.shear + bay, 1);
      for (let bay = 0; bay < here; bay++) matrix.put(row + rows.bending + bay, bayLcg[bay] - bayLcg[here]);
      matrix.put(rows.count + groups + p * berths + berth, -1);
      matrix.end(0, 0, Number.POSITIVE_INFINITY);
    }
}

function addLongCranes({ instance, problem }: FluidProblem, rows: FluidRows, matrix: ColumnMatrix): void {
  for (let port = 0; port < instance.ports; port++) {
    for (let group = 0; group < problem.groups; group++) matrix.put(rows.longCrane + port * problem.groups + group, -1);
    matrix.end(1, 0, Number.POSITIVE_INFINITY);
  }
}

function addOpenings({ openings, berths }: FluidProblem, rows: FluidRows, matrix: ColumnMatrix): void {
  for (const { port, berth, cost, room, dischargeTeu } of openings) {
    const at = port * berths + berth;
    matrix.put(rows.load + at, -room[0]);
    matrix.put(rows.loadFeu + at, -room[1]);
    matrix.put(rows.loadWeight + at, -room[2]);
    matrix.put(rows.loadPlugs + at, -room[3]);
    matrix.put(rows.discharge + at, -dischargeTeu);
    matrix.end(cost, 0, 1, cost > 0);
  }
}
