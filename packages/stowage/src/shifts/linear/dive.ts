import type { Random } from '@estiba/base';
import type { Split } from '../solution.ts';
import { complete } from './complete.ts';
import { type Part, Programme } from './programme.ts';
import { type Chain, type Filling, fits, type Residual } from './residual.ts';
import type { SplitKind } from './rows.ts';

export interface DiveOptions {
  /** Every split is offered, not only that of a box at every port on its way. */
  readonly isWide: boolean;
  /** More shifts than these are of no use: the dive gives up when it must come to more. */
  readonly atMost: number;
  /** How much chance there is in what is rounded up, 0 for none. */
  readonly chance: number;
  /** Where rounding up costs shifts, how many other parts are tried instead. */
  readonly trials: number;
  readonly random: Random;
  /** Changes of the basis the dive may still make; it counts them down, and gives up at 0. */
  readonly work: { pivots: number };
  readonly shouldStop: () => boolean;
}

/** Most changes of the basis between two roundings. */
const stepsBetween = 2000;

/** How far a dive has come. */
interface Depth {
  readonly rest: Residual;
  readonly shifts: number;
  /** What was taken last, and what before. */
  readonly taken: readonly (readonly [Part, number])[];
  readonly before: Depth | undefined;
}

/**
 * Fills a residual by diving: solve the programme, take what is whole, round up what is nearly so, and again with what is left. What the programme
 * finds no column for is filled box by box. Nothing if it comes to more shifts than are of use, or is stopped.
 */
export function dive(residual: Residual, options: DiveOptions): Filling | undefined {
  let depth: Depth = { rest: residual, shifts: 0, taken: [], before: undefined };
  let programme = solve(depth, options);
  while (depth.rest.columns > 0) {
    if (options.shouldStop() || options.work.pivots <= 0 || leastShifts(depth, programme) > options.atMost) return undefined;
    const parts = programme.parts();
    const whole = takeWhole(depth, parts);
    if (whole.rest.columns === 0) return whole.shifts > options.atMost ? undefined : fillingOf(whole);
    const next =
      bestRounding(whole, programme, leastShifts(depth, programme), options) ??
      (whole === depth ? undefined : { depth: whole, programme: solve(whole, options, programme) });
    if (next === undefined) {
      const last = complete(whole.rest);
      return whole.shifts + last.shifts > options.atMost ? undefined : fillingOf(whole, last);
    }
    ({ depth, programme } = next);
  }
  return fillingOf(depth);
}

const leastShifts = ({ shifts }: Depth, { bound }: Programme): number => shifts + Math.max(0, Math.ceil(bound - 1e-5));

function solve({ rest }: Depth, { isWide, work, shouldStop }: DiveOptions, parent?: Programme): Programme {
  const programme = new Programme(rest, isWide, parent);
  programme.optimise(stepsBetween, 0.02, shouldStop);
  work.pivots -= programme.lp.pivots;
  return programme;
}

function takeWhole(depth: Depth, parts: readonly Part[]): Depth {
  let whole = depth;
  for (const part of parts) {
    const times = Math.min(Math.floor(part.value + 1e-5), timesPossible(whole.rest, part));
    if (times > 0) whole = take(whole, part, times);
  }
  return whole;
}

/** Rounds up what is most nearly whole; where that costs shifts, what costs the fewest of some. */
function bestRounding(
  whole: Depth,
  parent: Programme,
  least: number,
  options: DiveOptions,
): { depth: Depth; programme: Programme } | undefined {
  const candidates = candidatesOf(whole.rest, parent.parts(), options);
  const many = Math.floor(whole.rest.columns / 8);
  let best: { depth: Depth; programme: Programme } | undefined;
  for (let first = 0; first < candidates.length && first < options.trials && options.work.pivots > 0; first++) {
    if (options.shouldStop()) break;
    let depth = whole;
    for (const part of candidates.slice(first, first + Math.max(1, many)))
      if (timesPossible(depth.rest, part) > 0) depth = take(depth, part, 1);
    const programme = solve(depth, options, parent);
    if (best === undefined || leastShifts(depth, programme) < leastShifts(best.depth, best.programme)) best = { depth, programme };
    if (leastShifts(depth, programme) <= least) break;
  }
  return best;
}

function candidatesOf(rest: Residual, parts: readonly Part[], { chance, random }: DiveOptions): Part[] {
  const candidates = parts.flatMap((part) => {
    const fraction = part.value - Math.floor(part.value + 1e-5);
    return fraction > 1e-5 && timesPossible(rest, part) > 0 ? [{ part, score: fraction + chance * random.next() }] : [];
  });
  return candidates.sort((a, b) => b.score - a.score).map(({ part }) => part);
}

function timesPossible(rest: Residual, { chain, split }: Part): number {
  if (chain !== undefined) return Math.min(rest.columns, fits(rest, chain));
  return split === undefined ? 0 : rest.left[split.from * rest.ports + split.to]!;
}

function take(depth: Depth, part: Part, times: number): Depth {
  const { rest, shifts } = depth;
  const left = rest.left.slice();
  if (part.chain !== undefined)
    for (let k = 0; k < part.chain.arcs.length; k++) left[part.chain.arcs[k]!]! -= times * part.chain.counts[k]!;
  if (part.split !== undefined) {
    left[part.split.from * rest.ports + part.split.to]! -= times;
    for (const [from, to] of legsOf(part.split)) left[from * rest.ports + to]! += times;
  }
  return {
    rest: { ...rest, left, columns: rest.columns - (part.chain === undefined ? 0 : times) },
    shifts: shifts + times * (part.split?.at.length ?? 0),
    taken: [[part, times]],
    before: depth,
  };
}

function legsOf({ from, to, at }: SplitKind): [number, number][] {
  const ends = [from, ...at, to];
  return ends.slice(1).map((end, k) => [ends[k]!, end]);
}

function fillingOf(end: Depth, last?: Filling): Filling {
  const chains: Chain[] = [...(last?.chains ?? [])];
  const splits: Split[] = [...(last?.splits ?? [])];
  for (let depth: Depth | undefined = end; depth !== undefined; depth = depth.before)
    for (const [{ chain, split }, times] of depth.taken) {
      if (chain !== undefined) for (let k = 0; k < times; k++) chains.push(chain);
      for (const [k, at] of (split?.at ?? []).entries())
        splits.push({ from: k === 0 ? split!.from : split!.at[k - 1]!, at, to: split!.to, count: times });
    }
  return { chains, splits, shifts: end.shifts + (last?.shifts ?? 0) };
}
