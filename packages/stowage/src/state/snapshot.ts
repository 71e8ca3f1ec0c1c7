import { liftStacks, setBack } from '../moves/ruin.ts';
import type { Stow } from './stow.ts';

/** A state to come back to: the place of every box. `stackOf` is -1 for one ashore; the others then say nothing. */
export interface Snapshot {
  readonly stackOf: Int32Array;
  readonly halfOf: Uint8Array;
  readonly positionOf: Uint8Array;
}

export function takeSnapshot(stow: Stow): Snapshot {
  return { stackOf: stow.stackOf.slice(), halfOf: stow.halfOf.slice(), positionOf: stow.positionOf.slice() };
}

/** Writes a state into arrays that are there already. */
export function writeSnapshot(stow: Stow, to: Snapshot): void {
  to.stackOf.set(stow.stackOf);
  to.halfOf.set(stow.halfOf);
  to.positionOf.set(stow.positionOf);
}

/** Brings every box that may move back to where it stood. Stacks that stand as they should are left alone. */
export function restore(stow: Stow, snapshot: Snapshot): void {
  const moved: number[] = [];
  const touched = new Set<number>();
  for (let box = 0; box < stow.stackOf.length; box++) {
    if (standsAsIn(stow, snapshot, box)) continue;
    if (stow.stackOf[box] >= 0) touched.add(stow.stackOf[box]);
    if (snapshot.stackOf[box] < 0) continue;
    touched.add(snapshot.stackOf[box]);
    moved.push(box);
  }
  const away = new Set([...moved, ...liftStacks(stow, touched).map((one) => one.box)]);
  const back = [...away].filter((box) => stow.stackOf[box] < 0 && snapshot.stackOf[box] >= 0);
  back.sort((a, b) => snapshot.stackOf[a] - snapshot.stackOf[b] || snapshot.positionOf[a] - snapshot.positionOf[b] || a - b);
  setBack(
    stow,
    back.map((box) => ({ box, stack: snapshot.stackOf[box], half: snapshot.halfOf[box] })),
  );
}

function standsAsIn(stow: Stow, snapshot: Snapshot, box: number): boolean {
  const stack = stow.stackOf[box];
  if (stack !== snapshot.stackOf[box]) return false;
  return stack < 0 || (stow.halfOf[box] === snapshot.halfOf[box] && stow.positionOf[box] === snapshot.positionOf[box]);
}

/** Every stack of the ship. */
export function allStacks(stow: Stow): Int32Array {
  return Int32Array.from({ length: stow.problem.ship.stacks.count }, (_, s) => s);
}
