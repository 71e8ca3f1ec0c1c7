import { type Lifted, liftStacks, setBack } from '../../moves/ruin.ts';
import type { Stow } from '../../state/stow.ts';
import type { Movable } from '../movable.ts';
import type { Search } from '../search.ts';
import type { SearchSettings } from '../settings.ts';
import { allowedRise } from './exchange-boxes.ts';

/** Pairs of stacks on one level give each other all they carry, as it stands: a whole column over the wrong hold goes over the right one. */
export function exchangeStacks(search: Search, movable: Movable, settings: SearchSettings, warmth: number): void {
  const { stow, random, goal } = search;
  let cost = goal.cost;
  for (let i = 0; i < settings.stackTries; i++) {
    const a = movable.stack();
    if (random.next() < settings.guided && stow.tally.restowsOf(a) === 0) continue;
    const b = movable.stack();
    if (a === b || !mayExchange(stow, a, b)) continue;
    const allowed = allowedRise(settings.exchangeHeat * warmth ** 2, random.next());
    const soft = stow.tally.cost;
    const fromA = liftStacks(stow, [a]);
    const fromB = liftStacks(stow, [b]);
    if (setDown(search, fromA, b) && setDown(search, fromB, a) && stow.tally.cost - soft <= allowed && holds(search, a, b, fromA, fromB)) {
      const next = goal.cost;
      if (next - cost <= allowed) {
        cost = next;
        continue;
      }
    }
    liftStacks(stow, [a, b]);
    setBack(stow, fromA);
    setBack(stow, fromB);
  }
}

/** Both begin at the same height, and carry boxes for different ports. */
function mayExchange(stow: Stow, a: number, b: number): boolean {
  const { level } = stow.problem.ship.stacks;
  const [fa, fb] = [a * 2, b * 2];
  if (level[a] !== level[b] || stow.base[fa] !== stow.base[fb] || stow.base[fa + 1] !== stow.base[fb + 1]) return false;
  return stow.pods[fa] !== stow.pods[fb] || stow.pods[fa + 1] !== stow.pods[fb + 1];
}

/** Sets boxes on a stack as they stood on another; false, with some of them ashore, where a place does not take one. */
function setDown({ stow, rules }: Search, lifted: readonly Lifted[], stack: number): boolean {
  for (const { box, half } of lifted) {
    if (!rules.fits(stow, box, stack, half)) return false;
    stow.push(box, stack, half);
  }
  return true;
}

function holds({ stow, rules }: Search, a: number, b: number, fromA: readonly Lifted[], fromB: readonly Lifted[]): boolean {
  if (!rules.stackHolds(stow, a) || !rules.stackHolds(stow, b)) return false;
  return fromA.every(({ box }) => rules.boxHolds(stow, box)) && fromB.every(({ box }) => rules.boxHolds(stow, box));
}
