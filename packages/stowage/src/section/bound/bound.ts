import type { Cargo } from '../kernel/cargo.ts';
import { sectionWeights } from '../plan.ts';
import type { Master } from './master.ts';
import type { Pattern } from './pattern.ts';
import type { Prices } from './prices.ts';
import { type Relaxation, roundUp } from './relaxation.ts';
import type { Shape } from './shape.ts';

/** The bound of a section, without what is aboard, and the prices it rests on. */
export interface SectionBound {
  readonly bound: number;
  /** Each plan below the target is within one of these cases, and prices of its own bound it there. */
  readonly cases: readonly Prices[];
}

export interface BoundOptions {
  /** Cost of the best plan known: at this bound nothing is left to prove. */
  readonly target: () => number;
  /** Sets of boxes looked at for each stack and round. */
  readonly visits: number;
  /** Cases to tell apart at most. */
  readonly cases: number;
  readonly shouldStop: () => boolean;
  /** Told of each case that the programme fills with whole stacks. */
  readonly onWhole: (patterns: readonly Pattern[]) => void;
}

/** What a box ashore is made to cost when it is asked what plans with fewer of them cost. */
const dearAshore = 5 * sectionWeights.rollOuts;

/** Times as many visits, at most, where what the programme hoped for was belied: a stop is only heard between pricings. */
const mostVisits = 16;

/** Plans that use so many stacks of each shape, no fewer and no more, and that keep some classes out of some shapes. */
interface Case {
  readonly limits: Limits;
  readonly visits: number;
  readonly prices: Prices;
  readonly master: Master;
}

interface Limits {
  readonly least: readonly number[];
  readonly shapes: readonly Shape[];
}

/**
 * A bound on the cost of every plan by linear programming. Where the programme leaves a part of a box ashore, plans with fewer boxes ashore are bounded
 * apart (Lagrange: each box ashore made dearer), and if they cost more than the best plan known, the others are bounded with one more ashore.
 * Where it uses a part of a stack, or puts a part of a box there, plans that do and plans that do not are told apart.
 */
export function boundOf(relaxation: Relaxation, cargo: Cargo, options: BoundOptions): SectionBound {
  const all: Limits = { least: relaxation.shapes.map(() => 0), shapes: relaxation.shapes };
  let ashore = 0;
  const solve = (limits: Limits, visits = options.visits, ashoreCost: number = sectionWeights.rollOuts): Case => {
    const { target, shouldStop } = options;
    const { classes } = relaxation;
    const floors = { ...relaxation.floors, ashore };
    const { least, shapes } = limits;
    const task = { classes, shapes, floors, ashoreCost, leastUse: least, rounds: 1000, visits, target: target(), shouldStop };
    return { limits, visits, ...relaxation.solve(task) };
  };
  let root = solve(all);
  while (ashore < cargo.count && !options.shouldStop() && roundUp(root.prices.value) < options.target()) {
    if (root.master.ashore() < ashore + 1e-3) break;
    const fewer = solve(all, options.visits, dearAshore).prices.value - (dearAshore - sectionWeights.rollOuts) * ashore;
    if (roundUp(fewer) < options.target()) break;
    ashore++;
    root = solve(all);
  }
  const cases = split(root, relaxation, solve, options);
  const bound = cases.reduce((least, { prices }) => Math.min(least, roundUp(prices.value)), options.target());
  return { bound, cases: cases.map(({ prices }) => prices) };
}

/** Tells cases apart, the lowest bound first and of those the latest; those that reach the target are done with. */
function split(root: Case, relaxation: Relaxation, solve: (limits: Limits, visits: number) => Case, options: BoundOptions): Case[] {
  const isOpen = ({ prices }: Case): boolean => roundUp(prices.value) < options.target();
  let open = [root].filter(isOpen);
  const whole: Case[] = [];
  for (let told = 1; open.length > 0 && told < options.cases && !options.shouldStop(); told += 2) {
    const lowest = open.reduce((low, one) => (roundUp(one.prices.value) <= roundUp(low.prices.value) ? one : low));
    open = open.filter((one) => one !== lowest);
    const { limits, visits } = lowest;
    const parts: { limits: Limits; visits: number }[] = partsOf(lowest).map((part) => ({ limits: part, visits }));
    if (parts.length === 0) {
      const hoped = lowest.master.taken().flatMap(({ pattern }) => (pattern.isRaw ? [pattern] : []));
      relaxation.correct(hoped);
      if (hoped.length > 0) parts.push({ limits, visits: Math.min(4 * visits, mostVisits * options.visits) });
      else whole.push(lowest);
      options.onWhole(lowest.master.taken().flatMap(({ pattern, share }) => Array.from({ length: Math.round(share) }, () => pattern)));
    }
    for (const part of parts) {
      const one = solve(part.limits, part.visits);
      // What holds for both holds for each of them.
      open.push(one.prices.value < lowest.prices.value ? { ...one, prices: { ...lowest.prices, shapes: part.limits.shapes } } : one);
    }
    open = open.filter(isOpen);
  }
  return [...open, ...whole].filter(isOpen);
}

const isWhole = (share: number): boolean => Math.abs(share - Math.round(share)) < 1e-3;
const partOf = (share: number): number => Math.abs(share - Math.round(share));

/** A case in two: by the stacks used of a shape, or by where a box that is the only one of its class stands; none if all that is whole. */
function partsOf({ limits, master }: Case): Limits[] {
  const { least, shapes } = limits;
  const uses = master.uses();
  const shape = uses.reduce((most, use, at) => (partOf(use) > partOf(uses[most]!) ? at : most), 0);
  if (!isWhole(uses[shape]!)) {
    const fewer = shapes.with(shape, { ...shapes[shape]!, count: Math.floor(uses[shape]!) });
    return [
      { least, shapes: fewer },
      { least: least.with(shape, Math.ceil(uses[shape]!)), shapes },
    ];
  }
  const shares = master.shares();
  let [where, what] = [0, 0];
  master.classes.forEach(({ boxes }, one) => {
    if (boxes.length > 1) return;
    for (let at = 0; at < shapes.length; at++) if (partOf(shares[at]![one]!) > partOf(shares[where]![what]!)) [where, what] = [at, one];
  });
  if (master.classes[what]?.boxes.length !== 1 || isWhole(shares[where]![what]!)) return [];
  const without = (kept: (at: number) => boolean): Limits => ({
    least,
    shapes: shapes.map((one, at) => (kept(at) ? { ...one, without: withOne(one.without, what, master.classes.length) } : one)),
  });
  return [without((at) => at === where), without((at) => at !== where)];
}

function withOne(without: Uint8Array | undefined, one: number, count: number): Uint8Array {
  const more = without?.slice() ?? new Uint8Array(count);
  more[one] = 1;
  return more;
}
