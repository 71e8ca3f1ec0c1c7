import type { Rules } from '../constraints/index.ts';
import type { Standing } from '../problem/reach.ts';
import type { Stow } from '../state/stow.ts';

/** Boxes tried in place of one that came off. */
const MOST_TRIED = 200;

/**
 * A box that no longer fits where the earlier plan had it changes places with a lighter one for the same port that does:
 * two boxes move, and none is left out for the next step of the search to turn whole blocks over.
 */
export function exchangeDropped(stow: Stow, rules: Rules, places: readonly Standing[], isLocked: (box: number) => boolean): void {
  for (const place of places) {
    if (stow.stackOf[place.box] >= 0 || isLocked(place.box) || stow.topOf(place.stack, place.half) !== place.k) continue;
    lighterBoxes(stow, place.box, isLocked).some((other) => exchange(stow, rules, place, other));
  }
}

function exchange(stow: Stow, rules: Rules, { box, stack, half }: Standing, other: number): boolean {
  if (!rules.trySwap(stow, box, other)) return false;
  if (rules.tryPush(stow, other, stack, half)) return true;
  stow.swap(box, other);
  return false;
}

/** Plain loads of the same length and port, from just as heavy to the lightest, no more than are worth trying. */
function lighterBoxes(stow: Stow, box: number, isLocked: (box: number) => boolean): number[] {
  const { boxes, loads } = stow.problem;
  const found: number[] = [];
  for (let other = 0; other < loads; other++) {
    if (other === box || stow.stackOf[other] < 0 || stow.positionOf[other] < stow.base[stow.stackOf[other] * 2]) continue;
    if (boxes.pod[other] !== boxes.pod[box] || boxes.length[other] !== boxes.length[box] || boxes.mass[other] > boxes.mass[box]) continue;
    if (boxes.danger[other] < 0 && boxes.odd[other] === 0 && boxes.reefer[other] === boxes.reefer[box] && !isLocked(other))
      found.push(other);
  }
  found.sort((a, b) => boxes.mass[b] - boxes.mass[a] || a - b);
  const every = Math.ceil(found.length / MOST_TRIED);
  return found.filter((_, i) => i % every === 0);
}
