import type { Movable } from '../movable.ts';
import type { Search } from '../search.ts';
import type { SearchSettings } from '../settings.ts';
import type { Boxes } from '../../problem/boxes.ts';

/** Boxes for one port whose masses differ by less than this are the same to a stack [t]. */
const SAME_MASS = 0.5;

/**
 * Simulated annealing over pairs of boxes of one length that change places, most of them where a restow would be gone. One of
 * them may be ashore: another box is left out then.
 */
export function exchangeBoxes(search: Search, movable: Movable, settings: SearchSettings, warmth: number): void {
  const { stow, random, rules, goal } = search;
  const { boxes, loads } = stow.problem;
  let cost = goal.cost;
  for (let i = 0; i < settings.boxTries; i++) {
    const a = movable.any();
    if (a < 0 || stow.stackOf[a] < 0) continue;
    if (random.next() < settings.guided && stow.tally.restowsOf(stow.stackOf[a]) === 0) continue;
    const b = movable.alike(a);
    if (a === b || areAlike(boxes, a, b) || (stow.stackOf[b] < 0 && Math.max(a, b) >= loads)) continue;
    const allowed = allowedRise(settings.exchangeHeat * warmth ** 2, random.next());
    const soft = stow.tally.cost;
    stow.swap(a, b);
    if (stow.tally.cost - soft <= allowed && rules.holdSwapped(stow, a, b)) {
      const next = goal.cost;
      if (next - cost <= allowed) {
        cost = next;
        if (stow.stackOf[a] < 0) search.left = [...search.left.filter((box) => box !== b), a];
        continue;
      }
    }
    stow.swap(a, b);
  }
}

/** The rise in cost that is taken this time: exponentially distributed, so that a rise of `heat` is taken about every third time. */
export function allowedRise(heat: number, chance: number): number {
  return heat < 0.01 ? 0 : -heat * Math.log(1 - chance);
}

function areAlike({ pod, mass, reefer, height }: Boxes, a: number, b: number): boolean {
  return pod[a] === pod[b] && Math.abs(mass[a] - mass[b]) < SAME_MASS && reefer[a] === reefer[b] && height[a] === height[b];
}
