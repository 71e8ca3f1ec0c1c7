import { WIDTH } from '../problem/boxes.ts';
import { DECK } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import type { Constraint } from './constraint.ts';
import { centreX, lengthOf } from './geometry.ts';

/** One container space fore and aft, athwart, and two athwart [m] (IMDG 7.4.3.2). */
const SPACE_ALONG = 6;
const SPACE_ATHWART = 2.4;
const TWO_SPACES_ATHWART = 4.8;
/** Least distance of code 4 [m]. */
const FAR = 24;

/** D1 to D3: the class may stand in this hold or on this part of the deck. */
export const dangerZone: Constraint = {
  rules: ['D1', 'D2', 'D3'],
  code: 'dangerous.zone',
  group: 'dangerous-goods',
  fits: (stow, box, stack) => isAllowed(stow, box, stack),
  boxHolds: (stow, box) => isAllowed(stow, box, stow.stackOf[box]),
};

function isAllowed(stow: Stow, box: number, stack: number): boolean {
  const { danger, ship } = stow.problem;
  const kind = danger.kindOf[box];
  if (kind < 0) return true;
  const bay = ship.stacks.bay[stack];
  if (ship.stacks.level[stack] === DECK) return danger.deck[kind * ship.bays.count + bay] === 1;
  const hold = ship.bays.hold[bay];
  return hold >= 0 && danger.hold[kind * ship.profile.holds.length + hold] === 1;
}

/** D4, D5: dangerous boxes keep their distance. */
export const segregation: Constraint = {
  rules: ['D4', 'D5'],
  code: 'dangerous.segregation',
  group: 'dangerous-goods',
  boxHolds(stow, box) {
    const { danger, dangerous } = stow.problem;
    const kind = danger.kindOf[box];
    if (kind < 0) return true;
    for (let i = 0; i < dangerous.length; i++) {
      const other = dangerous[i];
      if (other === box || stow.stackOf[other] < 0) continue;
      const code = danger.apart[kind * danger.kinds + danger.kindOf[other]];
      if (code >= 2 && !areApart(stow, box, other, code)) return false;
    }
    return true;
  },
};

function areApart(stow: Stow, a: number, b: number, code: number): boolean {
  const { stacks, bays } = stow.problem.ship;
  const [sa, sb] = [stow.stackOf[a], stow.stackOf[b]];
  const dx = Math.max(0, Math.abs(centreX(stow, a) - centreX(stow, b)) - (lengthOf(stow, a) + lengthOf(stow, b)) / 2);
  const isDeckBetween = stacks.level[sa] !== stacks.level[sb];
  const areInHolds = !isDeckBetween && stacks.level[sa] !== DECK;
  const isBulkheadBetween = areInHolds && bays.hold[stacks.bay[sa]] !== bays.hold[stacks.bay[sb]];
  if (code === 4) return dx >= FAR && (!areInHolds || isBulkheadBetween);
  if (isDeckBetween || isBulkheadBetween) return true;
  if (code === 3 && areInHolds) return false;
  const dy = Math.max(0, Math.abs(stacks.y[sa] - stacks.y[sb]) - WIDTH);
  const isSameLine = dx === 0 && dy === 0;
  return !isSameLine && (dx >= SPACE_ALONG || dy >= (code === 3 ? TWO_SPACES_ATHWART : SPACE_ATHWART));
}
