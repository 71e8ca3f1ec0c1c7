import { FT20 } from '../problem/boxes.ts';
import type { Stowed } from '../state/stowed.ts';
import { bitCount, portsBefore } from './bits.ts';

/**
 * Restows at later ports in one stack (SPEC T3): a box is moved once at each port that a box below it, or under its lid,
 * leaves at before it does itself. `under` has the ports of the boxes under the lid as bits.
 */
export function stackRestows(stow: Stowed, stack: number, under: number): number {
  const { boxes, ship } = stow.problem;
  const fore = stack * 2 * ship.maxTiers;
  const aft = fore + ship.maxTiers;
  const top = Math.max(stow.count[stack * 2], stow.count[stack * 2 + 1]);
  let belowFore = under;
  let belowAft = under;
  let restows = 0;
  for (let k = 0; k < top; k++) {
    const a = stow.cells[fore + k];
    const b = stow.cells[aft + k];
    if (a >= 0 && boxes.length[a] !== FT20) {
      const pod = boxes.pod[a];
      restows += bitCount((belowFore | belowAft) & portsBefore(pod));
      belowFore |= 1 << pod;
      belowAft |= 1 << pod;
      continue;
    }
    if (a >= 0) {
      restows += bitCount(belowFore & portsBefore(boxes.pod[a]));
      belowFore |= 1 << boxes.pod[a];
    }
    if (b >= 0) {
      restows += bitCount(belowAft & portsBefore(boxes.pod[b]));
      belowAft |= 1 << boxes.pod[b];
    }
  }
  return restows;
}
