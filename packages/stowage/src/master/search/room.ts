import { eachAboard } from '../each-aboard.ts';
import type { MasterProblem } from '../problem.ts';

/** TEU, FEU, plugs and tonnes used in every block at every departure (SPEC K3). */
export class Room {
  readonly #problem: MasterProblem;
  readonly #blocks: number;
  /** `port * blocks + block`: 1 where nothing may be loaded or discharged at the port. */
  readonly closed: Uint8Array;
  readonly teu: Int32Array;
  readonly feu: Int32Array;
  readonly plugs: Int32Array;
  readonly weight: Float64Array;

  constructor(problem: MasterProblem) {
    this.#problem = problem;
    const { blocks, ports, typeLength, typeReefer, typeWeight } = problem.instance;
    const size = problem.sailings * blocks;
    this.#blocks = blocks;
    this.closed = new Uint8Array(ports * blocks);
    this.teu = new Int32Array(size);
    this.feu = new Int32Array(size);
    this.plugs = new Int32Array(size);
    this.weight = new Float64Array(size);
    eachAboard(problem.instance, (to, block, type, count) => {
      for (let p = 0; p < to; p++) {
        const at = p * blocks + block;
        this.teu[at] += typeLength[type] === 40 ? 2 * count : count;
        this.feu[at] += typeLength[type] === 40 ? count : 0;
        this.plugs[at] += typeReefer[type] * count;
        this.weight[at] += typeWeight[type] * count;
      }
    });
  }

  /** Whether no block is overdrawn: cargo aboard from before may do that, boxes never. */
  holds(): boolean {
    const { teu, feu, plugs, maxWeight } = this.#problem.instance;
    for (let at = 0; at < this.teu.length; at++) {
      const block = at % this.#blocks;
      if (this.teu[at] > teu[block] || this.feu[at] > feu[block] || this.plugs[at] > plugs[block]) return false;
      if (this.weight[at] > maxWeight[block] + 1e-6) return false;
    }
    return true;
  }

  fits(box: number, block: number): boolean {
    const { from, to, isForty, isReefer, weight, instance } = this.#problem;
    const forty = isForty[box];
    const maxTeu = instance.teu[block] - 1 - forty;
    const maxFeu = instance.feu[block] - forty;
    const maxPlugs = instance.plugs[block] - isReefer[box];
    const maxWeight = instance.maxWeight[block] - weight[box] + 1e-6;
    if (this.closed[from[box] * this.#blocks + block] === 1 || this.closed[to[box] * this.#blocks + block] === 1) return false;
    const end = to[box] * this.#blocks + block;
    for (let at = from[box] * this.#blocks + block; at < end; at += this.#blocks)
      if (
        this.teu[at] > maxTeu ||
        (forty === 1 && this.feu[at] > maxFeu) ||
        (isReefer[box] === 1 && this.plugs[at] > maxPlugs) ||
        this.weight[at] > maxWeight
      )
        return false;
    return true;
  }

  /** As `fits`, were the other box, which is in the block, not there. */
  fitsInPlaceOf(box: number, other: number, block: number): boolean {
    const { from, to, isForty, isReefer, weight, instance } = this.#problem;
    if (this.closed[from[box] * this.#blocks + block] === 1 || this.closed[to[box] * this.#blocks + block] === 1) return false;
    const forty = isForty[box];
    const reefer = isReefer[box];
    for (let p = from[box]; p < to[box]; p++) {
      const at = p * this.#blocks + block;
      const isThere = p >= from[other] && p < to[other] ? 1 : 0;
      if (
        this.teu[at] + 1 + forty - isThere * (1 + isForty[other]) > instance.teu[block] ||
        (forty === 1 && this.feu[at] + 1 - isThere * isForty[other] > instance.feu[block]) ||
        (reefer === 1 && this.plugs[at] + 1 - isThere * isReefer[other] > instance.plugs[block]) ||
        this.weight[at] + weight[box] - isThere * weight[other] > instance.maxWeight[block] + 1e-6
      )
        return false;
    }
    return true;
  }

  /** How full the block would be with the box, at its fullest departure: the greatest share of TEU, FEU (for a forty), plugs (for a reefer) and weight. */
  fullness(box: number, block: number): number {
    const { from, to, isForty, isReefer, weight, instance } = this.#problem;
    let most = 0;
    for (let p = from[box]; p < to[box]; p++) {
      const at = p * this.#blocks + block;
      most = Math.max(
        most,
        (this.teu[at] + 1 + isForty[box]) / instance.teu[block],
        (this.weight[at] + weight[box]) / instance.maxWeight[block],
      );
      if (isForty[box] === 1) most = Math.max(most, (this.feu[at] + 1) / Math.min(instance.feu[block], instance.teu[block] / 2));
      if (isReefer[box] === 1) most = Math.max(most, (this.plugs[at] + 1) / instance.plugs[block]);
    }
    return most;
  }

  /** Whether two boxes of one leg can change places. */
  canSwap(box: number, other: number, block: number, otherBlock: number): boolean {
    const { from, to, isForty, isReefer, weight } = this.#problem;
    const teu = isForty[box] - isForty[other];
    const plugs = isReefer[box] - isReefer[other];
    const tonnes = weight[box] - weight[other];
    return this.#bears(from[box], to[box], otherBlock, teu, plugs, tonnes) && this.#bears(from[box], to[box], block, -teu, -plugs, -tonnes);
  }

  /** Whether a block bears so much more at every departure; what grows less is not asked. */
  #bears(from: number, to: number, block: number, forties: number, plugs: number, tonnes: number): boolean {
    const { instance } = this.#problem;
    for (let p = from; p < to; p++) {
      const at = p * this.#blocks + block;
      if (forties > 0 && (this.teu[at] + forties > instance.teu[block] || this.feu[at] + forties > instance.feu[block])) return false;
      if (plugs > 0 && this.plugs[at] + plugs > instance.plugs[block]) return false;
      if (tonnes > 0 && this.weight[at] + tonnes > instance.maxWeight[block] + 1e-6) return false;
    }
    return true;
  }

  move(box: number, was: number, block: number): void {
    if (was >= 0) this.#add(box, was, -1);
    if (block >= 0) this.#add(box, block, 1);
  }

  #add(box: number, block: number, sign: number): void {
    const { from, to, isForty, isReefer, weight } = this.#problem;
    const end = to[box] * this.#blocks + block;
    for (let at = from[box] * this.#blocks + block; at < end; at += this.#blocks) {
      this.teu[at] += sign * (1 + isForty[box]);
      this.feu[at] += sign * isForty[box];
      this.plugs[at] += sign * isReefer[box];
      this.weight[at] += sign * weight[box];
    }
  }
}
