import type { MasterProblem } from '../problem.ts';
import type { FluidProblem, Guide, Opening } from '../relax/fluid-problem.ts';
import type { FluidPoint } from '../relax/primal-dual.ts';
import { type Relaxation, relax } from '../relax/relaxation.ts';

/** Rounds in which lids are settled, half of what is open each time but the last. */
const rounds = 4;

/** The bay that is settled next is the one whose last lid is nearest to being used wholly or not at all. */
interface Doubt {
  /** `port * berths + berth`. */
  readonly at: number;
  /** Openings of the berth that a price is on, in the order they are worth opening, and how much of each is used. */
  readonly openings: readonly Opening[];
  readonly used: readonly number[];
  readonly doubt: number;
}

export interface Settled {
  readonly relaxation: Relaxation;
  readonly point: FluidPoint;
  readonly guide: Guide;
  /** Openings that stay closed, the most wanted first. */
  readonly shut: Opening[];
}

/**
 * Settles which lids are opened over cargo that stays (at the first port it stands on nearly every one), by diving: the relaxation says how much is loaded in each bay, bays where that is nearly what some of
 * their holds have room for are settled, and the relaxation is solved again for the rest. Leaves the relaxation with all settled. Stopped, it settles the rest by what it has.
 */
export function settleLids(
  problem: MasterProblem,
  fluid: FluidProblem,
  start: FluidPoint,
  keep: number,
  shouldStop: () => boolean,
): Settled {
  const closed = new Uint8Array(fluid.instance.ports * fluid.instance.blocks);
  const settled = new Uint8Array(fluid.instance.ports * fluid.berths);
  const wanted = new Map<Opening, number>();
  let point = start;
  let guide: Guide = { keep, closed, settled };
  for (let round = 0; round < rounds; round++) {
    const doubts = doubtsOf(fluid, point.opened, settled).toSorted((a, b) => a.doubt - b.doubt);
    const isStopped = shouldStop();
    const now = isStopped || round === rounds - 1 ? doubts.length : Math.ceil(doubts.length / 2);
    for (const { at, openings, used } of doubts.slice(0, now)) {
      settled[at] = 1;
      openings.forEach((opening, k) => {
        if (used[k]! >= 0.5) return;
        closed[opening.port * fluid.instance.blocks + opening.block] = 1;
        wanted.set(opening, used[k]!);
      });
    }
    if (doubts.length === 0 && round > 0) break;
    guide = { keep, closed: closed.slice(), settled: settled.slice() };
    if (isStopped) break;
    point = relax(problem, shouldStop, guide, point).solveOn();
  }
  const shut = [...wanted.keys()].sort((a, b) => wanted.get(b)! - wanted.get(a)! || a.cost - b.cost);
  return { relaxation: relax(problem, shouldStop, guide, point), point, guide, shut };
}

function doubtsOf(fluid: FluidProblem, opened: Float64Array, settled: Uint8Array): Doubt[] {
  const ofBerth: { readonly opening: Opening; readonly use: number }[][] = Array.from({ length: settled.length }, () => []);
  fluid.openings.forEach((opening, k) => {
    if (opening.cost > 0) ofBerth[opening.port * fluid.berths + opening.berth]!.push({ opening, use: opened[k] });
  });
  return ofBerth.flatMap((list, at) => {
    if (settled[at] === 1 || list.length === 0) return [];
    return [
      {
        at,
        openings: list.map(({ opening }) => opening),
        used: list.map(({ use }) => use),
        doubt: Math.max(...list.map(({ use }) => Math.min(use, 1 - use))),
      },
    ];
  });
}
