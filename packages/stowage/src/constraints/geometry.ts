import { FT20, HALF_OFFSET, LENGTH } from '../problem/boxes.ts';
import { FORE } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';

/** Centre of a placed box forward of the aft perpendicular [m]. */
export function centreX(stow: Stow, box: number): number {
  const { ship, boxes } = stow.problem;
  const bay = ship.stacks.bay[stow.stackOf[box]];
  if (boxes.length[box] !== FT20 || ship.bays.number[bay] % 2 !== 0) return ship.bays.x[bay];
  return ship.bays.x[bay] + (stow.halfOf[box] === FORE ? HALF_OFFSET : -HALF_OFFSET);
}

export function lengthOf(stow: Stow, box: number): number {
  return LENGTH[stow.problem.boxes.length[box]];
}

/** Underside of a placed box above base [m]. */
export function undersideOf(stow: Stow, box: number): number {
  return stow.underside(stow.stackOf[box], stow.halfOf[box], stow.positionOf[box]);
}
