import { bitCount } from '../objectives/bits.ts';
import { stackRestows } from '../objectives/restows.ts';
import { stackGoals } from '../objectives/stack-goals.ts';
import { weights } from '../objectives/weights.ts';
import { FT20 } from '../problem/boxes.ts';
import type { Problem } from '../problem/problem.ts';
import { HOLD } from '../problem/ship.ts';
import type { Stowed } from './stowed.ts';

/** A twin lift moves two 20' boxes at once; unpaired ones and waiting for the second eat some of it. */
const TWIN_SHARE = 0.55;

/** Running totals of the soft goals. Costs are in the unit of `weights`; lower is better. */
export class Tally {
  readonly #problem: Problem;
  readonly #stow: Stowed;
  /** Per stack: restows at later ports, and cost of the goals the stack decides alone. */
  readonly #restows: Int32Array;
  readonly #goals: Float64Array;
  /** Boxes under each lid by port: `[lid * 32 + port]`, and as bits. */
  readonly #underLid: Int32Array;
  readonly lidPods: Int32Array;
  readonly #seenPods: Int32Array;
  /** Lifts by port and bay: `[port * bays + bay]`; the last port is this one. */
  readonly moves: Float64Array;
  /** An even share of the lifts of each port for one crane. */
  readonly share: Float64Array;
  /** Lifts of this port by bay for the boxes that leave here, and what one 20' box counts. */
  readonly #leaving: Float64Array;
  readonly #lift20: number;
  restows = 0;
  goals = 0;
  lidMoves = 0;
  spread = 0;

  constructor(problem: Problem, stow: Stowed) {
    const { ship, ports } = problem;
    this.#problem = problem;
    this.#stow = stow;
    this.#restows = new Int32Array(ship.stacks.count);
    this.#goals = new Float64Array(ship.stacks.count);
    this.#underLid = new Int32Array(ship.lidIds.length * 32);
    this.lidPods = new Int32Array(ship.lidIds.length);
    this.#seenPods = new Int32Array(ship.lidIds.length);
    this.moves = new Float64Array((ports + 1) * ship.bays.count);
    this.share = evenShares(problem);
    this.#lift20 = liftShare(problem, true);
    const here = this.moves.subarray(ports * ship.bays.count);
    for (const { stowed, stack } of problem.discharges)
      if (stack >= 0) here[ship.stacks.bay[stack]] += liftShare(problem, stowed.container.sizeType.lengthFt === 20);
    this.#leaving = here.slice();
    this.spread = this.#spreadAnew();
  }

  /** Adds all totals up anew from where the boxes stand; what a stack decides alone stays as it is. */
  recount(): void {
    const { ship, boxes, ports, loads } = this.#problem;
    const { stackOf } = this.#stow;
    const bays = ship.bays.count;
    this.#underLid.fill(0);
    this.moves.fill(0);
    this.moves.set(this.#leaving, ports * bays);
    for (let box = 0; box < stackOf.length; box++) {
      const stack = stackOf[box];
      if (stack < 0) continue;
      const pod = boxes.pod[box];
      const bay = ship.stacks.bay[stack];
      const lift = boxes.length[box] === FT20 ? this.#lift20 : 1;
      if (pod >= 0) this.moves[pod * bays + bay] += lift;
      if (box < loads) this.moves[ports * bays + bay] += lift;
      const lid = ship.stacks.lid[stack];
      if (lid >= 0 && ship.stacks.level[stack] === HOLD) this.#underLid[lid * 32 + (pod & 31)]++;
    }
    this.lidMoves = 0;
    for (let lid = 0; lid < this.lidPods.length; lid++) {
      let pods = 0;
      for (let pod = 0; pod < 32; pod++) if (this.#underLid[lid * 32 + pod] > 0) pods |= 1 << pod;
      this.lidPods[lid] = pods;
      this.lidMoves += bitCount(pods);
    }
    this.spread = this.#spreadAnew();
    this.goals = 0;
    for (const goals of this.#goals) this.goals += goals;
  }

  get cost(): number {
    return weights.restowLater * this.restows + weights.lidMove * this.lidMoves + this.spread + this.goals;
  }

  /** Restows at later ports in one stack, with what lies under its lid. */
  restowsOf(stack: number): number {
    return this.#restows[stack];
  }

  /** A box comes to (+1) or leaves (−1) a stack. */
  count(box: number, stack: number, sign: number): void {
    const { ship, boxes, ports, loads } = this.#problem;
    const pod = boxes.pod[box];
    const bay = ship.stacks.bay[stack];
    const lift = boxes.length[box] === FT20 ? this.#lift20 : 1;
    if (pod >= 0) this.#move(pod, bay, sign * lift);
    if (box < loads) this.#move(ports, bay, sign * lift);
    const lid = ship.stacks.lid[stack];
    if (lid < 0 || ship.stacks.level[stack] !== HOLD) return;
    const at = lid * 32 + (pod & 31);
    this.#underLid[at] += sign;
    const bit = 1 << pod;
    const before = this.lidPods[lid];
    this.lidPods[lid] = this.#underLid[at] > 0 ? before | bit : before & ~bit;
    this.lidMoves += bitCount(this.lidPods[lid]) - bitCount(before);
  }

  /** Works a stack's figures out again, and those of the deck stacks on its lid when what lies under it changed. */
  refresh(stack: number, isDeck: boolean): void {
    const { ship } = this.#problem;
    const lid = ship.stacks.lid[stack];
    const goals = stackGoals(this.#stow, stack);
    this.goals += goals - this.#goals[stack];
    this.#goals[stack] = goals;
    this.#recount(stack, isDeck && lid >= 0 ? this.lidPods[lid] : 0);
    if (isDeck || lid < 0 || this.lidPods[lid] === this.#seenPods[lid]) return;
    this.#seenPods[lid] = this.lidPods[lid];
    for (const deck of ship.lidDeck[lid])
      if (this.#stow.count[deck * 2] + this.#stow.count[deck * 2 + 1] > 0) this.#recount(deck, this.lidPods[lid]);
  }

  #recount(stack: number, under: number): void {
    const restows = stackRestows(this.#stow, stack, under);
    this.restows += restows - this.#restows[stack];
    this.#restows[stack] = restows;
  }

  #move(port: number, bay: number, lifts: number): void {
    const { ship, ports } = this.#problem;
    const first = port * ship.bays.count;
    const weight = port === ports ? weights.craneSpread : weights.craneSpreadLater;
    const before = this.#excess(first, bay);
    this.moves[first + bay] += lifts;
    this.spread += weight * (this.#excess(first, bay) - before);
  }

  /** What `#move` comes to when all lifts are there at once: pairs of bays, and the ends of each row of them. */
  #spreadAnew(): number {
    const { ports, ship } = this.#problem;
    const { pairAft, count } = ship.bays;
    let spread = 0;
    for (let port = 0; port <= ports; port++) {
      const over = (lifts: number): number => Math.max(0, lifts - this.share[port]);
      let excess = 0;
      for (let bay = 0; bay < count; bay++) {
        const own = this.moves[port * count + bay];
        excess += over(pairAft[bay] >= 0 ? own + this.moves[port * count + bay + 1] : own);
        if (bay === 0 || pairAft[bay - 1] !== bay) excess += over(own);
      }
      spread += (port === ports ? weights.craneSpread : weights.craneSpreadLater) * excess;
    }
    return spread;
  }

  /** Lifts of the pairs a bay is in, above an even share. */
  #excess(first: number, bay: number): number {
    const { pairAft } = this.#problem.ship.bays;
    const share = this.share[first / this.#problem.ship.bays.count];
    const own = this.moves[first + bay];
    const fore = bay > 0 && pairAft[bay - 1] === bay ? this.moves[first + bay - 1] : 0;
    const aft = pairAft[bay] >= 0 ? this.moves[first + bay + 1] : 0;
    return Math.max(0, own + fore - share) + Math.max(0, own + aft - share);
  }
}

function liftShare(problem: Problem, is20: boolean): number {
  return is20 && problem.call.cranes.some((crane) => crane.twinLiftLimit !== undefined) ? TWIN_SHARE : 1;
}

/** Lifts of each port (this one last) divided among the cranes. Later ports are taken to have as many cranes. */
function evenShares(problem: Problem): Float64Array {
  const { boxes, loads, ports, call, ship } = problem;
  const lifts = new Float64Array(ports + 1);
  for (let box = 0; box < boxes.count; box++) {
    const lift = liftShare(problem, boxes.length[box] === FT20);
    if (boxes.pod[box] >= 0) lifts[boxes.pod[box]] += lift;
    if (box < loads) lifts[ports] += lift;
  }
  for (const { stowed } of problem.discharges) lifts[ports] += liftShare(problem, stowed.container.sizeType.lengthFt === 20);
  const cranes = Math.min(call.cranes.length, Math.ceil(ship.bays.count / 2));
  return lifts.map((total) => total / Math.max(1, cranes));
}
