import type { Cargo } from '../kernel/cargo.ts';
import { sectionWeights } from '../plan.ts';
import type { Prices } from './prices.ts';
import type { Master } from './master.ts';
import { type Relaxation, roundUp } from './relaxation.ts';

/** The bound of a section, without what is aboard, and the prices it rests on. */
export interface SectionBound {
  readonly bound: number;
  /** Boxes that are left ashore in every plan below the cost known. */
  readonly ashore: number;
  readonly prices: Prices;
  readonly master: Master;
}

export interface BoundOptions {
  /** Cost of the best plan known: at this bound nothing is left to prove. */
  readonly target: number;
  /** Sets of boxes looked at for each stack and round. */
  readonly visits: number;
  readonly shouldStop: () => boolean;
}

/** What a box ashore is made to cost when it is asked what plans with fewer of them cost. */
const dearAshore = 5 * sectionWeights.rollOuts;

/**
 * A bound on the cost of every plan by linear programming. Where the programme leaves a part of a box ashore, plans with fewer boxes ashore are bounded
 * apart (Lagrange: each box ashore made dearer), and if they cost more than the best plan known, the others are bounded with one more ashore.
 */
export function boundOf(relaxation: Relaxation, cargo: Cargo, options: BoundOptions): SectionBound {
  const { classes, shapes, floors } = relaxation;
  const solve = (ashore: number, ashoreCost: number): { master: Master; prices: Prices } =>
    relaxation.solve({
      classes,
      shapes,
      floors: { ...floors, ashore },
      ashoreCost,
      rounds: 1000,
      visits: options.visits,
      target: options.target,
      shouldStop: options.shouldStop,
    });
  let ashore = 0;
  let { master, prices } = solve(0, sectionWeights.rollOuts);
  while (ashore < cargo.count && !options.shouldStop() && roundUp(prices.value) < options.target) {
    const part = master.ashore();
    if (part < ashore + 1e-3) break;
    const fewer = solve(ashore, dearAshore).prices.value - (dearAshore - sectionWeights.rollOuts) * ashore;
    if (roundUp(fewer) < options.target) break;
    ashore++;
    ({ master, prices } = solve(ashore, sectionWeights.rollOuts));
  }
  return { bound: Math.min(options.target, roundUp(prices.value)), ashore, prices, master };
}
