import { Random } from '@estiba/base';
import { Gauges } from '../afloat/gauges.ts';
import { Rules } from '../constraints/index.ts';
import { UNLOADABLE } from '../problem/boxes.ts';
import type { Problem } from '../problem/problem.ts';
import { type Blocks, findBlocks } from '../search/blocks.ts';
import { Estimate } from '../search/estimate.ts';
import { Goal } from '../search/goal.ts';
import { improve } from '../search/improve.ts';
import { Inserter } from '../search/insert.ts';
import { restore, writeSnapshot } from '../state/snapshot.ts';
import { Stow } from '../state/stow.ts';
import { laneOfBlocks, partOf } from './part.ts';
import { LANES, SEED, type Sheet, STEPS, WARMTH } from './sheet.ts';

/** What a thread works lanes with: its own copy of the ship, and the call compiled. */
export interface Bench {
  readonly stow: Stow;
  readonly rules: Rules;
  readonly gauges: Gauges;
  readonly blocks: Blocks;
  /** Boxes to be given a place. */
  readonly mobile: readonly number[];
}

export function benchOf(problem: Problem): Bench {
  return {
    stow: new Stow(problem),
    rules: new Rules(problem),
    gauges: new Gauges(problem),
    blocks: findBlocks(problem.ship),
    mobile: mobileBoxes(problem),
  };
}

/** Loads that can be loaded at all, and restows. */
function mobileBoxes({ boxes, loads, restows }: Problem): number[] {
  const loadable = Array.from({ length: loads }, (_, box) => box).filter((box) => boxes.pod[box] >= 0 && boxes.length[box] !== UNLOADABLE);
  return [...loadable, ...restows.map((one) => one.box)];
}

/** Who works what in a round: drawn from its seed alike in every thread. */
export interface Shares {
  /** Lane of each block. */
  readonly ofBlock: Uint8Array;
  /** Lane of each box that is ashore as the round begins. */
  readonly ofBox: Uint8Array;
  /** Seed of each lane. */
  readonly seeds: readonly number[];
}

export function sharesOf(bench: Bench, sheet: Sheet): Shares {
  const random = new Random(sheet.round[SEED]);
  const ofBlock = laneOfBlocks(bench.blocks, random);
  const ofBox = new Uint8Array(sheet.places.stackOf.length);
  for (const box of bench.mobile) if (sheet.places.stackOf[box] < 0) ofBox[box] = random.int(LANES);
  return { ofBlock, ofBox, seeds: Array.from({ length: LANES }, () => random.uint32()) };
}

/** Brings a thread's ship to where the round begins, the same to the last bit in every thread. */
export function beginRound({ stow }: Bench, sheet: Sheet): void {
  stow.base.set(sheet.base);
  stow.sight.set(sheet.sight);
  restore(stow, sheet.places);
  stow.recount();
}

/**
 * Works one lane: improves its own blocks, the rest of the ship standing still, and writes the result down. Everything the search
 * keeps is made anew, so that the result tells nothing of what the thread did before.
 */
export function workLane(bench: Bench, sheet: Sheet, lane: number, shouldStop: () => boolean, tell: (step: number) => void): void {
  beginRound(bench, sheet);
  const { stow, rules, gauges } = bench;
  const shares = sharesOf(bench, sheet);
  const { blocks, own } = partOf(bench.blocks, shares.ofBlock, lane);
  const primary = Int8Array.from(own, (block) => sheet.primary[block]);
  const goal = new Goal(stow, gauges, sheet.ballast, sheet.before);
  const inserter = new Inserter(stow, rules, new Estimate(stow, blocks, primary, sheet.before));
  const left = bench.mobile.filter((box) => stow.stackOf[box] < 0 && shares.ofBox[box] === lane);
  const random = new Random(shares.seeds[lane]);
  if (own.length > 0) {
    improve({ stow, rules, blocks, primary, inserter, goal, random, left }, sheet.round[STEPS], sheet.round[WARMTH], shouldStop, tell);
  }
  const result = sheet.results[lane];
  writeSnapshot(stow, result.places);
  result.primary.set(sheet.primary);
  own.forEach((block, i) => (result.primary[block] = primary[i]));
  result.cost[0] = goal.cost;
}
