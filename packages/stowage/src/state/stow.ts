import { CENTRE, FT20, FT45, HALF_OFFSET, PARTS } from '../problem/boxes.ts';
import type { Problem } from '../problem/problem.ts';
import { AFT, BOTH, DECK, FORE } from '../problem/ship.ts';
import type { Stowed } from './stowed.ts';
import { Tally } from './tally.ts';

/**
 * Where every box stands: one array of cells, changed in place. Any change edits the cells of a stack and then calls
 * `refresh`, which works the stack's figures out from scratch; totals take the difference. There is no other bookkeeping,
 * so the incremental state cannot drift from the true one.
 */
export class Stow implements Stowed {
  readonly problem: Problem;
  readonly cells: Int32Array;
  readonly count: Uint8Array;
  readonly stays: Uint8Array;
  readonly base: Uint8Array;
  readonly stackOf: Int32Array;
  readonly halfOf: Uint8Array;
  readonly positionOf: Uint8Array;
  readonly height: Float64Array;
  readonly mass20: Float64Array;
  readonly count20: Uint8Array;
  readonly pods: Int32Array;
  readonly mass40: Float64Array;
  readonly count40: Uint8Array;
  readonly momentZ: Float64Array;
  readonly version: Int32Array;
  readonly sight: Float64Array;
  readonly bayMass: Float64Array;
  readonly bayMoment: Float64Array;
  mass = 0;
  mx = 0;
  my = 0;
  mz = 0;
  /** Loads, and restows, that have a place. */
  placedLoads = 0;
  placedRestows = 0;
  readonly tally: Tally;

  constructor(problem: Problem) {
    const { ship, boxes } = problem;
    const halves = ship.stacks.count * 2;
    this.problem = problem;
    this.cells = new Int32Array(halves * ship.maxTiers).fill(-1);
    this.count = new Uint8Array(halves);
    this.stays = new Uint8Array(halves);
    this.base = new Uint8Array(halves);
    this.stackOf = new Int32Array(boxes.count).fill(-1);
    this.halfOf = new Uint8Array(boxes.count);
    this.positionOf = new Uint8Array(boxes.count);
    this.height = new Float64Array(halves);
    this.mass20 = new Float64Array(halves);
    this.count20 = new Uint8Array(halves);
    this.pods = new Int32Array(halves);
    this.mass40 = new Float64Array(ship.stacks.count);
    this.count40 = new Uint8Array(ship.stacks.count);
    this.momentZ = new Float64Array(ship.stacks.count);
    this.version = new Int32Array(ship.stacks.count);
    this.sight = new Float64Array(ship.stacks.count).fill(Infinity);
    this.bayMass = new Float64Array(ship.bays.count * PARTS);
    this.bayMoment = new Float64Array(ship.bays.count * PARTS);
    this.tally = new Tally(problem, this);
    for (const one of problem.staying) this.#set(one.box, one.stack, one.half, one.k);
    this.stays.set(this.count);
    this.base.set(this.count);
    for (let s = 0; s < ship.stacks.count; s++) this.refresh(s);
  }

  /** Puts a box on top of a half (or of both, which must then be level for the box to be supported). */
  push(box: number, stack: number, half: number): void {
    this.#set(box, stack, half, this.topOf(stack, half));
    this.#changed(stack);
  }

  /** Takes a box away that has nothing above it. */
  pop(box: number): void {
    const stack = this.stackOf[box];
    this.#take(box);
    this.#changed(stack);
  }

  /** Takes boxes of one stack away, told from below up, that have only one another above them: as `pop` one by one, but quicker. */
  popAll(boxes: readonly number[]): void {
    if (boxes.length === 0) return;
    const stack = this.stackOf[boxes[0]];
    for (let i = boxes.length - 1; i >= 0; i--) this.#take(boxes[i]);
    this.#changed(stack);
  }

  /** Puts boxes on one stack, told from below up: as `push` one by one, but quicker. */
  pushAll(boxes: readonly number[], stack: number, halves: readonly number[]): void {
    for (let i = 0; i < boxes.length; i++) this.#set(boxes[i], stack, halves[i], this.topOf(stack, halves[i]));
    if (boxes.length > 0) this.#changed(stack);
  }

  #take(box: number): void {
    const stack = this.stackOf[box];
    const half = this.halfOf[box];
    const k = this.positionOf[box];
    const { maxTiers } = this.problem.ship;
    for (let h = half === AFT ? AFT : FORE; h <= (half === FORE ? FORE : AFT); h++) {
      const hs = stack * 2 + h;
      this.cells[hs * maxTiers + k] = -1;
      this.count[hs] = k;
    }
    this.stackOf[box] = -1;
    this.#count(box, stack, half, -1);
    this.tally.count(box, stack, -1);
  }

  /**
   * Adds the totals up anew, in one order, so that they are the same to the last bit wherever the same boxes stand in the same
   * places: sums kept up step by step end a little apart by the way they came.
   */
  recount(): void {
    this.placedLoads = this.placedRestows = 0;
    this.mass = this.mx = this.my = this.mz = 0;
    this.bayMass.fill(0);
    this.bayMoment.fill(0);
    for (let box = 0; box < this.stackOf.length; box++) {
      if (this.stackOf[box] < 0) continue;
      this.#count(box, this.stackOf[box], this.halfOf[box], 1);
    }
    for (let s = 0; s < this.momentZ.length; s++) this.mz += this.momentZ[s];
    this.tally.recount();
  }

  /** Two boxes of the same length class change places; either may also be ashore, then the other comes ashore. */
  swap(a: number, b: number): void {
    const [sa, ha, ka] = [this.stackOf[a], this.halfOf[a], this.positionOf[a]];
    const [sb, hb, kb] = [this.stackOf[b], this.halfOf[b], this.positionOf[b]];
    if (sa >= 0) this.#lift(a);
    if (sb >= 0) this.#lift(b);
    if (sa >= 0) this.#set(b, sa, ha, ka);
    if (sb >= 0) this.#set(a, sb, hb, kb);
    if (sa >= 0) this.#changed(sa);
    if (sb >= 0 && sb !== sa) this.#changed(sb);
  }

  #changed(stack: number): void {
    this.version[stack]++;
    this.refresh(stack);
  }

  /** Moment of a bay's boxes about the centre line [t·m]. */
  momentOf(bay: number): number {
    let moment = 0;
    for (let part = 0; part < PARTS; part++) moment += this.bayMoment[bay * PARTS + part];
    return moment;
  }

  /** First free position above a half, or above both. */
  topOf(stack: number, half: number): number {
    if (half !== BOTH) return this.count[stack * 2 + half];
    return Math.max(this.count[stack * 2], this.count[stack * 2 + 1]);
  }

  /** Over-height of the topmost boxes of a stack [m]. */
  overHeight(stack: number): number {
    const { odd, boxes } = this.problem;
    if (odd.length === 0) return 0;
    let over = 0;
    for (const half of [FORE, AFT]) {
      const top = this.count[stack * 2 + half] - 1;
      if (top >= 0) over = Math.max(over, boxes.overHeight[this.boxAt(stack, half, top)] ?? 0);
    }
    return over;
  }

  /** The box at a position of a half, -1 for none. */
  boxAt(stack: number, half: number, k: number): number {
    return this.cells[(stack * 2 + half) * this.problem.ship.maxTiers + k];
  }

  /** Height of the underside of the box at position k of a half above base [m]. */
  underside(stack: number, half: number, k: number): number {
    const { boxes, ship } = this.problem;
    const sum = (h: number): number => {
      let z = 0;
      for (let i = 0; i < k; i++) {
        const box = this.boxAt(stack, h, i);
        if (box >= 0) z += boxes.height[box];
      }
      return z;
    };
    return ship.stacks.z[stack] + (half === BOTH ? Math.max(sum(FORE), sum(AFT)) : sum(half));
  }

  /** Boxes whose places were taken out and put back in the same call: cells only, masses follow. */
  #lift(box: number): void {
    this.#count(box, this.stackOf[box], this.halfOf[box], -1);
    this.tally.count(box, this.stackOf[box], -1);
    this.stackOf[box] = -1;
  }

  #set(box: number, stack: number, half: number, k: number): void {
    const { maxTiers } = this.problem.ship;
    for (let h = half === AFT ? AFT : FORE; h <= (half === FORE ? FORE : AFT); h++) {
      const hs = stack * 2 + h;
      this.cells[hs * maxTiers + k] = box;
      if (this.count[hs] <= k) this.count[hs] = k + 1;
    }
    this.stackOf[box] = stack;
    this.halfOf[box] = half;
    this.positionOf[box] = k;
    this.#count(box, stack, half, 1);
    this.tally.count(box, stack, 1);
  }

  #count(box: number, stack: number, half: number, sign: number): void {
    const { ship, boxes } = this.problem;
    const bay = ship.stacks.bay[stack];
    const mass = sign * boxes.mass[box];
    const isOddBay = ship.bays.number[bay] % 2 !== 0;
    const offset = half === BOTH || isOddBay ? 0 : half === FORE ? HALF_OFFSET : -HALF_OFFSET;
    const part = bay * PARTS + (boxes.length[box] === FT45 ? 3 : half);
    this.bayMass[part] += mass;
    this.bayMoment[part] += mass * ship.stacks.y[stack];
    if (box < this.problem.loads) this.placedLoads += sign;
    else this.placedRestows += sign * this.problem.isRestowed[box];
    this.mass += mass;
    this.mx += mass * (ship.bays.x[bay] + offset);
    this.my += mass * ship.stacks.y[stack];
  }

  /** Works out a stack's figures from its cells. */
  refresh(stack: number): void {
    const { ship, boxes } = this.problem;
    const fore = stack * 2;
    const aft = fore + 1;
    const top = Math.max(this.count[fore], this.count[aft]);
    let heightFore = 0;
    let heightAft = 0;
    let m20Fore = 0;
    let m20Aft = 0;
    let n20Fore = 0;
    let n20Aft = 0;
    let podsFore = 0;
    let podsAft = 0;
    let m40 = 0;
    let n40 = 0;
    let mz = 0;
    const z = ship.stacks.z[stack];
    for (let k = 0; k < top; k++) {
      const a = this.cells[fore * ship.maxTiers + k];
      const b = this.cells[aft * ship.maxTiers + k];
      if (a >= 0 && boxes.length[a] !== FT20) {
        const under = Math.max(heightFore, heightAft);
        mz += boxes.mass[a] * (z + under + CENTRE * boxes.height[a]);
        heightFore = heightAft = under + boxes.height[a];
        m40 += boxes.mass[a];
        n40++;
        podsFore |= 1 << boxes.pod[a];
        podsAft |= 1 << boxes.pod[a];
        continue;
      }
      if (a >= 0) {
        mz += boxes.mass[a] * (z + heightFore + CENTRE * boxes.height[a]);
        heightFore += boxes.height[a];
        m20Fore += boxes.mass[a];
        n20Fore++;
        podsFore |= 1 << boxes.pod[a];
      }
      if (b >= 0) {
        mz += boxes.mass[b] * (z + heightAft + CENTRE * boxes.height[b]);
        heightAft += boxes.height[b];
        m20Aft += boxes.mass[b];
        n20Aft++;
        podsAft |= 1 << boxes.pod[b];
      }
    }
    this.height[fore] = heightFore;
    this.height[aft] = heightAft;
    this.mass20[fore] = m20Fore;
    this.mass20[aft] = m20Aft;
    this.count20[fore] = n20Fore;
    this.count20[aft] = n20Aft;
    this.pods[fore] = podsFore;
    this.pods[aft] = podsAft;
    this.mass40[stack] = m40;
    this.count40[stack] = n40;
    this.mz += mz - this.momentZ[stack];
    this.momentZ[stack] = mz;
    this.tally.refresh(stack, ship.stacks.level[stack] === DECK);
  }
}
