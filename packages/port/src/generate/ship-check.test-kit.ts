import type { MassSegment, VesselProfile } from '../vessel/profile.ts';

/** A mass aboard, for the tests of generated ships. */
export type TestMass = Omit<MassSegment, 'name'> & { readonly freeSurface?: number };

/** What the sections, the hydrostatic table and the masses say of a ship (rules F1 to F8). */
export interface TestCondition {
  readonly displacement: number;
  readonly draftAft: number;
  readonly draftFore: number;
  readonly trim: number;
  readonly gm: number;
  readonly minGm: number;
  readonly list: number;
  /** Greatest use of the limits of shear, bending and torsion: 1 is at the limit. */
  readonly shearUse: number;
  readonly bendingUse: number;
  readonly torsionUse: number;
}

const SLICE = 1;

/** Floats the ship with these masses besides lightship and constants. Sections between stations are interpolated in slices of a metre. */
export function testFloat(ship: VesselProfile, masses: readonly TestMass[]): TestCondition {
  const all: TestMass[] = [...ship.lightship, ...ship.constants, ...masses];
  const displacement = sum(all, (m) => m.mass);
  const lcg = sum(all, (m) => (m.mass * (m.fromX + m.toX)) / 2) / displacement;
  let [draft, slope] = [ship.particulars.designDraft, 0];
  for (let i = 0; i < 60; i++) {
    const { volume, centre } = buoyancyAt(ship, draft, slope);
    const weight = volume * ship.buoyancy.density;
    if (Math.abs(weight / displacement - 1) < 1e-6 && Math.abs(centre - lcg) < 1e-3) break;
    draft += ((displacement - weight) / weight) * draft * 0.8;
    slope += ((centre - lcg) / ship.particulars.lpp ** 2) * draft * 1.2;
  }
  const mean = draft;
  const kg = sum(all, (m) => m.mass * m.z) / displacement;
  const surface = sum(all, (m) => m.freeSurface ?? 0) / displacement;
  const gm = interpolate(ship.hydrostatics, 'draft', 'kmt', mean) - kg - surface;
  const trim = slope * ship.particulars.lpp;
  return {
    displacement,
    draftAft: mean + trim / 2,
    draftFore: mean - trim / 2,
    trim,
    gm,
    minGm: interpolate(ship.limits.minGm, 'draft', 'gm', mean),
    list: (Math.atan(sum(all, (m) => m.mass * m.y) / (displacement * gm)) * 180) / Math.PI,
    ...strengthUse(ship, all, draft, slope),
  };
}

/** Section areas by place for a waterline of this mean draught and slope (positive: deeper aft). */
function sectionsAt({ buoyancy, particulars }: VesselProfile, draft: number, slope: number): (x: number) => number {
  const { stations, drafts, areas } = buoyancy;
  const last = stations.length - 1;
  const at = Float64Array.from(stations, (x, i) => {
    const d = Math.max(0, draft - slope * (x - particulars.lpp / 2));
    const low = Math.min(drafts.length - 2, Math.floor(d));
    const [a, b] = [areas[i]?.[low] as number, areas[i]?.[low + 1] as number];
    return a + (b - a) * Math.min(1, d - low);
  });
  return (x) => {
    const s = Math.min(last - 1, Math.max(0, Math.floor((x / (stations[last] as number)) * last)));
    const u = (x - (stations[s] as number)) / ((stations[s + 1] as number) - (stations[s] as number));
    return (at[s] as number) + u * ((at[s + 1] as number) - (at[s] as number));
  };
}

function buoyancyAt(ship: VesselProfile, draft: number, slope: number): { volume: number; centre: number } {
  const area = sectionsAt(ship, draft, slope);
  let [volume, moment] = [0, 0];
  for (let x = SLICE / 2; x < ship.particulars.lpp; x += SLICE) {
    const slice = area(x) * SLICE;
    volume += slice;
    moment += slice * x;
  }
  return { volume, centre: moment / volume };
}

function strengthUse(ship: VesselProfile, masses: readonly TestMass[], draft: number, slope: number) {
  const start = Math.min(0, ...masses.map((m) => m.fromX));
  const end = Math.max(ship.particulars.lpp, ...masses.map((m) => m.toX));
  const count = Math.ceil((end - start) / SLICE);
  const weight = new Float64Array(count);
  const twist = new Float64Array(count);
  for (const m of masses) {
    for (let i = Math.max(0, Math.floor((m.fromX - start) / SLICE)); i < count && start + i * SLICE < m.toX; i++) {
      const overlap = Math.min(m.toX, start + (i + 1) * SLICE) - Math.max(m.fromX, start + i * SLICE);
      weight[i] = (weight[i] as number) + (m.mass * overlap) / (m.toX - m.fromX);
      twist[i] = (twist[i] as number) + (m.mass * m.y * overlap) / (m.toX - m.fromX);
    }
  }
  const area = sectionsAt(ship, draft, slope);
  const curve = { shear: [] as number[], bending: [] as number[], torsion: [] as number[] };
  let [shear, bending, torsion] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const x = start + (i + 0.5) * SLICE;
    const afloat = x > 0 && x < ship.particulars.lpp ? area(x) * SLICE * ship.buoyancy.density : 0;
    const load = (weight[i] as number) - afloat;
    bending += (shear + load / 2) * SLICE;
    shear += load;
    torsion += twist[i] as number;
    curve.shear.push(shear);
    curve.bending.push(bending);
    curve.torsion.push(torsion);
  }
  const [first, last] = [ship.strength[0]?.x as number, ship.strength.at(-1)?.x as number];
  const value = (values: readonly number[], x: number): number =>
    values[Math.min(count - 1, Math.max(0, Math.round((x - start) / SLICE) - 1))] as number;
  const closing = value(curve.torsion, last);
  const use = (f: (station: VesselProfile['strength'][number]) => number): number => Math.max(...ship.strength.map(f));
  return {
    shearUse: use((s) => over(value(curve.shear, s.x), s.shearMin, s.shearMax)),
    bendingUse: use((s) => over(value(curve.bending, s.x), s.bendingMin, s.bendingMax)),
    torsionUse: use((s) => Math.abs(value(curve.torsion, s.x) - (closing * (s.x - first)) / (last - first)) / s.torsionMax),
  };
}

function over(value: number, min: number, max: number): number {
  return value >= 0 ? value / max : value / min;
}

function interpolate<K extends string>(table: readonly Readonly<Record<K, number>>[], key: K, field: K, at: number): number {
  const next = table.findIndex((entry) => entry[key] >= at);
  if (next === 0) return table[0]?.[field] as number;
  if (next === -1) return table.at(-1)?.[field] as number;
  const [a, b] = [table[next - 1] as Record<K, number>, table[next] as Record<K, number>];
  return a[field] + ((b[field] - a[field]) * (at - a[key])) / (b[key] - a[key]);
}

function sum<T>(items: readonly T[], f: (item: T) => number): number {
  return items.reduce((total, item) => total + f(item), 0);
}
