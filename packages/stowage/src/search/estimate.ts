import { bitCount, portsBefore } from '../objectives/bits.ts';
import { weights } from '../objectives/weights.ts';
import { FT20 } from '../problem/boxes.ts';
import { BOTH, DECK, HOLD } from '../problem/ship.ts';
import { placeKey } from '../state/place-key.ts';
import type { Stow } from '../state/stow.ts';
import type { Blocks } from './blocks.ts';
import { KEPT_FREE, type ShareOut } from './share-out.ts';

/** How much a place outside the block's own port costs, in moves. */
const FOREIGN = 3;
/** A place in a block to be kept free. */
const OCCUPY = 15;
/** A 20' box on deck takes a stack from the 40' boxes. */
const TWENTY_ON_DECK = 6;
/** A new stack for a 20' box while its other half is longer. */
const UNEVEN = 1.5;
/** Cost of a tonne raised by a metre above the middle of the ship's depth. */
const HEIGHT = 0.006;
/** Cost of list moment, per tonne-metre per tonne of displacement. */
const LIST = 30;
/** Cost of a bay that weighs more on one side, up to the whole torsion the ship may bear. */
const TWIST = 15;
const CRANE = 6;
/** A deck box over an empty hold keeps that hold from being filled later. */
const CLOSES = 3;

/**
 * What setting a box on top of a stack would cost, roughly: quick enough to be asked of every stack. Only its order
 * matters; the true cost is worked out when the box is set down.
 */
export class Estimate {
  readonly #stow: Stow;
  readonly #blocks: Blocks;
  readonly #primary: ShareOut;
  /** Place of each box in the plan to stay close to, see `placeOf`; -1 for none. */
  readonly #before: Int32Array;
  readonly #meanMass: number;
  /** Least torsion limit along the ship [t·m]. */
  readonly #torsion: number;

  constructor(stow: Stow, blocks: Blocks, primary: ShareOut, before: Int32Array) {
    this.#stow = stow;
    this.#blocks = blocks;
    this.#primary = primary;
    this.#before = before;
    this.#torsion = Math.min(...stow.problem.ship.profile.strength.map((station) => station.torsionMax).filter((limit) => limit > 0));
    const { mass, count } = stow.problem.boxes;
    this.#meanMass = mass.reduce((sum, m) => sum + m, 0) / Math.max(1, count);
  }

  cost(box: number, stack: number, half: number): number {
    const stow = this.#stow;
    const { boxes, ship } = stow.problem;
    const pod = boxes.pod[box];
    const isDeck = ship.stacks.level[stack] === DECK;
    const below = half === BOTH ? stow.pods[stack * 2] | stow.pods[stack * 2 + 1] : stow.pods[stack * 2 + half];
    let cost = this.#restows(pod, stack, below, isDeck);
    if (below !== 0 && below !== 1 << pod) cost += weights.mixed;
    const primary = this.#primary[this.#blocks.of[stack]];
    if (primary === KEPT_FREE) cost += OCCUPY;
    else if (primary !== pod) cost += FOREIGN * (pod > primary || !isDeck ? 1 : 0.5);
    const k = stow.topOf(stack, half);
    if (boxes.reefer[box] === 0 && ((ship.stacks.plugFore[stack] | ship.stacks.plugAft[stack]) >>> k) & 1) cost += 4 * weights.plugWaste;
    if (boxes.length[box] === FT20) cost += this.#twenty(stack, half, isDeck);
    if (this.#before[box] >= 0 && this.#before[box] !== placeKey(stack, half, k)) cost += weights.change;
    return cost + this.#trim(box, stack, k) + this.#cranes(pod, ship.stacks.bay[stack]);
  }

  #restows(pod: number, stack: number, below: number, isDeck: boolean): number {
    const { tally, problem } = this.#stow;
    const lid = problem.ship.stacks.lid[stack];
    const under = lid < 0 ? 0 : tally.lidPods[lid];
    if (isDeck) return weights.restowLater * bitCount((below | under) & portsBefore(pod)) + this.#closes(lid);
    let cost = weights.restowLater * bitCount(below & portsBefore(pod));
    if (lid >= 0 && ((under >>> (pod & 31)) & 1) === 0) {
      cost += weights.lidMove;
      for (const deck of problem.ship.lidDeck[lid]) {
        const later = (this.#stow.pods[deck * 2] | this.#stow.pods[deck * 2 + 1]) & ~portsBefore(pod) & ~(1 << pod);
        if (later !== 0) cost += weights.restowLater * this.#stow.count[deck * 2];
      }
    }
    return cost;
  }

  /** Room in the hold that a box on this lid would shut off. */
  #closes(lid: number): number {
    if (lid < 0) return 0;
    const { problem, count } = this.#stow;
    let free = 0;
    let all = 0;
    for (const hold of problem.ship.lidHold[lid]) {
      const places = 2 * problem.ship.stacks.tiers[hold];
      all += places;
      free += places - count[hold * 2] - count[hold * 2 + 1];
    }
    return all === 0 || problem.shut[lid] === 1 ? 0 : (CLOSES * free) / all;
  }

  #twenty(stack: number, half: number, isDeck: boolean): number {
    const own = this.#stow.count[stack * 2 + half];
    const other = this.#stow.count[stack * 2 + 1 - half];
    const uneven = own >= other ? UNEVEN : 0;
    return uneven + (isDeck ? (own + other === 0 ? TWENTY_ON_DECK : TWENTY_ON_DECK / 2) : 0);
  }

  /** Heavy boxes low, both sides level. */
  #trim(box: number, stack: number, k: number): number {
    const stow = this.#stow;
    const { boxes, ship } = stow.problem;
    const z = ship.stacks.z[stack] + 2.7 * k - ship.profile.particulars.depth;
    const y = ship.stacks.y[stack];
    const mass = boxes.mass[box];
    const list = Math.abs(stow.my + mass * y) - Math.abs(stow.my);
    const high = (mass - this.#meanMass) * z * HEIGHT;
    const twist = this.#sideways(ship.stacks.bay[stack], mass * y);
    const open = ship.stacks.level[stack] === HOLD ? 0 : 0.3;
    return high + (LIST * list) / (stow.mass + 10000) + twist + open;
  }

  /** How much more one-sided a bay becomes. */
  #sideways(bay: number, moment: number): number {
    const before = this.#stow.momentOf(bay);
    return (TWIST * (Math.abs(before + moment) - Math.abs(before))) / this.#torsion;
  }

  #cranes(pod: number, bay: number): number {
    const { tally, problem } = this.#stow;
    const bays = problem.ship.bays.count;
    let cost = 0;
    for (const port of [problem.ports, pod]) {
      if (port < 0) continue;
      const first = port * bays;
      const aft = problem.ship.bays.pairAft[bay] >= 0 ? tally.moves[first + bay + 1] : 0;
      const fore = bay > 0 && problem.ship.bays.pairAft[bay - 1] === bay ? tally.moves[first + bay - 1] : 0;
      const busy = (tally.moves[first + bay] + Math.max(aft, fore)) / (tally.share[port] + 1);
      cost += (port === problem.ports ? CRANE : CRANE / 4) * busy * busy;
    }
    return cost;
  }
}
