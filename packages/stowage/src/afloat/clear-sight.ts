import { sightLimits } from '../problem/sight.ts';
import type { Stow } from '../state/stow.ts';
import type { Gauges } from './gauges.ts';
import { visibility } from '../constraints/visibility.ts';

/** Draught kept in hand against the ballast changing afterwards [m]. */
const IN_HAND = 0.15;

/**
 * Sets the line of sight by how the ship floats with this ballast and `toCome` tonnes more amidships, and takes the boxes off that stand in it.
 * Returns them; none when the view is clear.
 */
export function clearSight(stow: Stow, gauges: Gauges, ballast: Float64Array, toCome: number): number[] {
  const floating = gauges.floating(stow, ballast, toCome);
  if (floating === null || stow.problem.isOff('visibility')) return [];
  stow.sight.set(sightLimits(stow.problem.ship, { aft: floating.aft, fore: floating.fore - IN_HAND }));
  const taken: number[] = [];
  for (let stack = 0; stack < stow.problem.ship.stacks.count; stack++) {
    while (visibility.stackHolds?.(stow, stack) === false) {
      const box = highest(stow, stack);
      if (box < 0) break;
      stow.pop(box);
      taken.push(box);
    }
  }
  return taken;
}

/** The topmost box that may be taken off, of the higher half; -1 for none. */
function highest(stow: Stow, stack: number): number {
  const half = stow.height[stack * 2] >= stow.height[stack * 2 + 1] ? 0 : 1;
  const hs = stack * 2 + half;
  return stow.count[hs] > stow.base[hs] ? stow.boxAt(stack, half, stow.count[hs] - 1) : -1;
}
