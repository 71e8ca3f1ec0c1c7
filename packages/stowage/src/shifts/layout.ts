import type { ShiftProblem } from './problem.ts';
import type { ShiftSolution } from './solution.ts';

/**
 * What stands where, cell by cell (N3): `legs[leg][column]` lists the box numbers from below. Boxes are numbered from 0 by port of origin, then by port of destination.
 */
export interface ShiftPlan {
  readonly legs: readonly (readonly (readonly number[])[])[];
}

/** The plan of a solution, box by box. Throws where the solution does not carry exactly the boxes of the problem: a fault of the solver. */
export function layoutOf(problem: ShiftProblem, solution: ShiftSolution): ShiftPlan {
  const { ports } = problem;
  const pools = splitBoxes(problem, solution);
  const legs: number[][][] = Array.from({ length: ports - 1 }, () => []);
  for (const { breaks, count } of solution.columns)
    for (let copy = 0; copy < count; copy++) {
      const stacks = legs.map(() => [] as number[]);
      for (const mask of breaks) fillRow(ports, mask, pools, stacks);
      legs.forEach((leg, at) => leg.push(stacks[at]!));
    }
  const left = pools.findIndex((pool) => pool.length > 0);
  if (left >= 0)
    throw new Error(
      `Boxes from port ${Math.floor(left / ports)} to port ${left % ports} are left over. Maybe the columns are not those of the splits.`,
    );
  return { legs };
}

/** Boxes moved in vain: a box split and set back where it stood is moved once, or not at all. */
export function shiftsOf({ ports, transport }: ShiftProblem, { legs }: ShiftPlan): number {
  const destinations: number[] = [];
  for (const [arc, count] of transport.entries()) for (let box = 0; box < count; box++) destinations.push(arc % ports);
  let shifts = 0;
  for (let port = 1; port < ports - 1; port++)
    for (const [column, stack] of legs[port - 1]!.entries()) {
      const lowest = stack.findIndex((box, row) => legs[port]![column]![row] !== box);
      if (lowest >= 0) for (const box of stack.slice(lowest)) shifts += destinations[box] === port ? 0 : 1;
    }
  return shifts;
}

const air = -1;

/** Parts of boxes by the ports between which they stay in one place, at `from * ports + to`; air is number -1. */
function splitBoxes({ ports, transport, air: free }: ShiftProblem, { splits }: ShiftSolution): number[][] {
  const pools: number[][] = Array.from(transport, () => []);
  let next = 0;
  for (const [arc, count] of transport.entries()) for (let box = 0; box < count; box++) pools[arc]!.push(next++);
  for (const [leg, count] of free.entries()) for (let cell = 0; cell < count; cell++) pools[leg * ports + leg + 1]!.push(air);
  const longestFirst = [...splits].sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const { from, at, to, count } of longestFirst)
    for (let box = 0; box < count; box++) {
      const part = take(pools, ports, from, to);
      pools[from * ports + at]!.push(part);
      pools[at * ports + to]!.push(part);
    }
  return pools;
}

function fillRow(ports: number, mask: number, pools: number[][], stacks: number[][]): void {
  let from = 0;
  for (let to = 1; to < ports; to++) {
    if (to < ports - 1 && (mask & (1 << to)) === 0) continue;
    const part = take(pools, ports, from, to);
    if (part !== air) for (let leg = from; leg < to; leg++) stacks[leg]!.push(part);
    from = to;
  }
}

function take(pools: number[][], ports: number, from: number, to: number): number {
  const part = pools[from * ports + to]!.pop();
  if (part === undefined) throw new Error(`No box is left from port ${from} to port ${to}. Maybe the columns are not those of the splits.`);
  return part;
}
