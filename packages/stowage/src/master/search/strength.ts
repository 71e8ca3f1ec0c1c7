import { eachAboard } from '../each-aboard.ts';
import type { MasterProblem } from '../problem.ts';

/**
 * Shear and bending at every bay and departure (SPEC K7, K8): shear summed up from the first bay of the file, bending from the last. A box moved between two bays changes the
 * shear between them, and the bending up to the last of them.
 */
export class Strength {
  readonly #problem: MasterProblem;
  readonly #bays: number;
  /** `sailing * bays + bay`. */
  readonly shear: Float64Array;
  readonly bending: Float64Array;
  /** Price of a tonne of shear and of a tm of bending beyond the limit. */
  shearPrice = 1e-2;
  bendingPrice = 1e-3;

  constructor(problem: MasterProblem) {
    this.#problem = problem;
    const { sailings, instance } = problem;
    const { bays, bayOf, lightship, buoyancy, bayLcg, typeWeight } = instance;
    this.#bays = bays;
    const net = Float64Array.from(buoyancy, (up, at) => lightship[at % bays] - up);
    eachAboard(instance, (to, block, type, count) => {
      for (let p = 0; p < to; p++) net[p * bays + bayOf[block]] += count * typeWeight[type];
    });
    this.shear = new Float64Array(sailings * bays);
    this.bending = new Float64Array(sailings * bays);
    for (let p = 0; p < sailings; p++) {
      let shear = 0;
      for (let bay = 0; bay < bays; bay++) this.shear[p * bays + bay] = shear += net[p * bays + bay];
      let behind = 0;
      for (let bay = bays - 2; bay >= 0; bay--) {
        behind += net[p * bays + bay + 1];
        this.bending[p * bays + bay] = this.bending[p * bays + bay + 1] + behind * (bayLcg[bay] - bayLcg[bay + 1]);
      }
    }
  }

  #beyondShear(bay: number, shear: number): number {
    const { shearMin, shearMax } = this.#problem.instance;
    return shear > shearMax[bay] ? shear - shearMax[bay] : shear < shearMin[bay] ? shearMin[bay] - shear : 0;
  }

  /** Shear beyond its limits, t over all bays and departures. */
  shearBreach(): number {
    let sum = 0;
    for (let at = 0; at < this.shear.length; at++) sum += this.#beyondShear(at % this.#bays, this.shear[at]);
    return sum;
  }

  /** Bending beyond its limits, tm over all bays and departures. */
  bendingBreach(): number {
    const { bendingMax } = this.#problem.instance;
    let sum = 0;
    for (let at = 0; at < this.bending.length; at++) sum += Math.max(0, this.bending[at] - bendingMax[at % this.#bays]);
    return sum;
  }

  holds(): boolean {
    return this.shearBreach() <= 1e-5 && this.bendingBreach() <= 1e-3;
  }

  /** Change of price when `weight` tonnes that sail from port `from` to port `to` go from a block to another (negative: there is none). */
  delta(from: number, to: number, weight: number, was: number, block: number): number {
    const { bayOf } = this.#problem.instance;
    const bayWas = was < 0 ? -1 : bayOf[was];
    const bay = block < 0 ? -1 : bayOf[block];
    if (bayWas === bay || weight === 0) return 0;
    let change = 0;
    for (let p = from; p < to; p++)
      if (bayWas < 0) change += this.#deltaOne(p, bay, weight);
      else if (bay < 0) change += this.#deltaOne(p, bayWas, -weight);
      else change += this.#deltaTwo(p, bayWas, bay, weight);
    return change;
  }

  /** A weight added at one bay (or taken away, if negative): shear from there on and bending up to there change. */
  #deltaOne(p: number, bay: number, w: number): number {
    const { bendingMax, bayLcg } = this.#problem.instance;
    const row = p * this.#bays;
    let shear = 0;
    let bending = 0;
    for (let i = bay; i < this.#bays; i++)
      shear += this.#beyondShear(i, this.shear[row + i] + w) - this.#beyondShear(i, this.shear[row + i]);
    for (let i = 0; i < bay; i++) {
      const over = this.bending[row + i] - bendingMax[i];
      const after = over + w * (bayLcg[i] - bayLcg[bay]);
      bending += (after > 0 ? after : 0) - (over > 0 ? over : 0);
    }
    return shear * this.shearPrice + bending * this.bendingPrice;
  }

  #deltaTwo(p: number, bayWas: number, bay: number, w: number): number {
    const { bendingMax, bayLcg } = this.#problem.instance;
    const row = p * this.#bays;
    const isAft = bayWas < bay;
    const first = isAft ? bayWas : bay;
    const last = isAft ? bay : bayWas;
    const atLast = isAft ? w : -w;
    const x = bayLcg[last];
    const rest = atLast * (bayLcg[first] - x);
    let shear = 0;
    let bending = 0;
    for (let i = 0; i < first; i++) {
      const over = this.bending[row + i] - bendingMax[i];
      const after = over + rest;
      bending += (after > 0 ? after : 0) - (over > 0 ? over : 0);
    }
    for (let i = first; i < last; i++) {
      const s = this.shear[row + i];
      shear += this.#beyondShear(i, s - atLast) - this.#beyondShear(i, s);
      const over = this.bending[row + i] - bendingMax[i];
      const after = over + atLast * (bayLcg[i] - x);
      bending += (after > 0 ? after : 0) - (over > 0 ? over : 0);
    }
    return shear * this.shearPrice + bending * this.bendingPrice;
  }

  move(from: number, to: number, weight: number, was: number, block: number): void {
    const { bayOf } = this.#problem.instance;
    const bayWas = was < 0 ? -1 : bayOf[was];
    const bay = block < 0 ? -1 : bayOf[block];
    if (bayWas === bay || weight === 0) return;
    if (bayWas >= 0) this.#add(from, to, -weight, bayWas);
    if (bay >= 0) this.#add(from, to, weight, bay);
  }

  #add(from: number, to: number, weight: number, bay: number): void {
    const { bayLcg } = this.#problem.instance;
    for (let p = from; p < to; p++) {
      const row = p * this.#bays;
      for (let i = bay; i < this.#bays; i++) this.shear[row + i] += weight;
      for (let i = 0; i < bay; i++) this.bending[row + i] += weight * (bayLcg[i] - bayLcg[bay]);
    }
  }
}
