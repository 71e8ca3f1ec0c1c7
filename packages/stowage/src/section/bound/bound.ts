import type { Cargo } from '../kernel/cargo.ts';
import { sectionWeights } from '../plan.ts';
import type { Master } from './master.ts';
import type { Prices } from './prices.ts';
import { type Relaxation, roundUp } from './relaxation.ts';

/** The bound of a section, without what is aboard, and the prices it rests on. */
export interface SectionBound {
  readonly bound: number;
  /** Each plan below the target is within one of these cases, and prices of its own bound it there. */
  readonly cases: readonly Prices[];
}

export interface BoundOptions {
  /** Cost of the best plan known: at this bound nothing is left to prove. */
  readonly target: number;
  /** Sets of boxes looked at for each stack and round. */
  readonly visits: number;
  /** Cases to tell apart at most. */
  readonly cases: number;
  readonly shouldStop: () => boolean;
}

/** What a box ashore is made to cost when it is asked what plans with fewer of them cost. */
const dearAshore = 5 * sectionWeights.rollOuts;

/** Plans that use so many stacks of each shape, no fewer and no more. */
interface Case {
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly prices: Prices;
  readonly master: Master;
}

/**
 * A bound on the cost of every plan by linear programming. Where the programme leaves a part of a box ashore, plans with fewer boxes ashore are bounded
 * apart (Lagrange: each box ashore made dearer), and if they cost more than the best plan known, the others are bounded with one more ashore.
 * Where it uses a part of a stack, plans that use fewer and plans that use more stacks of that shape are told apart.
 */
export function boundOf(relaxation: Relaxation, cargo: Cargo, options: BoundOptions): SectionBound {
  const { shapes } = relaxation;
  const none = shapes.map(() => 0);
  const all = shapes.map(({ count }) => count);
  let ashore = 0;
  const solve = (least: readonly number[], most: readonly number[], ashoreCost = sectionWeights.rollOuts): Case => {
    const limited = shapes.map((shape, at) => ({ ...shape, count: most[at]! }));
    const floors = { ...relaxation.floors, ashore };
    const { visits, target, shouldStop } = options;
    const task = {
      classes: relaxation.classes,
      shapes: limited,
      floors,
      ashoreCost,
      leastUse: least,
      rounds: 1000,
      visits,
      target,
      shouldStop,
    };
    return { least, most, ...relaxation.solve(task) };
  };
  let root = solve(none, all);
  while (ashore < cargo.count && !options.shouldStop() && roundUp(root.prices.value) < options.target) {
    if (root.master.ashore() < ashore + 1e-3) break;
    const fewer = solve(none, all, dearAshore).prices.value - (dearAshore - sectionWeights.rollOuts) * ashore;
    if (roundUp(fewer) < options.target) break;
    ashore++;
    root = solve(none, all);
  }
  const cases = split(root, solve, options);
  const bound = cases.reduce((least, { prices }) => Math.min(least, roundUp(prices.value)), options.target);
  return { bound, cases: cases.map(({ prices }) => prices) };
}

/** Tells cases apart by the stacks used, the lowest bound first; those that reach the target are done with. */
function split(root: Case, solve: (least: readonly number[], most: readonly number[]) => Case, options: BoundOptions): Case[] {
  const isOpen = ({ prices }: Case): boolean => roundUp(prices.value) < options.target;
  let open = [root].filter(isOpen);
  const whole: Case[] = [];
  for (let told = 1; open.length > 0 && told < options.cases && !options.shouldStop(); told += 2) {
    const lowest = open.reduce((low, one) => (one.prices.value < low.prices.value ? one : low));
    open = open.filter((one) => one !== lowest);
    const uses = lowest.master.uses();
    const part = uses.map((use) => Math.abs(use - Math.round(use)));
    const shape = part.indexOf(Math.max(...part));
    if (part[shape]! < 1e-3) whole.push(lowest);
    else {
      const fewer = solve(lowest.least, lowest.most.with(shape, Math.floor(uses[shape]!)));
      const more = solve(lowest.least.with(shape, Math.ceil(uses[shape]!)), lowest.most);
      for (const one of [fewer, more]) {
        // What holds for both holds for each of them.
        const value = Math.max(one.prices.value, lowest.prices.value);
        if (roundUp(value) < options.target) open.push(one.prices.value < value ? { ...one, prices: lowest.prices } : one);
      }
    }
  }
  return [...open, ...whole];
}
