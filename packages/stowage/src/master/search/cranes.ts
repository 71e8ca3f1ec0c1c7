import { eachAboard } from '../each-aboard.ts';
import type { MasterProblem } from '../problem.ts';

/**
 * Moves at every port in every bay, and the long crane (SPEC K9). While searching, a port is priced not by its busiest group of bays alone but by a level and what stands above it:
 * `level + slope × Σ max(0, moves − level)`, which for a slope of 1/k is the mean of the k busiest groups when the level is the k-th.
 */
export class Cranes {
  readonly #problem: MasterProblem;
  readonly #groups: number;
  /** `port * groups + group`. */
  readonly moves: Int32Array;
  readonly level: Float64Array;
  slope = 1;

  constructor(problem: MasterProblem) {
    this.#problem = problem;
    const { instance, groups } = problem;
    const { ports } = instance;
    this.#groups = groups;
    this.moves = new Int32Array(ports * groups);
    this.level = new Float64Array(ports);
    eachAboard(instance, (to, block, _, count) => this.#add(to, instance.bayOf[block], count));
  }

  /** The busiest group's moves at a port. */
  longCrane(port: number): number {
    let most = 0;
    for (let at = port * this.#groups; at < (port + 1) * this.#groups; at++) if (this.moves[at] > most) most = this.moves[at];
    return most;
  }

  totalLongCrane(): number {
    let sum = 0;
    for (let port = 0; port < this.level.length; port++) sum += this.longCrane(port);
    return sum;
  }

  /** Sets the slope, and the level of every port. */
  levelAt(levels: Float64Array, slope: number): void {
    this.slope = slope;
    this.level.set(levels);
  }

  /** Sets the slope, and each port's level to the one of least price: the ⌊1 / slope⌋-th busiest group's moves. */
  relevel(slope: number): void {
    this.slope = slope;
    const kth = Math.min(this.#groups, Math.max(1, Math.floor(1 / slope + 1e-9)));
    for (let port = 0; port < this.level.length; port++) {
      const sorted = this.moves.slice(port * this.#groups, (port + 1) * this.#groups).sort();
      this.level[port] = sorted[this.#groups - kth] ?? 0;
    }
  }

  delta(box: number, was: number, block: number): number {
    const { from, to, instance } = this.#problem;
    const bayWas = was < 0 ? -1 : instance.bayOf[was];
    const bay = block < 0 ? -1 : instance.bayOf[block];
    if (bayWas === bay) return 0;
    return this.#deltaAt(from[box], bayWas, bay) + this.#deltaAt(to[box], bayWas, bay);
  }

  #deltaAt(port: number, bayWas: number, bay: number): number {
    const { groupStart, groupsOf } = this.#problem;
    const level = this.level[port];
    const row = port * this.#groups;
    let excess = 0;
    if (bayWas >= 0)
      for (let k = groupStart[bayWas]; k < groupStart[bayWas + 1]; k++) {
        const group = groupsOf[k];
        if (this.#holds(group, bay)) continue;
        const above = this.moves[row + group] - level;
        if (above > 0) excess -= above < 1 ? above : 1;
      }
    if (bay >= 0)
      for (let k = groupStart[bay]; k < groupStart[bay + 1]; k++) {
        const group = groupsOf[k];
        if (this.#holds(group, bayWas)) continue;
        const above = this.moves[row + group] + 1 - level;
        if (above > 0) excess += above < 1 ? above : 1;
      }
    return this.slope * excess;
  }

  #holds(group: number, bay: number): boolean {
    const { groupBays } = this.#problem;
    return groupBays[2 * group] === bay || groupBays[2 * group + 1] === bay;
  }

  move(box: number, was: number, block: number): void {
    const { from, to, instance } = this.#problem;
    const bayWas = was < 0 ? -1 : instance.bayOf[was];
    const bay = block < 0 ? -1 : instance.bayOf[block];
    if (bayWas === bay) return;
    if (bayWas >= 0) {
      this.#add(from[box], bayWas, -1);
      this.#add(to[box], bayWas, -1);
    }
    if (bay >= 0) {
      this.#add(from[box], bay, 1);
      this.#add(to[box], bay, 1);
    }
  }

  #add(port: number, bay: number, count: number): void {
    const { groupStart, groupsOf } = this.#problem;
    for (let k = groupStart[bay]; k < groupStart[bay + 1]; k++) this.moves[port * this.#groups + groupsOf[k]] += count;
  }
}
