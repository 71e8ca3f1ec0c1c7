import type { Problem } from '../problem/problem.ts';
import type { Stow } from '../state/stow.ts';
import { type Floating, Hull, interpolate } from './hull.ts';
import { Sight } from './sight.ts';
import { compileMasses, isSlack, type Masses, unitAftOf } from './masses.ts';

/** Places of the first gauges; shear, bending and torsion at each station follow, in three blocks. */
export const DRAFT_AFT = 0;
export const DRAFT_FORE = 1;
export const TRIM = 2;
export const GM_OVER = 3;
export const GM_UNDER = 4;
export const LIST = 5;
export const HIDDEN = 6;
export const CURVES = 7;

/**
 * Every rule of the ship afloat (SPEC F) as a gauge: a figure with its least and greatest allowed value and a scale.
 * `read` works all gauges out from the cargo and the ballast; nothing is kept between calls.
 */
export class Gauges {
  readonly problem: Problem;
  readonly hull: Hull;
  readonly masses: Masses;
  readonly stations: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** A breach of one scale is a grave one: gauges of different units compare. */
  readonly scale: Float64Array;
  readonly #x: Float64Array;
  readonly #sight: Sight;
  readonly #fixedMass: number;
  readonly #fixedX: number;
  readonly #fixedY: number;
  readonly #fixedZ: number;
  /** Fixed masses aft of each station, their moment, and their moment athwart. */
  readonly #fixedCurves: Float64Array;
  /** One tonne in each part of each bay, then in each ballast tank: aft of each station, and its moment. */
  readonly #unit: Float64Array;
  readonly #tankY: Float64Array;
  /** Shear, bending and torsion, then buoyancy's force and moment, at each station: worked in, never kept. */
  readonly #curve: readonly [Float64Array, Float64Array, Float64Array];
  readonly #lift: readonly [Float64Array, Float64Array];

  constructor(problem: Problem) {
    const { profile } = problem.ship;
    this.problem = problem;
    this.hull = new Hull(profile);
    this.#sight = new Sight(problem);
    this.masses = compileMasses(problem);
    this.stations = profile.strength.length;
    this.#x = Float64Array.from(profile.strength, (station) => station.x);
    const sum = (f: (segment: Masses['fixed'][number]) => number): number =>
      this.masses.fixed.reduce((total, segment) => total + f(segment), 0);
    this.#fixedMass = sum((s) => s.mass);
    this.#fixedX = sum((s) => (s.mass * (s.fromX + s.toX)) / 2);
    this.#fixedY = sum((s) => s.mass * s.y);
    this.#fixedZ = sum((s) => s.mass * s.z);
    this.#fixedCurves = this.#curvesOfFixed();
    this.#unit = this.#curvesOfUnits();
    this.#tankY = Float64Array.from(this.masses.ballast, (t) => profile.tanks[t].y);
    const atStations = (): Float64Array => new Float64Array(this.stations);
    this.#curve = [atStations(), atStations(), atStations()];
    this.#lift = [atStations(), atStations()];
    const count = CURVES + 3 * this.stations;
    this.low = new Float64Array(count).fill(-Infinity);
    this.high = new Float64Array(count).fill(Infinity);
    this.scale = new Float64Array(count).fill(1);
    this.#setLimits();
  }

  get count(): number {
    return this.low.length;
  }

  /** Mass of the ship with everything in her [t]. */
  displacement(stow: Stow, ballast: Float64Array): number {
    return this.#fixedMass + stow.mass + ballast.reduce((sum, t) => sum + t, 0);
  }

  /** How the ship floats with this ballast and `more` tonnes amidships; null when she does not. */
  floating(stow: Stow, ballast: Float64Array, more: number): Floating | null {
    const { tanks, particulars } = this.problem.ship.profile;
    const middle = (tank: number): number => (tanks[tank].fromX + tanks[tank].toX) / 2;
    const ballastX = this.masses.ballast.reduce((sum, t, i) => sum + ballast[i] * middle(t), 0);
    const mx = this.#fixedX + stow.mx + ballastX + (more * particulars.lpp) / 2;
    return this.hull.float(this.displacement(stow, ballast) + more, mx);
  }

  /** All gauges for the cargo as it stands and this content of the ballast tanks; null when the ship does not float within its table. */
  read(stow: Stow, ballast: Float64Array): { values: Float64Array; floating: Floating } | null {
    const { profile } = this.problem.ship;
    let [mass, mx, my, mz] = [this.#fixedMass + stow.mass, this.#fixedX + stow.mx, this.#fixedY + stow.my, this.#fixedZ + stow.mz];
    let freeSurface = this.masses.fixedFreeSurface;
    this.masses.ballast.forEach((t, i) => {
      const tank = profile.tanks[t];
      mass += ballast[i];
      mx += (ballast[i] * (tank.fromX + tank.toX)) / 2;
      my += ballast[i] * tank.y;
      mz += ballast[i] * tank.z;
      if (isSlack(ballast[i], tank.capacity)) freeSurface += tank.freeSurface;
    });
    const floating = this.hull.float(mass, mx);
    if (floating === null) return null;
    const values = new Float64Array(this.count);
    const mean = (floating.aft + floating.fore) / 2;
    const kmt = interpolate(
      profile.hydrostatics,
      mean,
      (row) => row.draft,
      (row) => row.kmt,
    );
    const gm = kmt - (mz + freeSurface) / mass;
    const minGm = interpolate(
      profile.limits.minGm,
      mean,
      (row) => row.draft,
      (row) => row.gm,
    );
    values[DRAFT_AFT] = floating.aft;
    values[DRAFT_FORE] = floating.fore;
    values[TRIM] = floating.aft - floating.fore;
    values[GM_OVER] = gm - minGm;
    values[GM_UNDER] = profile.limits.maxGm - gm;
    values[LIST] = gm > 0 ? (Math.atan(my / (mass * gm)) * 180) / Math.PI : 90 * Math.sign(my);
    values[HIDDEN] = this.problem.isOff('visibility') ? 0 : this.#sight.hidden(stow, floating);
    this.#curves(stow, ballast, floating, values);
    return { values, floating };
  }

  /** How far the gauges are outside their limits, in scales; 0 when all hold. `margin` narrows every limit by that many scales. */
  breach(values: Float64Array, margin = 0): number {
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      const room = margin * this.scale[i];
      sum += Math.max(0, this.low[i] + room - values[i], values[i] - this.high[i] + room) / this.scale[i];
    }
    return sum;
  }

  #curves(stow: Stow, ballast: Float64Array, floating: Floating, values: Float64Array): void {
    const n = this.stations;
    const [shear, bending, torsion] = this.#curve;
    for (let k = 0; k < n; k++) {
      shear[k] = this.#fixedCurves[k];
      bending[k] = this.#fixedCurves[n + k];
      torsion[k] = this.#fixedCurves[2 * n + k];
    }
    const parts = this.masses.parts.length;
    for (let p = 0; p < parts; p++) this.#add(p, stow.bayMass[p], stow.bayMoment[p]);
    for (let i = 0; i < ballast.length; i++) this.#add(parts + i, ballast[i], ballast[i] * this.#tankY[i]);
    const [force, moment] = this.#lift;
    this.hull.aftOfEach(this.#x, floating, force, moment);
    const length = this.#x[n - 1] - this.#x[0];
    for (let k = 0; k < n; k++) {
      values[CURVES + k] = shear[k] - force[k];
      values[CURVES + n + k] = bending[k] - moment[k];
      values[CURVES + 2 * n + k] = torsion[k] - (torsion[n - 1] * (this.#x[k] - this.#x[0])) / length;
    }
  }

  /** Adds the mass of a part of a bay or of a tank to the curves, with its moment athwart. */
  #add(spread: number, mass: number, athwart: number): void {
    if (mass === 0 && athwart === 0) return;
    const n = this.stations;
    const [shear, bending, torsion] = this.#curve;
    for (let k = 0; k < n; k++) {
      const share = this.#unit[spread * 2 * n + k];
      shear[k] += mass * share;
      bending[k] += mass * this.#unit[(spread * 2 + 1) * n + k];
      torsion[k] += athwart * share;
    }
  }

  #curvesOfFixed(): Float64Array {
    const n = this.stations;
    const curves = new Float64Array(3 * n);
    for (const segment of this.masses.fixed) {
      for (let k = 0; k < n; k++) {
        const [share, moment] = unitAftOf({ from: segment.fromX, to: segment.toX }, this.#x[k]);
        curves[k] += segment.mass * share;
        curves[n + k] += segment.mass * moment;
        curves[2 * n + k] += segment.mass * segment.y * share;
      }
    }
    return curves;
  }

  #curvesOfUnits(): Float64Array {
    const { tanks } = this.problem.ship.profile;
    const spreads = [...this.masses.parts, ...this.masses.ballast.map((t) => ({ from: tanks[t].fromX, to: tanks[t].toX }))];
    const n = this.stations;
    const unit = new Float64Array(spreads.length * 2 * n);
    spreads.forEach((spread, i) => {
      for (let k = 0; k < n; k++) {
        const [share, moment] = unitAftOf(spread, this.#x[k]);
        unit[i * 2 * n + k] = share;
        unit[(i * 2 + 1) * n + k] = moment;
      }
    });
    return unit;
  }

  #setLimits(): void {
    const { profile } = this.problem.ship;
    const { limits, particulars, strength } = profile;
    const set = (i: number, low: number, high: number, scale: number): void => {
      this.low[i] = low;
      this.high[i] = high;
      this.scale[i] = scale;
    };
    const deepest = Math.min(particulars.maxDraft, this.problem.call.limits.maxDraft ?? Infinity);
    set(DRAFT_AFT, limits.minAftDraft, deepest, 0.1);
    set(DRAFT_FORE, limits.minForeDraft, deepest, 0.1);
    set(TRIM, limits.minTrim, limits.maxTrim, 0.1);
    set(GM_OVER, 0, Infinity, 0.05);
    set(GM_UNDER, 0, Infinity, 0.05);
    set(LIST, -limits.maxList, limits.maxList, 0.1);
    set(HIDDEN, -Infinity, profile.visibility.maxHidden, 10);
    if (this.problem.isOff('strength')) return;
    strength.forEach((station, k) => {
      const n = this.stations;
      set(CURVES + k, station.shearMin, station.shearMax, 0.02 * Math.max(1, station.shearMax, -station.shearMin));
      set(CURVES + n + k, station.bendingMin, station.bendingMax, 0.02 * Math.max(1, station.bendingMax, -station.bendingMin));
      set(CURVES + 2 * n + k, -station.torsionMax, station.torsionMax, 0.02 * Math.max(1, station.torsionMax));
    });
  }
}
