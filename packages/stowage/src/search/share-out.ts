import type { Random } from '@estiba/base';
import { portsBefore } from '../objectives/bits.ts';
import { FT20 } from '../problem/boxes.ts';
import { HOLD } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import type { Blocks } from './blocks.ts';

const STEPS = 40000;
/** Weight of the sides of a bay being alike, and places of a usual block that it is measured by. */
const EVEN_SIDES = 0.2;
const PLACES = 100;

/** For each block, the port its boxes should be for; `KEPT_FREE` where none should be. */
export type ShareOut = Int8Array;
export const KEPT_FREE = -1;

/**
 * Shares the blocks out among the ports of discharge, so that each port has hold and deck in proportion to its cargo,
 * no box must stand over one that leaves earlier, and each port's work is spread along the ship (paired-block stowage:
 * a block holds one port above and below its lid). `spare` of the room is kept free in whole blocks. Simulated annealing over block → port, a few ten thousand steps.
 */
export function shareOut(stow: Stow, blocks: Blocks, random: Random, spare = 0): ShareOut {
  const { ports } = stow.problem;
  const groups = spare > 0 ? ports + 1 : ports;
  const primary = Int8Array.from({ length: blocks.count }, () => random.int(Math.max(1, groups)));
  if (groups < 2) return primary;
  const ledger = new Ledger(stow, blocks, spare);
  for (let block = 0; block < blocks.count; block++) ledger.add(block, primary[block], 1);
  for (let step = 0; step < STEPS; step++) {
    const block = random.int(blocks.count);
    const from = primary[block];
    const to = random.int(groups);
    if (from === to) continue;
    const before = ledger.cost(from) + ledger.cost(to);
    ledger.add(block, from, -1);
    ledger.add(block, to, 1);
    const worse = ledger.cost(from) + ledger.cost(to) - before;
    const heat = 0.02 * (1 - step / STEPS) ** 2;
    if (worse <= 0 || random.next() < Math.exp(-worse / (heat + 1e-9))) {
      primary[block] = to;
      continue;
    }
    ledger.add(block, to, -1);
    ledger.add(block, from, 1);
  }
  return primary.map((port) => (port === ports ? KEPT_FREE : port));
}

/** What each port (and, last, the room kept free) needs and has got so far. */
class Ledger {
  readonly #stow: Stow;
  readonly #blocks: Blocks;
  readonly #need: Float64Array;
  readonly #room: Float64Array;
  readonly #got: Float64Array;
  readonly #byBay: Float64Array;
  /** Places times their distance from the centre line, by port and bay: 0 where both sides have the same. */
  readonly #sides: Float64Array;
  readonly #groups: number;

  constructor(stow: Stow, blocks: Blocks, spare: number) {
    const { ports, ship } = stow.problem;
    const bays = ship.bays.count;
    this.#stow = stow;
    this.#blocks = blocks;
    this.#groups = ports + 1;
    this.#need = demand(stow, spare);
    this.#room = capacities(stow, blocks);
    this.#got = new Float64Array(this.#groups * 2);
    this.#byBay = new Float64Array(this.#groups * bays);
    this.#sides = new Float64Array(this.#groups * bays);
    this.#byBay.set(stow.tally.moves.subarray(0, ports * bays));
  }

  add(block: number, port: number, sign: number): void {
    const at = (block * this.#groups + port) * 2;
    for (let level = 0; level < 2; level++) this.#got[port * 2 + level] += sign * this.#room[at + level];
    const places = this.#room[at] + this.#room[at + 1];
    const inBay = port * this.#stow.problem.ship.bays.count + this.#blocks.bay[block];
    this.#byBay[inBay] += (sign * places) / 2;
    this.#sides[inBay] += sign * places * this.#blocks.y[block];
  }

  cost(port: number): number {
    return portCost(port, this.#need, this.#got) + spreadCost(this.#stow, this.#byBay, port) + this.#unevenness(port);
  }

  /** A port whose boxes stand on one side of a bay twists and lists the ship when they come or go. */
  #unevenness(port: number): number {
    const { bays, profile } = this.#stow.problem.ship;
    const lever = PLACES * profile.particulars.beam;
    let cost = 0;
    for (let bay = 0; bay < bays.count; bay++) cost += (this.#sides[port * bays.count + bay] / lever) ** 2;
    return EVEN_SIDES * cost;
  }
}

/** Share of the room on each level that each port should get: `[port * 2 + level]`, in 20' places. */
function demand(stow: Stow, spare: number): Float64Array {
  const { boxes, ports, loads, restows, ship } = stow.problem;
  const need = new Float64Array((ports + 1) * 2);
  const mobile = [...Array(loads).keys(), ...restows.map((one) => one.box)];
  const room = [0, 0];
  for (const box of mobile) {
    if (boxes.pod[box] < 0) continue;
    const teu = boxes.length[box] === FT20 ? 1 : 2;
    // Heavy boxes and 20' boxes want the hold.
    const inHold = boxes.length[box] === FT20 ? 1.6 : boxes.mass[box] > 18 ? 1.3 : 0.6;
    need[boxes.pod[box] * 2] += teu * inHold;
    need[boxes.pod[box] * 2 + 1] += teu * (2 - inHold);
  }
  for (let s = 0; s < ship.stacks.count; s++) room[ship.stacks.level[s]] += freePlaces(stow, s);
  for (let level = 0; level < 2; level++) {
    let sum = 0;
    for (let p = 0; p < ports; p++) sum += need[p * 2 + level];
    for (let p = 0; p < ports; p++) need[p * 2 + level] *= sum > 0 ? ((1 - spare) * room[level]) / sum : 0;
    need[ports * 2 + level] = spare * room[level];
  }
  return need;
}

/** Places each block offers each port without a restow: `[(block * ports + port) * 2 + level]`. */
function capacities(stow: Stow, blocks: Blocks): Float64Array {
  const { ports, ship } = stow.problem;
  const groups = ports + 1;
  const room = new Float64Array(blocks.count * groups * 2);
  for (let s = 0; s < ship.stacks.count; s++) {
    const lid = ship.stacks.lid[s];
    const level = ship.stacks.level[s];
    const free = freePlaces(stow, s);
    const under = level !== HOLD && lid >= 0 ? stow.tally.lidPods[lid] : 0;
    const below = under | stow.pods[s * 2] | stow.pods[s * 2 + 1];
    for (let p = 0; p < groups; p++) {
      if (p === ports || (below & portsBefore(p)) === 0) room[(blocks.of[s] * groups + p) * 2 + level] += free;
    }
  }
  return room;
}

function freePlaces(stow: Stow, stack: number): number {
  const { ship, shut } = stow.problem;
  const lid = ship.stacks.lid[stack];
  if (ship.stacks.level[stack] === HOLD && lid >= 0 && shut[lid] === 1) return 0;
  return 2 * ship.stacks.tiers[stack] - stow.count[stack * 2] - stow.count[stack * 2 + 1];
}

/** How far a port is from the room it needs; too little weighs more than too much. */
function portCost(port: number, need: Float64Array, got: Float64Array): number {
  let cost = 0;
  for (let level = 0; level < 2; level++) {
    const at = port * 2 + level;
    const off = (got[at] - need[at]) / (need[at] + 20);
    cost += off < 0 ? 4 * off * off : off * off;
  }
  return cost;
}

/** Work of a port that falls on too few bays. */
function spreadCost(stow: Stow, byBay: Float64Array, port: number): number {
  const { pairAft, count } = stow.problem.ship.bays;
  let total = 0;
  for (let b = 0; b < count; b++) total += byBay[port * count + b];
  const share = total / Math.max(1, stow.problem.call.cranes.length) + 1;
  let cost = 0;
  for (let b = 0; b < count; b++) {
    if (pairAft[b] < 0) continue;
    const over = (byBay[port * count + b] + byBay[port * count + b + 1]) / share - 1;
    if (over > 0) cost += over * over;
  }
  return 0.3 * cost;
}
