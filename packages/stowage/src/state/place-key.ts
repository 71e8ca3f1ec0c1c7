import type { Stowed } from './stowed.ts';

/** A place as one number. */
export const placeKey = (stack: number, half: number, k: number): number => stack * 64 + k * 3 + half;

/** The place of a box as one number; -1 ashore. */
export function placeOf(stow: Stowed, box: number): number {
  return stow.stackOf[box] < 0 ? -1 : placeKey(stow.stackOf[box], stow.halfOf[box], stow.positionOf[box]);
}
