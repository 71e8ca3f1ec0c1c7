import type { VesselProfile } from '../vessel/profile.ts';
import type { Hull } from './hull.ts';

const DENSITY = 1.025;
/** Entries begin here: a ship never floats shallower, and the metacentre runs off towards zero draught. */
const FIRST_DRAFT = 2;

/** Bonjean areas of the hull at every metre up to the depth. */
export function tabulateAreas(hull: Hull): VesselProfile['buoyancy'] {
  const whole = Math.floor(hull.form.depth);
  const drafts = Array.from({ length: whole + 1 }, (_, i) => i);
  return {
    stations: hull.stations.map((x) => round(x, 3)),
    drafts,
    areas: hull.stations.map((x) => drafts.map((draft) => round(hull.area(x, draft), 2))),
    density: DENSITY,
  };
}

/** Hydrostatic table on even keel at the draughts of the area table, integrated from the same sections. */
export function hydrostaticsOf(hull: Hull, buoyancy: VesselProfile['buoyancy']): VesselProfile['hydrostatics'] {
  return buoyancy.drafts.flatMap((draft, d) => {
    if (draft < FIRST_DRAFT) return [];
    const stations = buoyancy.stations;
    const integrate = (f: (x: number, s: number) => number): number => {
      let sum = 0;
      let before = f(stations[0] as number, 0);
      for (let s = 1; s < stations.length; s++) {
        const [a, b] = [stations[s - 1] as number, stations[s] as number];
        const here = f(b, s);
        sum += ((before + here) / 2) * (b - a);
        before = here;
      }
      return sum;
    };
    const areaAt = (s: number): number => buoyancy.areas[s]?.[d] ?? 0;
    const breadths = stations.map((x) => hull.breadth(x, draft));
    const breadthAt = (s: number): number => breadths[s] as number;
    const volume = integrate((_, s) => areaAt(s));
    const waterplane = integrate((_, s) => breadthAt(s));
    const lcf = integrate((x, s) => x * breadthAt(s)) / waterplane;
    const transverse = integrate((_, s) => breadthAt(s) ** 3 / 12);
    const longitudinal = integrate((x, s) => (x - lcf) ** 2 * breadthAt(s));
    const kb = integrate((x) => hull.areaMoment(x, draft)) / volume;
    return [
      {
        draft,
        displacement: round(volume * DENSITY, 1),
        kmt: round(kb + transverse / volume, 3),
        lcb: round(integrate((x, s) => x * areaAt(s)) / volume, 3),
        lcf: round(lcf, 3),
        mct: round((DENSITY * longitudinal) / (100 * hull.form.lpp), 1),
      },
    ];
  });
}

/** Rounded to so many decimals: profiles are read by people too. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
