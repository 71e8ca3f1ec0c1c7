import { FT20 } from '../problem/boxes.ts';
import { DECK } from '../problem/ship.ts';
import type { Stowed } from '../state/stowed.ts';
import { bitCount } from './bits.ts';
import { weights } from './weights.ts';

/** Cost of the soft goals that one stack decides by itself: mixed ports, twins, plugs, heavy on light (SPEC T6, T7, T8, T11). */
export function stackGoals(stow: Stowed, stack: number): number {
  const mixed = bitCount(stow.pods[stack * 2] | stow.pods[stack * 2 + 1]) > 1 ? 1 : 0;
  return (
    weights.mixed * mixed +
    weights.twin * countLonely20(stow, stack) +
    weights.plugWaste * countWastedPlugs(stow, stack) +
    weights.heavyOnLight * countHeavyOnLight(stow, stack)
  );
}

/** 20' boxes loaded here with no partner loaded beside them at the same position. */
export function countLonely20(stow: Stowed, stack: number): number {
  const { ship } = stow.problem;
  if (stow.count20[stack * 2] + stow.count20[stack * 2 + 1] === 0) return 0;
  let lonely = 0;
  const top = Math.max(stow.count[stack * 2], stow.count[stack * 2 + 1]);
  for (let k = Math.min(stow.stays[stack * 2], stow.stays[stack * 2 + 1]); k < top; k++) {
    const a = stow.cells[stack * 2 * ship.maxTiers + k];
    const b = stow.cells[(stack * 2 + 1) * ship.maxTiers + k];
    const isFore = isLoaded20(stow, a);
    if (isFore !== isLoaded20(stow, b)) lonely++;
  }
  return lonely;
}

function isLoaded20(stow: Stowed, box: number): boolean {
  return box >= 0 && box < stow.problem.loads && stow.problem.boxes.length[box] === FT20;
}

/** Boxes handled here that stand at a plug and need none. */
export function countWastedPlugs(stow: Stowed, stack: number): number {
  const { ship, boxes } = stow.problem;
  const plugs = [ship.stacks.plugFore[stack], ship.stacks.plugAft[stack]];
  if ((plugs[0] | plugs[1]) === 0) return 0;
  let wasted = 0;
  for (let half = 0; half < 2; half++) {
    const hs = stack * 2 + half;
    for (let k = stow.stays[hs]; k < stow.count[hs]; k++) {
      const box = stow.cells[hs * ship.maxTiers + k];
      if ((plugs[half] >>> k) & 1 && box >= 0 && boxes.reefer[box] === 0) wasted++;
    }
  }
  return wasted;
}

/** Deck boxes handled here that are more than 5 t heavier than the box they stand on. */
export function countHeavyOnLight(stow: Stowed, stack: number): number {
  const { ship, boxes } = stow.problem;
  if (ship.stacks.level[stack] !== DECK) return 0;
  let count = 0;
  for (let half = 0; half < 2; half++) {
    const hs = stack * 2 + half;
    for (let k = Math.max(1, stow.stays[hs]); k < stow.count[hs]; k++) {
      const box = stow.cells[hs * ship.maxTiers + k];
      const under = stow.cells[hs * ship.maxTiers + k - 1];
      if (half === 1 && box >= 0 && boxes.length[box] !== FT20) continue;
      if (box >= 0 && under >= 0 && boxes.mass[box] > boxes.mass[under] + 5) count++;
    }
  }
  return count;
}
