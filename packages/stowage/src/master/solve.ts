import { type Anytime, untilDone } from '@estiba/base';
import type { MasterCost, MasterInstance, MasterPlan } from './instance.ts';
import { compile, type MasterProblem } from './problem.ts';
import { relax } from './relax/relaxation.ts';
import { loadAsFluid } from './search/from-fluid.ts';
import { type Best, improve } from './search/improve.ts';
import { settleLids } from './search/lids-to-open.ts';
import { ashore, Stow } from './search/stow.ts';

export interface MasterOptions {
  readonly seed: number;
  /** Moves the search tries. */
  readonly steps: number;
}

export interface MasterResult {
  readonly plan: MasterPlan;
  readonly cost: MasterCost;
  /** No plan costs less (SPEC K11). */
  readonly bound: number;
  /** (cost − bound) / cost; 0 proves that the plan is the best there is. 1 for one that is not afloat, of which the bound tells nothing. */
  readonly gap: number;
  /** Whether room, trim, heel, height and strength hold at every departure. */
  readonly isAfloat: boolean;
}

export const masterDefaults: MasterOptions = { seed: 1, steps: 4_000_000 };

/** Share of room and strength, and of the middle of the windows, that the search is first led to use. */
const keep = 0.99;

/**
 * Plans a voyage block by block: the fluid relaxation says how much of each leg goes to each bay and proves the bound, its amounts are rounded to containers, and simulated annealing
 * mends and improves the rest. The same seed and steps give the same plan.
 */
export function solveMaster(instance: MasterInstance, options: Partial<MasterOptions> = {}, anytime: Anytime = untilDone): MasterResult {
  const { seed, steps } = { ...masterDefaults, ...options };
  const problem = compile(instance);
  const relaxed = relax(problem, anytime.shouldStop);
  let bound = 0;
  let point = relaxed.solveOn();
  for (let k = 0; k < 4 && !anytime.shouldStop(); k++) {
    point = relaxed.solveOn();
    bound = Math.max(bound, relaxed.boundBy(point));
  }
  const { relaxation, point: start, guide, shut } = settleLids(problem, relaxed.fluid, point, keep, anytime.shouldStop);
  bound = Math.max(bound, relaxed.boundBy(start));
  point = relaxation.solveOn();
  const stow = new Stow(problem);
  stow.room.closed.set(guide.closed);
  loadAsFluid(stow, relaxation.fluid, point.amounts);
  return resultOf(
    problem,
    improve(stow, { shut, longCranes: point.longCranes }, seed, steps, anytime),
    Math.max(0, Math.ceil(bound - 1e-6)),
  );
}

function resultOf(problem: MasterProblem, best: Best, bound: number): MasterResult {
  const stow = new Stow(problem);
  for (let box = 0; box < problem.boxes; box++) if (best.blockOf[box] !== ashore) stow.move(box, best.blockOf[box]);
  const cost = stow.cost();
  const isAfloat = stow.isAfloat();
  return {
    plan: planOf(problem, best.blockOf),
    cost,
    bound,
    gap: !isAfloat ? 1 : cost.total > 0 ? (cost.total - bound) / cost.total : 0,
    isAfloat,
  };
}

/** Boxes of one leg, type and block together, in this order. */
function planOf({ legOf, typeOf, instance }: MasterProblem, blockOf: Int16Array): MasterPlan {
  const counts = new Map<number, number>();
  blockOf.forEach((block, box) => {
    if (block === ashore) return;
    const key = (legOf[box] * instance.types + typeOf[box]) * instance.blocks + block;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([key, count]) => {
      const cell = Math.floor(key / instance.blocks);
      return { leg: Math.floor(cell / instance.types), type: cell % instance.types, block: key % instance.blocks, count };
    });
}
