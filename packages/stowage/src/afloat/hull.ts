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
  /** Immersed area of each section at the last waterline asked for, and how fast it grows with the draught there. */
  readonly #section: Float64Array;
  readonly #growth: Float64Array;
  /** Place of each section as a share of the length, and what a square metre of it carries [t] with its moment [t·m]. */
  readonly #along: Float64Array;
  readonly #massOf: Float64Array;
  readonly #momentOf: Float64Array;
  /** What she carries on an even keel at each draught of the table [t]. */
  readonly #onEvenKeel: Float64Array;

  constructor(profile: VesselProfile) {
    const { stations, drafts, areas, density } = profile.buoyancy;
    this.#stations = Float64Array.from(stations);
    this.#drafts = Float64Array.from(drafts);
    this.#areas = Float64Array.from(areas.flat());
    this.#lpp = profile.particulars.lpp;
    this.#density = density;
    this.#section = new Float64Array(stations.length);
    this.#growth = new Float64Array(stations.length);
    this.#along = this.#stations.map((x) => x / this.#lpp);
    this.#massOf = new Float64Array(stations.length);
    this.#momentOf = new Float64Array(stations.length);
    this.#weighSections();
    this.#onEvenKeel = this.#drafts.map((draft) => this.#buoyancy(draft, draft).mass);
  }

  /**
   * Draughts at which buoyancy carries `mass` [t] with its centre at moment `mx` [t·m] about the aft perpendicular;
   * null when there are none within the table. Newton's method on both draughts, from those of an even keel.
   */
  float(mass: number, mx: number): Floating | null {
    const deepest = this.#drafts[this.#drafts.length - 1];
    let aft = this.#evenKeel(mass);
    let fore = aft;
    for (let i = 0; i < 40; i++) {
      const now = this.#buoyancy(aft, fore);
      const [dm, dx] = [mass - now.mass, mx - now.moment];
      if (Math.abs(dm) < 1e-7 * mass && Math.abs(dx) < 1e-7 * mass * this.#lpp)
        return this.#isWithin(aft) && this.#isWithin(fore) ? { aft, fore } : null;
      const det = now.massByAft * now.momentByFore - now.massByFore * now.momentByAft;
      if (Math.abs(det) < 1e-9) return null;
      const limit = (value: number): number => Math.max(-2, Math.min(2, value));
      aft = clamp(aft + limit((now.momentByFore * dm - now.massByFore * dx) / det), -1, deepest + 1);
      fore = clamp(fore + limit((now.massByAft * dx - now.momentByAft * dm) / det), -1, deepest + 1);
    }
    return null;
  }

  /** Buoyancy aft of each x and its moment about that x, written down: what ∫ b and ∬ b are there [t, t·m]. Quickest where `xs` rises. */
  aftOfEach(xs: Float64Array, floating: Floating, force: Float64Array, moment: Float64Array): void {
    this.#cut(floating.aft, floating.fore);
    // Volume of the whole spaces between sections aft of x, and its moment about the aft perpendicular.
    let [i, volume, first] = [0, 0, 0];
    for (let n = 0; n < xs.length; n++) {
      const x = xs[n];
      if (n > 0 && x < xs[n - 1]) [i, volume, first] = [0, 0, 0];
      for (; i + 1 < this.#stations.length && this.#stations[i + 1] <= x; i++) {
        volume += this.#volume(i, this.#stations[i + 1]);
        first += this.#first(i, this.#stations[i + 1]);
      }
      const isBetween = i + 1 < this.#stations.length && this.#stations[i] < x;
      const all = volume + (isBetween ? this.#volume(i, x) : 0);
      force[n] = all * this.#density;
      moment[n] = (all * x - first - (isBetween ? this.#first(i, x) : 0)) * this.#density;
    }
  }

  #isWithin(draft: number): boolean {
    return draft >= 0 && draft <= this.#drafts[this.#drafts.length - 1];
  }

  /** Draught on an even keel for a mass, by the table; the middle of the table for a mass outside it. */
  #evenKeel(mass: number): number {
    const last = this.#drafts.length - 1;
    for (let j = 1; j <= last; j++) {
      const [m0, m1] = [this.#onEvenKeel[j - 1], this.#onEvenKeel[j]];
      if (mass >= m0 && mass <= m1 && m1 > m0)
        return this.#drafts[j - 1] + ((this.#drafts[j] - this.#drafts[j - 1]) * (mass - m0)) / (m1 - m0);
    }
    return this.#drafts[last] / 2;
  }

  /** Volume from section i to x, before the next section, and its moment about the aft perpendicular. */
  #volume(i: number, x: number): number {
    return ((x - this.#stations[i]) * (this.#section[i] + this.#sectionAt(i, x))) / 2;
  }

  #first(i: number, x: number): number {
    const x0 = this.#stations[i];
    return ((x - x0) * (this.#section[i] * (2 * x0 + x) + this.#sectionAt(i, x) * (x0 + 2 * x))) / 6;
  }

  #sectionAt(i: number, x: number): number {
    const [x0, x1] = [this.#stations[i], this.#stations[i + 1]];
    return this.#section[i] + ((this.#section[i + 1] - this.#section[i]) * (x - x0)) / (x1 - x0);
  }

  /** Mass carried and its moment about the aft perpendicular, and how they grow with either draught. */
  #buoyancy(aft: number, fore: number) {
    this.#cut(aft, fore);
    let [mass, moment, massGrows, massByFore, momentGrows, momentByFore] = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < this.#stations.length; i++) {
      const area = this.#section[i];
      const [byMass, byMoment] = [this.#growth[i] * this.#massOf[i], this.#growth[i] * this.#momentOf[i]];
      mass += area * this.#massOf[i];
      moment += area * this.#momentOf[i];
      massGrows += byMass;
      momentGrows += byMoment;
      massByFore += byMass * this.#along[i];
      momentByFore += byMoment * this.#along[i];
    }
    return { mass, moment, massByAft: massGrows - massByFore, massByFore, momentByAft: momentGrows - momentByFore, momentByFore };
  }

  /** What a square metre of each section carries, and its moment: sections vary linearly in between. */
  #weighSections(): void {
    for (let i = 0; i + 1 < this.#stations.length; i++) {
      const [x0, x1] = [this.#stations[i], this.#stations[i + 1]];
      const half = ((x1 - x0) * this.#density) / 2;
      this.#massOf[i] += half;
      this.#massOf[i + 1] += half;
      this.#momentOf[i] += (half * (2 * x0 + x1)) / 3;
      this.#momentOf[i + 1] += (half * (x0 + 2 * x1)) / 3;
    }
  }

  /** Immersed area of every section at a straight waterline, and how fast it grows. */
  #cut(aft: number, fore: number): void {
    const { length } = this.#drafts;
    let j = 1;
    for (let i = 0; i < this.#stations.length; i++) {
      const draft = aft + (fore - aft) * this.#along[i];
      // Draughts of neighbouring sections lie near each other in the table.
      while (j < length - 1 && this.#drafts[j] < draft) j++;
      while (j > 1 && this.#drafts[j - 1] >= draft) j--;
      const [d0, d1] = [this.#drafts[j - 1], this.#drafts[j]];
      const share = (draft - d0) / (d1 - d0);
      const a0 = this.#areas[i * length + j - 1];
      const more = this.#areas[i * length + j] - a0;
      this.#section[i] = a0 + more * clamp(share, 0, 1);
      this.#growth[i] = share < 0 || share > 1 ? 0 : more / (d1 - d0);
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
