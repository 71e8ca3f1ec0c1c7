import { type Anytime, Random } from '@estiba/base';
import type { Call } from '@estiba/port';
import { type Ballast, chooseBallast } from './afloat/ballast.ts';
import { ballastOfPlan } from './afloat/ballast-of-plan.ts';
import { clearSight } from './afloat/clear-sight.ts';
import type { Gauges } from './afloat/gauges.ts';
import type { Rules } from './constraints/index.ts';
import { benchOf } from './lanes/lane.ts';
import { Lanes } from './lanes/lanes.ts';
import { scoreOf } from './objectives/score.ts';
import { weights } from './objectives/weights.ts';
import type { PlanOptions } from './plan-options.ts';
import { lidsOpenedBy, lidsOpenedInVain, lidsToOpen } from './problem/lids-to-open.ts';
import { compileProblem, type Problem } from './problem/problem.ts';
import { construct } from './search/construct.ts';
import { Estimate } from './search/estimate.ts';
import { followBase } from './search/follow-base.ts';
import { Goal } from './search/goal.ts';
import type { Search } from './search/search.ts';
import type { SearchSettings } from './search/settings.ts';
import { Inserter } from './search/insert.ts';
import { insertionOrder } from './search/order.ts';
import { placeRestows } from './search/place-restows.ts';
import { shareOut } from './search/share-out.ts';
import { shed } from './search/shed.ts';
import { allStacks, restore, type Snapshot, takeSnapshot } from './state/snapshot.ts';
import type { Stow } from './state/stow.ts';

/** Rounds of improvement, between which ballast and sight are set anew. */
const ROUNDS = 10;
/** Times in a round that the ship is parted into lanes anew, so that any two blocks may exchange boxes. */
const TURNS = 2;

/** A finished search: the state with the best valid loading found, and what the ship's ballast should be. */
export interface Loaded {
  readonly stow: Stow;
  readonly rules: Rules;
  readonly gauges: Gauges;
  readonly ballast: Float64Array;
  /** How far the ship is outside her own limits, in scales; 0 for a valid loading. */
  readonly breach: number;
}

/** The best loading so far that keeps every rule. */
interface Best {
  readonly snapshot: Snapshot;
  readonly ballast: Float64Array;
  readonly cost: number;
  readonly breach: number;
  readonly leftOut: number;
}

/**
 * Plans where every box goes. Chooses first which lids to open for the loads' sake; should nothing come to stand under one
 * of them, plans again with it shut. Keeps `spare` of the room free in whole blocks. `memory` is shared with a partner thread, see `serveLanes`.
 */
export function planLoading(call: Call, options: PlanOptions, given: Anytime, spare = 0, memory?: SharedArrayBuffer): Loaded {
  const steering = rising(given);
  const lanes = new Lanes(call, memory);
  try {
    const shut = compileProblem(call, options);
    let opened = options.base === undefined ? lidsToOpen(shut) : lidsOpenedBy(options.base, shut.ship.lidIds);
    for (;;) {
      lanes.setProblem(opened);
      const problem = opened.size === 0 ? shut : compileProblem(call, options, opened);
      const loaded = search(problem, lanes, options, steering, spare);
      const inVain = lidsOpenedInVain(problem, opened, loaded.stow.stackOf);
      if (inVain.size === 0) return loaded;
      opened = new Set([...opened].filter((lid) => !inVain.has(lid)));
    }
  } finally {
    lanes.close();
  }
}

/** Constructs a first valid loading, then improves it round by round. */
function search(problem: Problem, lanes: Lanes, options: PlanOptions, steering: Anytime, spare: number): Loaded {
  const bench = benchOf(problem);
  const { stow, rules, gauges, blocks, mobile } = bench;
  const random = new Random(options.seed);
  const unavoidable = stow.tally.restows;
  const before = followBase(stow, rules, options);
  const ballast = options.base === undefined ? gauges.masses.arrival : ballastOfPlan(options.base, gauges, stow);
  const primary = shareOut(stow, blocks, random, spare);
  const estimate = new Estimate(stow, blocks, primary, before);
  const goal = new Goal(stow, gauges, ballast, before);
  // An inserter remembers what stacks refused while this thread worked on them; without that, a round ends alike however its lanes were shared.
  const searchWith = (left: number[]): Search => {
    return { stow, rules, blocks, primary, inserter: new Inserter(stow, rules, estimate), goal, random, left };
  };

  clearSight(stow, gauges, ballast, massAshore(stow));
  const ashore = mobile.filter((box) => stow.stackOf[box] < 0);
  const begun = searchWith([]);
  begun.left = construct(stow, begun.inserter, ashore, (done) => tellConstructed(steering, done, ashore.length));
  let best = settle(begun, gauges, null);
  const rounds = Math.ceil(ROUNDS * Math.min(1, options.effort));
  for (let round = 0; round < rounds && !steering.shouldStop(); round++) {
    const isInTrouble = best.leftOut > 0 || stow.tally.restows > unavoidable;
    const steps = Math.round((stepsOf(problem.settings, isInTrouble ? mobile.length : 0) * options.effort) / rounds);
    for (let turn = 0; turn < TURNS && !steering.shouldStop(); turn++) {
      const start = { primary, goal, before, seed: random.uint32(), steps: steps / TURNS, warmth: 1 - round / rounds };
      const tell = (share: number): void => tellImproved(steering, (round + (turn + share) / TURNS) / rounds, best);
      lanes.improve(bench, start, steering.shouldStop, tell);
    }
    best = settle(searchWith(mobile.filter((box) => stow.stackOf[box] < 0)), gauges, best);
  }
  restore(stow, best.snapshot);
  return { stow, rules, gauges, ballast: best.ballast, breach: best.breach };
}

/** Steps of a settled plan that must find better places for so many boxes. */
function stepsOf({ steps, stepsPerBox }: SearchSettings, boxes: number): number {
  return Math.max(steps, stepsPerBox * boxes);
}

/** Progress that does not fall back where a call is planned again. */
function rising({ shouldStop, onProgress }: Anytime): Anytime {
  let most = 0;
  return {
    shouldStop,
    onProgress: (progress) => {
      most = Math.max(most, progress.share);
      onProgress({ ...progress, share: most });
    },
  };
}

/** Shares of the whole run: construction, improvement; the rest is choosing yard boxes. */
const CONSTRUCTION = 0.2;
const IMPROVEMENT = 0.75;

function tellConstructed(steering: Anytime, done: number, boxes: number): void {
  const leftOut = Math.round((1 - done) * boxes);
  steering.onProgress({ phase: 'construct', share: CONSTRUCTION * done, bestCost: leftOut * weights.leftOut, violations: 0, leftOut });
}

function tellImproved(steering: Anytime, done: number, best: Best): void {
  const share = CONSTRUCTION + IMPROVEMENT * done;
  steering.onProgress({ phase: 'improve', share, bestCost: best.cost, violations: best.breach > 0 ? 1 : 0, leftOut: best.leftOut });
}

/** Mass of the loads that have no place yet [t]. */
function massAshore(stow: Stow): number {
  const { boxes, loads } = stow.problem;
  let mass = 0;
  for (let box = 0; box < loads; box++) if (stow.stackOf[box] < 0) mass += boxes.mass[box];
  return mass;
}

/**
 * Makes what stands valid: chooses ballast, clears the sight, sets boxes taken off down elsewhere, and sheds what the ship
 * cannot carry. Keeps it if it is better than the best so far.
 */
function settle(state: Search, gauges: Gauges, best: Best | null): Best {
  const { stow, goal } = state;
  let ballast: Ballast = { content: goal.ballast, breach: 0 };
  for (let again = 0; again < 4; again++) {
    const off = placeRestows(stow, state.rules);
    state.left = [...state.left.filter((box) => stow.stackOf[box] < 0), ...setDown(state, off)];
    ballast = chooseBallast(gauges, stow, goal.ballast);
    goal.ballast = ballast.content;
    const taken = clearSight(stow, gauges, ballast.content, 0);
    if (taken.length === 0) break;
    state.left.push(...setDown(state, taken));
  }
  if (ballast.breach > 0) {
    state.left.push(...shed(stow, goal, () => false));
    ballast = chooseBallast(gauges, stow, goal.ballast);
    goal.ballast = ballast.content;
  }
  const water = goal.ballast.reduce((sum, tonnes) => sum + tonnes, 0);
  const score = scoreOf(stow, state.left.length, water, goal.changes);
  const found: Best = {
    snapshot: takeSnapshot(stow),
    ballast: goal.ballast,
    cost: score.reduce((sum, term) => sum + term.cost, goal.later),
    breach: ballast.breach,
    leftOut: state.left.length,
  };
  if (best === null || found.breach < best.breach || (found.breach === best.breach && found.cost <= best.cost)) return found;
  return best;
}

/** Sets boxes taken off down wherever it costs least; returns those that find no place. */
function setDown({ stow, inserter }: Search, boxes: readonly number[]): number[] {
  const stacks = allStacks(stow);
  return insertionOrder(stow.problem, boxes).filter((box) => !inserter.insert(box, stacks, () => 0));
}
