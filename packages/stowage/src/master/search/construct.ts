import { cheapestPlace } from './bring-aboard.ts';
import { ashore, type Stow } from './stow.ts';

/** Loads what is ashore wherever the price rises least and there is room: voyages that are long first, reefers and forties before others. */
export function construct(stow: Stow): void {
  if (stow.leftOut === 0) return;
  const { boxes, from, to, isForty, isReefer } = stow.problem;
  const rank = (box: number): number => 4 * (to[box] - from[box]) + 2 * isReefer[box] + isForty[box];
  const order = Array.from({ length: boxes }, (_, box) => box).filter((box) => stow.blockOf[box] === ashore);
  order.sort((a, b) => rank(b) - rank(a));
  for (const box of order) {
    const block = cheapestPlace(stow, box);
    if (block !== ashore) stow.move(box, block);
  }
}
