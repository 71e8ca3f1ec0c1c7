import { HOLD } from '../../problem/ship.ts';
import type { Stow } from '../../state/stow.ts';
import type { Search } from '../search.ts';
import type { SearchSettings } from '../settings.ts';
import { refill } from './refill.ts';

/** Stacks emptied at once, at the least. */
const LEAST = 2;
/** Looks for stacks that may join. */
const LOOKS = 40;

/**
 * Large neighbourhood search (Shaw 1998) over a few stacks instead of whole hatches: one with restows, and some that carry boxes for one of its ports or stand
 * in its bay, wherever they are. Little is broken that must be mended.
 */
export function rebuildStacks(search: Search, settings: SearchSettings, warmth: number): void {
  const stacks = chooseStacks(search, settings);
  if (stacks.length > 0) refill(search, settings, stacks, warmth);
}

function chooseStacks({ stow, blocks, random }: Search, { mostStacks, far }: SearchSettings): number[] {
  const { bay } = stow.problem.ship.stacks;
  const portsIn = (stack: number): number => stow.pods[stack * 2] | stow.pods[stack * 2 + 1];
  const all = blocks.stacks.flatMap((stacks) => Array.from(stacks)).filter((stack) => mayChange(stow, stack));
  if (all.length === 0) return [];
  const troubled = all.filter((stack) => stow.tally.restowsOf(stack) > 0);
  const first = random.pick(troubled.length > 0 ? troubled : all);
  const chosen = new Set([first]);
  const ports = portsIn(first);
  const size = Math.min(mostStacks, LEAST + random.int(Math.max(1, mostStacks - LEAST + 1)));
  for (let looks = LOOKS; chosen.size < size && looks > 0; looks--) {
    const stack = random.pick(all);
    if ((portsIn(stack) & ports) !== 0 || bay[stack] === bay[first] || random.next() < far) chosen.add(stack);
  }
  return [...chosen];
}

/** Boxes that may be moved, or room above those that stay. */
function mayChange({ base, problem: { ship, shut } }: Stow, stack: number): boolean {
  const { lid, level, tiers } = ship.stacks;
  if (lid[stack] >= 0 && level[stack] === HOLD && shut[lid[stack]] === 1) return false;
  return Math.min(base[stack * 2], base[stack * 2 + 1]) < tiers[stack];
}
