import type { Stow } from '../state/stow.ts';
import type { Gauges } from './gauges.ts';
import { isSlack } from './masses.ts';

/** Limits are kept by this many scales while ballast is chosen, so that a later small change does not break them. */
const MARGIN = 0.5;
/** One scale of breach weighs as much as this many tonnes of ballast. */
const TONNES_PER_BREACH = 20000;
const ROUNDS = 6;

export interface Ballast {
  /** Content of each ballast tank [t]. */
  readonly content: Float64Array;
  /** How far the gauges are outside their limits, in scales. */
  readonly breach: number;
}

/**
 * Fills the ballast tanks so that the gauges hold with as little water as will do, starting from this content and, where
 * that ends in a breach, from empty tanks and from half full ones.
 */
export function chooseBallast(gauges: Gauges, stow: Stow, start: Float64Array): Ballast {
  const capacity = Float64Array.from(gauges.masses.ballast, (t) => gauges.problem.ship.profile.tanks[t].capacity);
  let best = fillFrom(gauges, stow, start, capacity);
  for (const share of [0, 0.5]) {
    if (best.breach === 0) break;
    const other = fillFrom(
      gauges,
      stow,
      capacity.map((t) => share * t),
      capacity,
    );
    if (other.breach < best.breach) best = other;
  }
  return best;
}

/**
 * Each round takes the gauges as linear in the tanks about the present content, finds the least sum of squared breaches by
 * coordinate descent and keeps the result if the true gauges agree.
 */
function fillFrom(gauges: Gauges, stow: Stow, start: Float64Array, capacity: Float64Array): Ballast {
  let best: Float64Array = start.map((content, i) => Math.min(capacity[i], Math.max(0, content)));
  let bestCost = costOf(gauges, stow, best);
  for (let round = 0; round < ROUNDS; round++) {
    const aim = descend(gauges, stow, best, capacity);
    if (aim === null) break;
    let isBetter = false;
    for (const step of [1, 0.5, 0.2]) {
      const next = best.map((content, i) => content + step * (aim[i] - content));
      const cost = costOf(gauges, stow, next);
      if (cost >= bestCost - 1e-6) continue;
      [best, bestCost, isBetter] = [next, cost, true];
      break;
    }
    if (!isBetter) break;
  }
  best = settle(gauges, stow, best, capacity, bestCost);
  const reading = gauges.read(stow, best);
  return { content: best, breach: reading === null ? Infinity : gauges.breach(reading.values) };
}

function costOf(gauges: Gauges, stow: Stow, content: Float64Array): number {
  const reading = gauges.read(stow, content);
  if (reading === null) return Infinity;
  return gauges.breach(reading.values, MARGIN) * TONNES_PER_BREACH + content.reduce((sum, t) => sum + t, 0);
}

/** Least squares of the breaches in the linear model, by coordinate descent within the tanks' capacities. */
function descend(gauges: Gauges, stow: Stow, content: Float64Array, capacity: Float64Array): Float64Array | null {
  const base = gauges.read(stow, content);
  if (base === null) return content.map((t, i) => (t + capacity[i]) / 2);
  const response = Array.from(content, (_, i) => slope(gauges, stow, content, capacity, base.values, i));
  const values = base.values.slice();
  const next = content.slice();
  for (let sweep = 0; sweep < 60; sweep++) {
    let moved = 0;
    for (let i = 0; i < next.length; i++) {
      const step = newtonStep(gauges, values, response[i]);
      const to = Math.min(capacity[i], Math.max(0, next[i] + step));
      const change = to - next[i];
      if (change === 0) continue;
      for (let g = 0; g < values.length; g++) values[g] += change * response[i][g];
      next[i] = to;
      moved += Math.abs(change);
    }
    if (moved < 1) break;
  }
  return next;
}

/** Gauges per tonne in one tank, by a small difference. */
function slope(
  gauges: Gauges,
  stow: Stow,
  content: Float64Array,
  capacity: Float64Array,
  values: Float64Array,
  tank: number,
): Float64Array {
  const change = (content[tank] > capacity[tank] / 2 ? -0.015 : 0.015) * capacity[tank];
  const moved = content.slice();
  moved[tank] += change;
  const reading = gauges.read(stow, moved);
  return reading === null || change === 0
    ? new Float64Array(values.length)
    : reading.values.map((value, g) => (value - values[g]) / change);
}

/** Where the sum of squared breaches, plus a little for the water itself, is least along one tank. */
function newtonStep(gauges: Gauges, values: Float64Array, response: Float64Array): number {
  let gradient = 1 / TONNES_PER_BREACH;
  let curvature = 1e-12;
  for (let g = 0; g < values.length; g++) {
    const scale = gauges.scale[g];
    const room = MARGIN * scale;
    const breach =
      values[g] < gauges.low[g] + room
        ? values[g] - gauges.low[g] - room
        : values[g] > gauges.high[g] - room
          ? values[g] - gauges.high[g] + room
          : 0;
    if (breach === 0) continue;
    const r = response[g] / scale;
    gradient += 2 * (breach / scale) * r;
    curvature += 2 * r * r;
  }
  return Math.max(-5000, Math.min(5000, -gradient / curvature));
}

/**
 * Empties, halves or fills tanks where that costs nothing: less water, fewer free surfaces, and what a chief officer would
 * do. Tanks that mirror one another across the centre line go together.
 */
function settle(gauges: Gauges, stow: Stow, content: Float64Array, capacity: Float64Array, cost: number): Float64Array {
  let best: Float64Array = content;
  let bestCost = cost;
  const groups = mirrored(gauges);
  for (let pass = 0; pass < 3; pass++) {
    for (const group of groups) {
      if (group.every((i) => best[i] === 0)) continue;
      const isAnySlack = group.some((i) => isSlack(best[i], capacity[i]));
      for (const share of isAnySlack ? [0, 0.5, 0.8, 1] : [0, 0.5, 0.8]) {
        const next = best.slice();
        for (const i of group) next[i] = share === 1 ? capacity[i] : share * best[i];
        const nextCost = costOf(gauges, stow, next);
        if (nextCost < bestCost) [best, bestCost] = [next, nextCost];
      }
    }
  }
  return best;
}

/** Ballast tanks by pairs: the same place fore and aft and in height. */
function mirrored(gauges: Gauges): number[][] {
  const { tanks } = gauges.problem.ship.profile;
  const pairs = Map.groupBy(gauges.masses.ballast.keys(), (i) => {
    const { fromX, toX, y, z } = tanks[gauges.masses.ballast[i]];
    return JSON.stringify([fromX, toX, z, Math.abs(y)]);
  });
  return [...pairs.values()];
}
