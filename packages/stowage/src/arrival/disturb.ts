import type { Random } from '@estiba/base';
import { bitCount } from '../objectives/bits.ts';
import type { Rules } from '../constraints/index.ts';
import { DECK, FORE } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';

/** Stacks with boxes for more than one port, as a share of those in use, on three large ships of 2010: 1.2 to 7.4 %. */
const MIXED = [0.012, 0.074] as const;
const TRIES = 50;

/** Boxes on top of deck stacks change places with others of their length, for another port, until as many stacks are mixed as on ships at sea. */
export function disturb(stow: Stow, rules: Rules, random: Random): void {
  const { boxes, ship } = stow.problem;
  const used = [...Array(ship.stacks.count).keys()].filter((s) => stow.count[s * 2] + stow.count[s * 2 + 1] > 0);
  const onDeck = used.filter((s) => ship.stacks.level[s] === DECK);
  const wanted = Math.round(random.between(...MIXED) * used.length);
  let mixed = used.filter((s) => isMixed(stow, s)).length;
  for (let tries = onDeck.length > 0 ? TRIES * wanted : 0; tries > 0 && mixed < wanted; tries--) {
    const [a, b] = [topBox(stow, random.pick(onDeck)), topBox(stow, random.pick(onDeck))];
    if (a < 0 || b < 0 || boxes.length[a] !== boxes.length[b] || boxes.pod[a] === boxes.pod[b]) continue;
    const stacks = [stow.stackOf[a], stow.stackOf[b]];
    const before = stacks.filter((s) => isMixed(stow, s)).length;
    if (rules.trySwap(stow, a, b)) mixed += stacks.filter((s) => isMixed(stow, s)).length - before;
  }
}

const isMixed = ({ pods }: Stow, stack: number): boolean => bitCount(pods[stack * 2] | pods[stack * 2 + 1]) > 1;

/** The box on top of a stack's fore half; -1 for none. */
function topBox(stow: Stow, stack: number): number {
  const count = stow.count[stack * 2 + FORE];
  return count === 0 ? -1 : stow.boxAt(stack, FORE, count - 1);
}
