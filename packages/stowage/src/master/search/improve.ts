import { type Anytime, Random } from '@estiba/base';
import type { Opening } from '../relax/fluid-problem.ts';
import { anneal } from './anneal.ts';
import { bringAboard } from './bring-aboard.ts';
import { clearLids } from './clear-lids.ts';
import { construct } from './construct.ts';
import type { Stow } from './stow.ts';

/** Rounds of the search: between two, prices and the levels of the long cranes are set anew. */
const rounds = 60;
/** From this round on every lid is opened while anything is ashore. */
const lastResort = 40;
const warm = 0.02;
const cold = 0.002;
/** Until this round long cranes are priced against those of the relaxation, so that all busy pairs of bays give way together; then against their own. */
const ownLevels = 45;
/** Price of a move above the relaxation's long crane, which rounding makes a little longer. */
const steep = 0.6;
const rounding = 1;
/** Slope of the long cranes' own price: the mean of the three busiest pairs of bays, at last of the two busiest. */
const firstSlope = 0.3;
const lastSlope = 0.4;
/** Price of what is out of limits, as a multiple of a fifth of a move per 1,000 tm of trim. */
const firstPrice = 0.5;

/** The best that was found: the block of every box. */
export interface Best {
  readonly blockOf: Int16Array;
  cost: number;
  isAfloat: boolean;
}

/** What the relaxation leads the search by. */
export interface Lead {
  /** Lids left closed, the most wanted first. */
  readonly shut: readonly Opening[];
  /** Its long crane at every port. */
  readonly longCranes: Float64Array;
}

/**
 * Simulated annealing from what is loaded: `steps` moves in all, ever colder. What is out of limits is priced ever higher until it is within; lids left closed are opened one by one
 * while anything is ashore. Keeps the best plan: afloat before not, then by cost.
 */
export function improve(stow: Stow, lead: Lead, seed: number, steps: number, anytime: Anytime): Best {
  const random = new Random(seed);
  const shut = [...lead.shut];
  const best: Best = { blockOf: stow.blockOf.slice(), cost: Number.POSITIVE_INFINITY, isAfloat: false };
  setPrices(stow, firstPrice);
  const levels = lead.longCranes.map((moves) => Math.ceil(moves + rounding));
  stow.cranes.levelAt(levels, steep);
  construct(stow);
  keepIfBetter(stow, best);
  for (let round = 0; round < rounds && !anytime.shouldStop(); round++) {
    const share = round / (rounds - 1);
    const temperature = warm * (cold / warm) ** share;
    if (round >= ownLevels) stow.cranes.relevel(firstSlope * (lastSlope / firstSlope) ** ((round - ownLevels) / (rounds - 1 - ownLevels)));
    anneal(stow, random, Math.ceil(steps / rounds), temperature);
    if (round % 3 === 2) clearLids(stow, random, 2000, anytime.shouldStop);
    if (stow.leftOut > 0 && round % 2 === 1) loadTheRest(stow, random, shut, round, anytime.shouldStop);
    if (round >= 8 && !best.isAfloat && !stow.isAfloat()) openForBalance(stow, shut, round);
    raisePrices(stow);
    keepIfBetter(stow, best);
    anytime.onProgress({ phase: 'improve', share, bestCost: best.cost, violations: best.isAfloat ? 0 : 1, leftOut: stow.leftOut });
  }
  return best;
}

function loadTheRest(stow: Stow, random: Random, shut: Opening[], round: number, shouldStop: () => boolean): void {
  construct(stow);
  bringAboard(stow, random, round < lastResort ? 200 : 20_000, shouldStop);
  if (round < 10 || stow.leftOut === 0) return;
  const before = stow.leftOut;
  for (const opening of [...shut].sort((a, b) => a.cost - b.cost)) {
    const at = opening.port * stow.problem.instance.blocks + opening.block;
    stow.room.closed[at] = 0;
    construct(stow);
    if (stow.leftOut === before && round < lastResort) stow.room.closed[at] = 1;
    else {
      shut.splice(shut.indexOf(opening), 1);
      if (round < lastResort) return;
    }
  }
}

/** A lid more on the light side while the ship heels at the first departure; all of them when time runs out. */
function openForBalance({ trim, room, problem }: Stow, shut: Opening[], round: number): void {
  const heel = trim.firstHeel();
  if (heel === 0 && round < lastResort) return;
  const { tcg, blocks } = problem.instance;
  const light = shut
    .filter(({ port, block }) => round >= lastResort || (port === 0 && tcg[block] * heel < 0))
    .sort((a, b) => a.cost - b.cost);
  for (const opening of round < lastResort ? light.slice(0, 1) : light) {
    room.closed[opening.port * blocks + opening.block] = 0;
    shut.splice(shut.indexOf(opening), 1);
  }
}

function setPrices({ trim, strength }: Stow, factor: number): void {
  trim.price.fill(2e-4 * factor);
  strength.bendingPrice = 1e-4 * factor;
  strength.shearPrice = 1e-3 * factor;
}

/** What is broken gets dearer, what holds a little cheaper. */
function raisePrices({ trim, strength }: Stow): void {
  const factor = (breach: number): number => (breach > 0 ? 1.15 : 0.98);
  for (let axis = 0; axis < 3; axis++) trim.price[axis] *= factor(trim.breach(axis));
  strength.bendingPrice *= factor(strength.bendingBreach());
  strength.shearPrice *= factor(strength.shearBreach());
}

function keepIfBetter(stow: Stow, best: Best): void {
  const cost = stow.cost().total;
  const isAfloat = stow.isAfloat();
  if (isAfloat === best.isAfloat ? cost >= best.cost : best.isAfloat) return;
  best.blockOf.set(stow.blockOf);
  best.cost = cost;
  best.isAfloat = isAfloat;
}
