import { FORE } from '../../problem/ship.ts';
import type { Stow } from '../../state/stow.ts';
import { boxesIn, type Movable } from '../movable.ts';
import type { Search } from '../search.ts';
import type { SearchSettings } from '../settings.ts';

/** Boxes that change places to clear a hold, at the most. */
const MOST = 24;

/**
 * A few boxes of an early port under a lid make every later box on it a restow, and taking one of them away does not help: all of
 * them change places with boxes for later ports, or none.
 */
export function clearHold(search: Search, movable: Movable, settings: SearchSettings): void {
  const { stow, random, goal } = search;
  const lids = troubledLids(search);
  if (lids.length === 0) return;
  const early = earlyBoxes(search, random.pick(lids));
  const cost = goal.cost;
  const done: (readonly [number, number])[] = [];
  for (const box of early) {
    const partner = bestPartner(search, movable, settings, box);
    if (partner < 0) break;
    stow.swap(box, partner);
    done.push([box, partner]);
  }
  if (early.length > 0 && done.length === early.length && goal.cost < cost) return;
  for (const [box, partner] of done.reverse()) stow.swap(box, partner);
}

/** Lids of this search with restows on them. */
function troubledLids({ stow, blocks }: Search): number[] {
  const { lidDeck } = stow.problem.ship;
  const lids: number[] = [];
  for (let lid = 0; lid < lidDeck.length; lid++) {
    const deck = lidDeck[lid];
    if (deck.length > 0 && blocks.of[deck[0]] >= 0 && deck.some((stack) => stow.tally.restowsOf(stack) > 0)) lids.push(lid);
  }
  return lids;
}

/** The boxes of one port under the lid, if all of them may be moved: the port that most boxes on the lid would be rid of, each box to move counted. */
function earlyBoxes({ stow, random }: Search, lid: number): number[] {
  let best: number[] = [];
  let most = 0;
  for (let port = 0; port < stow.problem.ports; port++) {
    if (((stow.tally.lidPods[lid] >>> port) & 1) === 0) continue;
    const under = boxesFor(stow, lid, port);
    const worth = (random.next() * laterOn(stow, lid, port)) / under.length;
    if (under.length === 0 || under.length > MOST || worth <= most) continue;
    [best, most] = [under, worth];
  }
  return best;
}

/** Boxes for a port under a lid; none where one of them must stay. */
function boxesFor(stow: Stow, lid: number, port: number): number[] {
  const { boxes, ship } = stow.problem;
  const found: number[] = [];
  for (const stack of ship.lidHold[lid]) {
    for (let half = 0; half < 2; half++) {
      for (let k = 0; k < stow.base[stack * 2 + half]; k++) {
        const box = stow.boxAt(stack, half, k);
        if (box >= 0 && boxes.pod[box] === port) return [];
      }
    }
    found.push(...boxesIn(stow, stack).filter((box) => boxes.pod[box] === port));
  }
  return found;
}

/** Boxes on a lid for ports after this one. */
function laterOn(stow: Stow, lid: number, port: number): number {
  const { boxes, ship } = stow.problem;
  let later = 0;
  for (const stack of ship.lidDeck[lid]) {
    for (let k = 0; k < stow.count[stack * 2]; k++) {
      const box = stow.boxAt(stack, FORE, k);
      if (box >= 0 && boxes.pod[box] > port) later++;
    }
  }
  return later;
}

/** The box for a later port with which changing places costs least by the soft goals; -1 where no rule allows any of those tried. */
function bestPartner({ stow, rules }: Search, movable: Movable, { partners }: SearchSettings, box: number): number {
  const { pod } = stow.problem.boxes;
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < partners; i++) {
    const other = movable.alike(box);
    if (pod[other] <= pod[box] || stow.stackOf[other] < 0) continue;
    const soft = stow.tally.cost;
    if (!rules.trySwap(stow, box, other)) continue;
    const rise = stow.tally.cost - soft;
    stow.swap(box, other);
    if (rise < least) [best, least] = [other, rise];
  }
  return best;
}
