import { sectionWeights } from '../plan.ts';
import type { SectionProblem } from '../problem.ts';
import { type Cargo, dangerBit, keptApart } from './cargo.ts';

/** A side of a stack, as 20' boxes are set on it. */
export interface RoomSide {
  /** Tier the next box stands at. */
  readonly base: number;
  /** 20' boxes there is room for. */
  readonly cap: number;
  /** Earliest port aboard on this side: what goes on later than that is an overstow. */
  readonly limit: number;
  /** Centimetres left. */
  readonly height: number;
  /** Plugs within the first `k` tiers from the base. */
  readonly plugsWithin: Uint8Array;
}

/** A stack as it is found: what of it is free, and what stands in it. */
export interface Room {
  readonly stack: number;
  readonly fore: RoomSide;
  readonly aft: RoomSide;
  /** 40' boxes that can stand one on another from each tier. */
  readonly fortyCap: Uint8Array;
  /** Plugs by tier: bit 1 fore, bit 2 aft. */
  readonly plugs: Uint8Array;
  readonly hasPlugs: boolean;
  /** Hundredths of a kilogram left. */
  readonly weight: number;
  /** 1 for the ports aboard. */
  readonly podsAboard: Uint8Array;
  readonly isNew: boolean;
  /** Categories of dangerous goods that boxes aboard here and beside keep out, as bits. */
  readonly barred: number;
  /** What the boxes aboard cost by themselves. */
  readonly fixedCost: number;
}

/** A port later than all. */
export const noLimit = 32_000;

export function roomsOf(problem: SectionProblem, cargo: Cargo): Room[] {
  const { loaded } = problem;
  const at = Array.from({ length: problem.stacks }, () => [] as number[]);
  for (let box = 0; box < loaded.count; box++) at[loaded.stack[box]!]!.push(box);
  const danger = at.map((boxes) => boxes.reduce((set, box) => set | dangerBit(loaded.imo[box]!), 0));
  return at.map((boxes, stack) => {
    const near = danger[stack]! | (danger[stack - 1] ?? 0) | (danger[stack + 1] ?? 0);
    return roomOf(problem, cargo, stack, boxes, keptApart[near]!);
  });
}

function roomOf(problem: SectionProblem, cargo: Cargo, stack: number, boxes: readonly number[], barred: number): Room {
  const { loaded, tiers } = problem;
  const cells = { from: stack * tiers, to: (stack + 1) * tiers };
  const takes = problem.takes.subarray(cells.from, cells.to);
  const plugs = problem.plugs.subarray(cells.from, cells.to);
  const podsAboard = new Uint8Array(cargo.pods);
  for (const box of boxes) podsAboard[cargo.podOf.get(loaded.pod[box]!)!] = 1;
  const fortyCap = new Uint8Array(tiers + 1);
  for (let tier = tiers - 1; tier >= 0; tier--) fortyCap[tier] = (takes[tier]! & 4) === 0 ? 0 : fortyCap[tier + 1]! + 1;
  const side = (bit: number, sign: number): RoomSide =>
    sideOf(
      problem,
      cargo,
      stack,
      boxes.filter((box) => loaded.side[box] === 0 || loaded.side[box] === sign),
      { takes, plugs, bit },
    );
  return {
    stack,
    fore: side(1, 1),
    aft: side(2, -1),
    fortyCap,
    plugs,
    hasPlugs: plugs.some((plug) => plug > 0),
    weight: problem.maxWeight[stack]! - boxes.reduce((sum, box) => sum + loaded.weight[box]!, 0),
    podsAboard,
    isNew: boxes.length === 0,
    barred,
    fixedCost: fixedCost(problem, boxes, plugs),
  };
}

function sideOf(
  problem: SectionProblem,
  cargo: Cargo,
  stack: number,
  boxes: readonly number[],
  { takes, plugs, bit }: { takes: Uint8Array; plugs: Uint8Array; bit: number },
): RoomSide {
  const { loaded, tiers, maxHeight } = problem;
  const top = Math.max(-1, ...boxes.map((box) => loaded.tier[box]!));
  const ground = takes.findIndex((cell) => (cell & (bit | 4)) !== 0);
  const base = boxes.length > 0 ? top + 1 : ground < 0 ? tiers : ground;
  const isOnForty = boxes.some((box) => loaded.tier[box] === top && loaded.isForty[box] === 1);
  let cap = 0;
  const height = maxHeight[stack]! - boxes.reduce((sum, box) => sum + loaded.height[box]!, 0);
  const most = cargo.leastTwenty > 0 ? Math.floor(height / cargo.leastTwenty) : tiers;
  while (!isOnForty && cap < most && base + cap < tiers && (takes[base + cap]! & bit) !== 0) cap++;
  const plugsWithin = new Uint8Array(tiers + 2);
  for (let k = 1; k < plugsWithin.length; k++) plugsWithin[k] = plugsWithin[k - 1]! + ((plugs[base + k - 1] ?? 0) & bit ? 1 : 0);
  return {
    base,
    cap,
    limit: Math.min(noLimit, ...boxes.map((box) => cargo.podOf.get(loaded.pod[box]!)!)),
    height,
    plugsWithin,
  };
}

function fixedCost({ loaded }: SectionProblem, boxes: readonly number[], plugs: Uint8Array): number {
  let cost = sectionWeights.ports * new Set(boxes.map((box) => loaded.pod[box]!)).size;
  for (const box of boxes) {
    const isBelow = (other: number): boolean =>
      loaded.tier[other]! < loaded.tier[box]! &&
      (loaded.side[other] === 0 || loaded.side[box] === 0 || loaded.side[other] === loaded.side[box]);
    if (boxes.some((other) => isBelow(other) && loaded.pod[other]! < loaded.pod[box]!)) cost += sectionWeights.overstows;
    if (loaded.isReefer[box] === 1) continue;
    const cell = plugs[loaded.tier[box]!]! & (loaded.side[box] === 0 ? 3 : loaded.side[box] === 1 ? 1 : 2);
    cost += sectionWeights.wastedPlugs * ((cell & 1) + (cell >> 1));
  }
  return cost;
}
