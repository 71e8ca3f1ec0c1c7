import type { VesselProfile } from '@estiba/port';

/** Draughts at the perpendiculars [m]. */
export interface Floating {
  readonly aft: number;
  readonly fore: number;
}

/** The hull as tables: finds how the ship floats and where its buoyancy acts (SPEC F1). */
export class Hull {
  readonly #stations: Float64Array;
  readonly #drafts: Float64Array;
  readonly #areas: Float64Array;
  readonly #lpp: number;
  readonly #density: number;
  readonly #section: Float64Array;

  constructor(profile: VesselProfile) {
    const { stations, drafts, areas, density } = profile.buoyancy;
    this.#stations = Float64Array.from(stations);
    this.#drafts = Float64Array.from(drafts);
    this.#areas = Float64Array.from(areas.flat());
    this.#lpp = profile.particulars.lpp;
    this.#density = density;
    this.#section = new Float64Array(stations.length);
  }

  /**
   * Draughts at which buoyancy carries `mass` [t] with its centre at moment `mx` [t·m] about the aft perpendicular;
   * null when there are none within the table. Newton's method on both draughts, derivatives by differences.
   */
  float(mass: number, mx: number): Floating | null {
    const deepest = this.#drafts[this.#drafts.length - 1];
    let aft = deepest / 2;
    let fore = deepest / 2;
    const step = 1e-4;
    for (let i = 0; i < 40; i++) {
      const [m, x] = this.#buoyancy(aft, fore);
      const [dm, dx] = [mass - m, mx - x];
      if (Math.abs(dm) < 1e-7 * mass && Math.abs(dx) < 1e-7 * mass * this.#lpp)
        return this.#isWithin(aft) && this.#isWithin(fore) ? { aft, fore } : null;
      const [ma, xa] = this.#buoyancy(aft + step, fore);
      const [mf, xf] = this.#buoyancy(aft, fore + step);
      const [a, b, c, d] = [(ma - m) / step, (mf - m) / step, (xa - x) / step, (xf - x) / step];
      const det = a * d - b * c;
      if (Math.abs(det) < 1e-9) return null;
      const limit = (value: number): number => Math.max(-2, Math.min(2, value));
      aft = clamp(aft + limit((d * dm - b * dx) / det), -1, deepest + 1);
      fore = clamp(fore + limit((a * dx - c * dm) / det), -1, deepest + 1);
    }
    return null;
  }

  /** Buoyancy aft of x and its moment about x: what ∫ b and ∬ b are there [t, t·m]. */
  aftOf(x: number, floating: Floating): [number, number] {
    this.#cut(floating.aft, floating.fore);
    let force = 0;
    let moment = 0;
    for (let i = 0; i + 1 < this.#stations.length && this.#stations[i] < x; i++) {
      const [x0, x1] = [this.#stations[i], this.#stations[i + 1]];
      const end = Math.min(x, x1);
      const a0 = this.#section[i];
      const a1 = a0 + ((this.#section[i + 1] - a0) * (end - x0)) / (x1 - x0);
      const length = end - x0;
      const volume = (length * (a0 + a1)) / 2;
      force += volume;
      moment += volume * x - (length * (a0 * (2 * x0 + end) + a1 * (x0 + 2 * end))) / 6;
    }
    return [force * this.#density, moment * this.#density];
  }

  #isWithin(draft: number): boolean {
    return draft >= 0 && draft <= this.#drafts[this.#drafts.length - 1];
  }

  /** Mass carried and its moment about the aft perpendicular. */
  #buoyancy(aft: number, fore: number): [number, number] {
    this.#cut(aft, fore);
    let volume = 0;
    let moment = 0;
    for (let i = 0; i + 1 < this.#stations.length; i++) {
      const [x0, x1] = [this.#stations[i], this.#stations[i + 1]];
      const [a0, a1] = [this.#section[i], this.#section[i + 1]];
      volume += ((x1 - x0) * (a0 + a1)) / 2;
      moment += ((x1 - x0) * (a0 * (2 * x0 + x1) + a1 * (x0 + 2 * x1))) / 6;
    }
    return [volume * this.#density, moment * this.#density];
  }

  /** Immersed area of every section at a straight waterline. */
  #cut(aft: number, fore: number): void {
    const { length } = this.#drafts;
    for (let i = 0; i < this.#stations.length; i++) {
      const draft = aft + ((fore - aft) * this.#stations[i]) / this.#lpp;
      let j = 1;
      while (j < length - 1 && this.#drafts[j] < draft) j++;
      const [d0, d1] = [this.#drafts[j - 1], this.#drafts[j]];
      const share = clamp((draft - d0) / (d1 - d0), 0, 1);
      const a0 = this.#areas[i * length + j - 1];
      this.#section[i] = a0 + (this.#areas[i * length + j] - a0) * share;
    }
  }
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Linear between the entries of a table, held beyond its ends. */
export function interpolate<T>(table: readonly T[], at: number, x: (row: T) => number, y: (row: T) => number): number {
  if (at <= x(table[0])) return y(table[0]);
  for (let i = 1; i < table.length; i++) {
    const [x0, x1] = [x(table[i - 1]), x(table[i])];
    if (at <= x1) return y(table[i - 1]) + ((y(table[i]) - y(table[i - 1])) * (at - x0)) / (x1 - x0);
  }
  return y(table[table.length - 1]);
}
