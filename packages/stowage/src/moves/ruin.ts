import { AFT, BOTH, FORE } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';

/** A box taken off and where it stood. */
export interface Lifted {
  readonly box: number;
  readonly stack: number;
  readonly half: number;
}

/** Takes every box that may move off these stacks, and tells them from below up, so that setting them back in order restores the state. */
export function liftStacks(stow: Stow, stacks: Iterable<number>): Lifted[] {
  const { maxTiers } = stow.problem.ship;
  const lifted: Lifted[] = [];
  for (const stack of stacks) {
    const first = lifted.length;
    for (let k = 0; k < maxTiers; k++) {
      for (let half = FORE; half <= AFT; half++) {
        if (k < stow.base[stack * 2 + half] || k >= stow.count[stack * 2 + half]) continue;
        const box = stow.boxAt(stack, half, k);
        if (box < 0 || (half === AFT && stow.halfOf[box] === BOTH)) continue;
        lifted.push({ box, stack, half: stow.halfOf[box] });
      }
    }
    for (let i = lifted.length - 1; i >= first; i--) stow.pop(lifted[i].box);
  }
  return lifted;
}

/** Sets lifted boxes back where they stood. */
export function setBack(stow: Stow, lifted: readonly Lifted[]): void {
  for (const { box, stack, half } of lifted) stow.push(box, stack, half);
}
