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
  const lifted: Lifted[] = [];
  for (const stack of stacks) {
    const boxes: number[] = [];
    const top = Math.max(stow.count[stack * 2], stow.count[stack * 2 + 1]);
    for (let k = Math.min(stow.base[stack * 2], stow.base[stack * 2 + 1]); k < top; k++) {
      for (let half = FORE; half <= AFT; half++) {
        if (k < stow.base[stack * 2 + half] || k >= stow.count[stack * 2 + half]) continue;
        const box = stow.boxAt(stack, half, k);
        if (box < 0 || (half === AFT && stow.halfOf[box] === BOTH)) continue;
        boxes.push(box);
        lifted.push({ box, stack, half: stow.halfOf[box] });
      }
    }
    stow.popAll(boxes);
  }
  return lifted;
}

/** Sets lifted boxes back where they stood. Boxes of one stack follow one another. */
export function setBack(stow: Stow, lifted: readonly Lifted[]): void {
  for (let i = 0; i < lifted.length; ) {
    const { stack } = lifted[i];
    const boxes: number[] = [];
    const halves: number[] = [];
    for (; i < lifted.length && lifted[i].stack === stack; i++) {
      boxes.push(lifted[i].box);
      halves.push(lifted[i].half);
    }
    stow.pushAll(boxes, stack, halves);
  }
}
