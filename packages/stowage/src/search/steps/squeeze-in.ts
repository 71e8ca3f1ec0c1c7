import { weights } from '../../objectives/weights.ts';
import { FT20 } from '../../problem/boxes.ts';
import { AFT, BOTH, FORE } from '../../problem/ship.ts';
import { boxesIn, type Movable } from '../movable.ts';
import type { Search } from '../search.ts';
import type { SearchSettings } from '../settings.ts';
import { refusalAt } from '../why-not.ts';

/** Heaviest boxes of a stack that are tried for a change, partners tried for each, and the least a partner must be lighter [t]. */
const HEAVIEST = 3;
const PARTNERS = 8;
const LIGHTER = 1.5;

/**
 * Boxes left out are set on top of stacks that have room; where a stack is too heavy for one (weight or lashing), a heavy box in
 * it first changes places with a lighter one from elsewhere: an ejection chain of one link (Glover 1996).
 */
export function squeezeIn(search: Search, movable: Movable, settings: SearchSettings): void {
  for (let i = 0; i < settings.squeezed && search.left.length > 0 && movable.stacks.length > 0; i++) {
    const box = search.random.pick(search.left);
    if (squeeze(search, movable, settings, box)) search.left = search.left.filter((one) => one !== box);
  }
}

function squeeze(search: Search, movable: Movable, { squeezeStacks }: SearchSettings, box: number): boolean {
  const { stow, random, rules, goal } = search;
  const { boxes, ship } = stow.problem;
  const cost = goal.cost;
  let looked = 0;
  for (let tries = 5 * squeezeStacks; tries > 0 && looked < squeezeStacks; tries--) {
    const stack = movable.stack();
    const half = boxes.length[box] !== FT20 ? BOTH : random.next() < 0.5 ? FORE : AFT;
    if (stow.topOf(stack, half) >= ship.stacks.tiers[stack]) continue;
    looked++;
    const refusal = refusalAt(stow, rules, box, stack, half);
    if (refusal === null) {
      stow.push(box, stack, half);
      if (goal.cost <= cost) return true;
      stow.pop(box);
    } else if ((refusal === 'stack.weight' || refusal === 'stack.securing') && lighten(search, movable, box, stack, half, cost))
      return true;
  }
  return false;
}

/** Makes a stack lighter until the box may stand on it; false, with nothing changed, where that does not help or costs more than it gains. */
function lighten(search: Search, movable: Movable, box: number, stack: number, half: number, cost: number): boolean {
  const { stow, rules, goal } = search;
  const { boxes } = stow.problem;
  const inStack = boxesIn(stow, stack).sort((a, b) => boxes.mass[b] - boxes.mass[a] || a - b);
  for (const heavy of inStack.slice(0, HEAVIEST)) {
    for (let i = 0; i < PARTNERS; i++) {
      const light = movable.alike(heavy);
      if (stow.stackOf[light] < 0 || stow.stackOf[light] === stack) continue;
      if (boxes.mass[light] > boxes.mass[heavy] - LIGHTER || boxes.height[light] > boxes.height[heavy]) continue;
      const soft = stow.tally.cost;
      if (!rules.trySwap(stow, heavy, light)) continue;
      if (stow.tally.cost - soft < weights.leftOut && rules.tryPush(stow, box, stack, half)) {
        if (goal.cost <= cost) return true;
        stow.pop(box);
      }
      stow.swap(heavy, light);
    }
  }
  return false;
}
