import { portsBefore } from '../objectives/bits.ts';
import { FT20 } from '../problem/boxes.ts';
import { BOTH, DECK } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import { KEPT_FREE } from './deal-hatches.ts';

/** What places are preferred by. */
export interface Loadmaster {
  readonly stow: Stow;
  /** The port each stack is for; an empty stack that gets a box of another port is for that one. */
  readonly portOf: Int8Array;
  /** 1 for stacks meant for 20' boxes. */
  readonly isShort: Uint8Array;
  /** A number in [0, 1) for each stack, to choose by among equals. */
  readonly lot: Float64Array;
}

/** Faults of a place, the gravest first: each outweighs all that follow. */
const OVERSTOW = 1_000_000;
const FOREIGN = 10_000;
const WRONG_LENGTH = 1000;
const ON_DECK = 100;
const AT_A_PLUG = 30;
/** Beside a tier counted as 1. */
const HEAVY_SIDE = 0.5;

/**
 * What speaks against a place, and the least is taken: a hatch of another port, deck before hold, a plug, a higher tier, a taller deck stack (heavy boxes come first and go where few will
 * stand on them), the heavier side of the bay.
 */
export function faultsOf(loadmaster: Loadmaster, box: number, stack: number, half: number): number {
  const { stow, isShort, lot } = loadmaster;
  const { boxes, ship } = stow.problem;
  const isDeck = ship.stacks.level[stack] === DECK;
  const k = stow.topOf(stack, half);
  const isAtPlug = (((ship.stacks.plugFore[stack] | ship.stacks.plugAft[stack]) >>> k) & 1) === 1;
  const isHeavySide = stow.momentOf(ship.stacks.bay[stack]) * ship.stacks.y[stack] > 0;
  return (
    OVERSTOW * overstows(stow, box, stack, half) +
    FOREIGN * foreignness(loadmaster, box, stack) +
    ((isShort[stack] === 1) === (boxes.length[box] === FT20) ? 0 : WRONG_LENGTH) +
    (isDeck ? ON_DECK + ship.stacks.tiers[stack] : 0) +
    (isAtPlug && boxes.reefer[box] === 0 ? AT_A_PLUG : 0) +
    k +
    (isHeavySide ? HEAVY_SIDE : 0) +
    lot[stack] * HEAVY_SIDE
  );
}

/** Boxes in the way of others if the box stood there: itself, over one that leaves earlier, and those on its lid that stay longer. */
function overstows({ pods, count, tally, problem: { boxes, ship } }: Stow, box: number, stack: number, half: number): number {
  const before = portsBefore(boxes.pod[box]);
  const below = half === BOTH ? pods[stack * 2] | pods[stack * 2 + 1] : pods[stack * 2 + half];
  const lid = ship.stacks.lid[stack];
  if (lid < 0) return (below & before) === 0 ? 0 : 1;
  if (ship.stacks.level[stack] === DECK) return ((below | tally.lidPods[lid]) & before) === 0 ? 0 : 1;
  const after = ~(before | (1 << boxes.pod[box]));
  let found = (below & before) === 0 ? 0 : 1;
  for (const deck of ship.lidDeck[lid]) if (((pods[deck * 2] | pods[deck * 2 + 1]) & after) !== 0) found += count[deck * 2];
  return found;
}

/** 0 in a stack of its own port; then an empty stack of another port's hatch, one of a hatch kept free, one with boxes of another port in it. */
function foreignness({ stow, portOf }: Loadmaster, box: number, stack: number): number {
  if (portOf[stack] === stow.problem.boxes.pod[box]) return 0;
  if (stow.count[stack * 2] + stow.count[stack * 2 + 1] > 0) return 3;
  return portOf[stack] === KEPT_FREE ? 2 : 1;
}
