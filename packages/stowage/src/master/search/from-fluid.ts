import type { FluidProblem } from '../relax/fluid-problem.ts';
import { ashore, type Stow } from './stow.ts';

/**
 * Loads boxes as the fluid relaxation would have them: amounts are rounded group by group, what rounding took from a berth in one group of a leg being made up in the next,
 * then boxes go to the block of their bay where the price rises least. Those that find no room stay ashore.
 */
export function loadAsFluid(stow: Stow, fluid: FluidProblem, amounts: Float64Array): void {
  const { berths, groups, amount, forty } = fluid;
  const blocksOf = blocksOfBerths(fluid);
  const boxesOf = boxesOfGroups(fluid, stow);
  const counts = roundAll(fluid, amounts);
  const order = Array.from({ length: groups }, (_, group) => group).sort(
    (a, b) => fluid.reefer[b] - fluid.reefer[a] || fluid.weight[b] - fluid.weight[a],
  );
  for (const length of [1, 0])
    for (const group of order) {
      if (forty[group] !== length || amount[group] === 0) continue;
      let next = 0;
      for (let berth = 0; berth < berths; berth++)
        for (let k = counts[group * berths + berth]; k > 0; k--) {
          const box = boxesOf[group]![next++]!;
          const block = cheapestBlock(stow, box, blocksOf[berth]!);
          if (block !== ashore) stow.move(box, block);
        }
    }
}

function roundAll(fluid: FluidProblem, amounts: Float64Array): Int32Array {
  const { berths, groups, legOf, forty, weight } = fluid;
  const counts = new Int32Array(amounts.length);
  const owed = new Float64Array(berths);
  const order = Array.from({ length: groups }, (_, group) => group).sort(
    (a, b) => legOf[a] - legOf[b] || forty[b] - forty[a] || weight[b] - weight[a],
  );
  let leg = -1;
  for (const group of order) {
    if (legOf[group] !== leg) owed.fill(0);
    leg = legOf[group];
    counts.set(roundGroup(amounts.subarray(group * berths, (group + 1) * berths), fluid.amount[group], owed), group * berths);
  }
  return counts;
}

function blocksOfBerths({ instance, berthOf, berths }: FluidProblem): number[][] {
  const lists: number[][] = Array.from({ length: berths }, () => []);
  for (let block = 0; block < instance.blocks; block++) lists[berthOf[instance.bayOf[block]!]!]!.push(block);
  return lists;
}

function boxesOfGroups({ groups, groupOf, instance }: FluidProblem, { problem }: Stow): number[][] {
  const lists: number[][] = Array.from({ length: groups }, () => []);
  for (let box = 0; box < problem.boxes; box++) lists[groupOf[problem.legOf[box]! * instance.types + problem.typeOf[box]!]!]!.push(box);
  return lists;
}

/** Whole numbers near `amounts` (with what is owed) with the sum `total`; `owed` takes up the difference. */
function roundGroup(amounts: Float64Array, total: number, owed: Float64Array): Int32Array {
  const counts = Int32Array.from(amounts, (amount) => Math.floor(amount + 1e-9));
  let left = total - counts.reduce((sum, count) => sum + count, 0);
  amounts.forEach((amount, berth) => {
    owed[berth]! += amount - counts[berth]!;
  });
  for (; left > 0; left--) {
    let most = 0;
    for (let berth = 1; berth < owed.length; berth++) if (owed[berth]! > owed[most]!) most = berth;
    counts[most]!++;
    owed[most]!--;
  }
  return counts;
}

/** Blocks of a bay are filled evenly, and lids only with what leaves at the next port or when there is no other room. */
function cheapestBlock(stow: Stow, box: number, blocks: readonly number[]): number {
  const { from, to, instance } = stow.problem;
  let best = ashore;
  let least = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (!stow.room.fits(box, block)) continue;
    let price = stow.room.fullness(box, block);
    if (instance.below[block] >= 0) price += to[box] - from[box] - 1;
    if (price < least) {
      least = price;
      best = block;
    }
  }
  return best;
}
