import type { Random } from '@estiba/base';
import { cheapestPlace } from './bring-aboard.ts';
import { ashore, type Stow } from './stow.ts';

/**
 * Boxes that stand on a lid over work: each is tried where there is room, then in the place of another box in a hold, which goes where the price rises least: `tries` others for each.
 * Only what lowers the price is kept.
 */
export function clearLids(stow: Stow, random: Random, tries: number, shouldStop: () => boolean): void {
  const { boxes } = stow.problem;
  for (let box = 0; box < boxes; box++) {
    if (!isOverWork(stow, box)) continue;
    if (shouldStop()) return;
    const block = cheapestPlace(stow, box);
    if (block !== ashore && stow.delta(box, block) < 0) stow.move(box, block);
    for (let k = 0; k < tries && isOverWork(stow, box); k++) putInPlaceOf(stow, box, random.int(boxes));
  }
}

/** The box takes the other's place in a hold, and the other goes elsewhere, if that lowers the price. */
function putInPlaceOf(stow: Stow, box: number, other: number): void {
  const { below } = stow.problem.instance;
  const [was, block] = [stow.blockOf[box], stow.blockOf[other]];
  if (block === ashore || block === was || below[block] >= 0 || !stow.room.fitsInPlaceOf(box, other, block)) return;
  let delta = stow.delta(other, ashore);
  stow.move(other, ashore);
  delta += stow.delta(box, block);
  stow.move(box, block);
  const elsewhere = cheapestPlace(stow, other);
  if (elsewhere !== ashore && delta + stow.delta(other, elsewhere) < 0) stow.move(other, elsewhere);
  else {
    stow.move(box, was);
    stow.move(other, block);
  }
}

function isOverWork({ problem, blockOf, lids }: Stow, box: number): boolean {
  const { from, to, instance } = problem;
  const hold = blockOf[box] === ashore ? -1 : instance.below[blockOf[box]];
  if (hold >= 0) for (let port = from[box] + 1; port < to[box]; port++) if (lids.work[port * instance.blocks + hold] > 0) return true;
  return false;
}
