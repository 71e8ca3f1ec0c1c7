import { type Reason, reason, refuse, type Result, succeed } from '@estiba/base';
import { hasPlug, type YardPosition } from '@estiba/port';
import type { YardMap } from './yard-map.ts';

/** What is asked of a place. */
export interface PlaceWish {
  readonly isForty: boolean;
  /** A live reefer: only where plugs reach. */
  readonly isLive: boolean;
  /** When the box itself is expected to be asked for [ms, UTC]; Infinity when unknown. */
  readonly neededAt: number;
  /** When another box is expected to be asked for [ms, UTC]. */
  readonly neededAtOf: (id: string) => number;
  /** Blocks to look at, and what each costs beforehand: queue of its crane, way from the ship [s]. */
  readonly blocks: readonly { readonly id: string; readonly cost: number }[];
  /** A place is dearer the farther it is from this bay; null: no bay is preferred. */
  readonly nearBay: number | null;
  /** A stack no box is set on: that of the box being dug for. */
  readonly not: number | null;
}

export interface ChosenPlace {
  readonly position: YardPosition;
  readonly reasons: readonly Reason[];
}

/** A box set on one that is asked for earlier must be dug away again: about this much crane time [s]. */
const DIG_COST = 180;
/** A dry box on a place with a plug takes it from a reefer [s]. */
const PLUG_COST = 120;
/** Opening another ground slot leaves less room for boxes of the other length [s]. */
const GROUND_COST = 25;
/** Each further tier costs a little hoisting and makes later digs likelier [s]. */
const TIER_COST = 4;
/** For each bay of gantry way [s]. */
const BAY_COST = 1.6;

/** The cheapest open place, in seconds of crane time; of equal ones the first in order of blocks, bays, rows. Refused with `yard.full` {blocks}. */
export function choosePlace(map: YardMap, wish: PlaceWish): Result<ChosenPlace> {
  let best: YardPosition | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { id, cost } of wish.blocks) {
    if (cost >= lowest) continue;
    const block = map.site.blocks.find((candidate) => candidate.id === id);
    if (block === undefined) continue;
    map.forEachOpen(id, wish.isForty, (stack, position) => {
      if (stack === wish.not) return;
      const plugged = hasPlug(block, position.bay, position.tier);
      if (wish.isLive && !plugged) return;
      const total = cost + placeCost(map, stack, position, wish) + (plugged && !wish.isLive ? PLUG_COST : 0);
      if (total < lowest) [lowest, best] = [total, position];
    });
  }
  if (best === null) return refuse(reason('yard.full', { blocks: wish.blocks.length, live: wish.isLive ? 1 : 0 }));
  return succeed({ position: best, reasons: [reason('yard.cheapest-place', { seconds: Math.round(lowest) })] });
}

function placeCost(map: YardMap, stack: number, position: YardPosition, wish: PlaceWish): number {
  let cost = position.tier === 1 ? GROUND_COST : position.tier * TIER_COST;
  for (const below of map.boxesOf(stack)) if (wish.neededAtOf(below) < wish.neededAt) cost += DIG_COST;
  if (wish.nearBay !== null) cost += Math.abs(position.bay - wish.nearBay) * 0.5 * BAY_COST;
  return cost;
}
