import { liftStacks } from '../moves/ruin.ts';
import type { Stow } from './stow.ts';

/** A state to come back to: the place of every box. */
export interface Snapshot {
  readonly stackOf: Int32Array;
  readonly halfOf: Uint8Array;
  readonly positionOf: Uint8Array;
}

export function takeSnapshot(stow: Stow): Snapshot {
  return { stackOf: stow.stackOf.slice(), halfOf: stow.halfOf.slice(), positionOf: stow.positionOf.slice() };
}

/** Brings every box that may move back to where it stood. */
export function restore(stow: Stow, snapshot: Snapshot): void {
  liftStacks(stow, allStacks(stow));
  const away = Array.from(stow.stackOf.keys()).filter((box) => stow.stackOf[box] < 0 && snapshot.stackOf[box] >= 0);
  away.sort((a, b) => snapshot.positionOf[a] - snapshot.positionOf[b]);
  for (const box of away) stow.push(box, snapshot.stackOf[box], snapshot.halfOf[box]);
}

/** Every stack of the ship. */
export function allStacks(stow: Stow): Int32Array {
  return Int32Array.from({ length: stow.problem.ship.stacks.count }, (_, s) => s);
}
