import type { Random } from '@estiba/base';
import { ashore, type Stow } from './stow.ts';

/** Tries between two looks at the steering. */
const triesAtOnce = 500;

/** Tries to load what is ashore by giving it the place of another box that has room elsewhere: `tries` others for each. */
export function bringAboard(stow: Stow, random: Random, tries: number, shouldStop: () => boolean): void {
  const { boxes, isReefer } = stow.problem;
  for (let box = 0; box < boxes; box++)
    for (let k = 0; k < tries && stow.blockOf[box] === ashore; k++) {
      if (k % triesAtOnce === 0 && shouldStop()) return;
      const other = random.int(boxes);
      const block = stow.blockOf[other];
      if (block === ashore || (isReefer[box] === 1 && isReefer[other] === 0 && k % 4 !== 0)) continue;
      stow.move(other, ashore);
      if (stow.room.fits(box, block)) {
        stow.move(box, block);
        const elsewhere = cheapestPlace(stow, other);
        if (elsewhere !== ashore) stow.move(other, elsewhere);
        else stow.move(box, ashore);
      }
      if (stow.blockOf[other] === ashore) stow.move(other, block);
    }
}

/** The block with room where the price rises least, or ashore. */
export function cheapestPlace(stow: Stow, box: number): number {
  let best = ashore;
  let least = Number.POSITIVE_INFINITY;
  for (let block = 0; block < stow.problem.instance.blocks; block++) {
    if (!stow.room.fits(box, block)) continue;
    const price = stow.delta(box, block);
    if (price < least) {
      least = price;
      best = block;
    }
  }
  return best;
}
