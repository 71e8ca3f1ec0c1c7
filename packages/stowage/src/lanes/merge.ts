import { restore, type Snapshot, takeSnapshot } from '../state/snapshot.ts';
import { type Bench, beginRound, type Shares } from './lane.ts';
import type { Sheet } from './sheet.ts';

/**
 * Brings the lanes together on the bench: every box where the lane that owned it left it. Blocks of different lanes meet only in
 * totals, which the search weighs anew, and in cargo that keeps away from other cargo. Where such boxes come too near each other, the
 * better lane's result stands by itself.
 */
export function mergeLanes(bench: Bench, sheet: Sheet, shares: Shares): void {
  const { stow, blocks } = bench;
  beginRound(bench, sheet);
  const broken = countBroken(bench);
  restore(stow, mergedPlaces(bench, sheet, shares));
  if (countBroken(bench) <= broken) {
    for (let block = 0; block < blocks.count; block++) sheet.primary[block] = sheet.results[shares.ofBlock[block]].primary[block];
  } else {
    const better = sheet.results.reduce((a, b) => (b.cost[0] < a.cost[0] ? b : a));
    restore(stow, better.places);
    sheet.primary.set(better.primary);
  }
  stow.recount();
}

function mergedPlaces({ stow, mobile, blocks }: Bench, sheet: Sheet, { ofBlock, ofBox }: Shares): Snapshot {
  const merged = takeSnapshot(stow);
  for (const box of mobile) {
    const stack = sheet.places.stackOf[box];
    const { places } = sheet.results[stack < 0 ? ofBox[box] : ofBlock[blocks.of[stack]]];
    merged.stackOf[box] = places.stackOf[box];
    merged.halfOf[box] = places.halfOf[box];
    merged.positionOf[box] = places.positionOf[box];
  }
  return merged;
}

/** Boxes with dangerous or outsize cargo that stand where a rule forbids it. */
function countBroken({ stow, rules, mobile }: Bench): number {
  const { danger, odd } = stow.problem.boxes;
  let broken = 0;
  for (const box of mobile) {
    if (stow.stackOf[box] >= 0 && (danger[box] >= 0 || odd[box] === 1) && !rules.boxHolds(stow, box)) broken++;
  }
  return broken;
}
