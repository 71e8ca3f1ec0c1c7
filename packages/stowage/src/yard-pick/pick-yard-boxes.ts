import type { Anytime, Random } from '@estiba/base';
import { anneal } from './anneal.ts';
import { digsOf, leavingTimes } from './dig-count.ts';
import { takeTopmostFirst } from './greedy.ts';
import type { Exchange, PickInput, PickResult } from './pick-input.ts';
import { Swapper } from './swapper.ts';
import { boxCountOf, YardState } from './yard-state.ts';

/** Annealing steps a load at effort 1. */
const STEPS_A_LOAD = 300;

/**
 * Chooses the actual yard box for each load, so that the fewest boxes have to be dug out (Y2). Boxes of one class
 * exchange slots where the ship agrees; loads that may trade places in the order do. Twin lifts stay together. The ship is
 * told of every exchange and ends with those of the result. The same input and random give the same result.
 */
export function pickYardBoxes(input: PickInput, ship: Exchange, random: Random, steering: Anytime, effort = 1): PickResult {
  const state = new YardState(input);
  const digsAsGiven = state.digs;
  const swapper = new Swapper(input, state, ship);
  takeTopmostFirst(input, state, swapper);
  anneal(input, state, swapper, Math.round(STEPS_A_LOAD * effort * input.order.length), random, steering);
  swapper.backToBest();
  const listTimes = leavingTimes(boxCountOf(input), input.listOrder);
  return { order: state.order, digs: state.digs, digsAsGiven, digsInListOrder: digsOf(input.stacks, listTimes).length };
}
