import type { StrengthStation, VesselProfile } from '../vessel/profile.ts';
import { round } from './hydrostatics.ts';

/** What limits are derived from. */
export interface LimitBasis {
  readonly lpp: number;
  readonly beam: number;
  readonly depth: number;
  readonly designDraft: number;
  readonly maxDraft: number;
  readonly maxDisplacement: number;
  readonly hydrostatics: VesselProfile['hydrostatics'];
}

/** Least GM as a share of the beam, floating light and at the greatest draught. */
const LEAST_GM = { light: 0.015, deep: 0.024 };
/** Greatest still-water loads: shear of Δ, bending of L·Δ, torsion of B·Δ (6,700 TEU: 5,200 t, 459,000 t·m, 9,400 t·m; 17,400 TEU: 14,600 t, 1.31 million t·m). */
const SHEAR = 0.056;
const BENDING = 0.0134;
/** Short ships stand more for their size: this much more for every metre under 230. */
const SHORT_SHIP = { below: 230, perMetre: 0.005 };
const SAGGING_SHARE = 0.45;
const TORSION = 0.0018;
const STATIONS = 20;

/** Stability, trim, list and draught limits. */
export function limitsOf(basis: LimitBasis): VesselProfile['limits'] {
  const { beam, depth, designDraft, maxDraft, hydrostatics } = basis;
  const light = 0.5 * designDraft;
  const kmLight = hydrostatics.find((entry) => entry.draft >= light)?.kmt ?? 0;
  return {
    minGm: [
      { draft: round(light, 2), gm: round(LEAST_GM.light * beam, 2) },
      { draft: maxDraft, gm: round(LEAST_GM.deep * beam, 2) },
    ],
    maxGm: Math.max(Math.ceil(kmLight - 0.4 * depth), Math.ceil(LEAST_GM.deep * beam) + 2),
    minTrim: basis.lpp < 250 ? -0.5 : -1,
    maxTrim: round(0.008 * basis.lpp, 1),
    maxList: 1,
    minAftDraft: round(0.5 * designDraft, 1),
    minForeDraft: round(0.35 * designDraft, 1),
  };
}

/** Strength limits at even stations: full over the middle of the ship, falling off to the perpendiculars. */
export function strengthOf(basis: LimitBasis): StrengthStation[] {
  const { lpp, beam, maxDisplacement } = basis;
  const scale = 1 + SHORT_SHIP.perMetre * Math.max(0, SHORT_SHIP.below - lpp);
  return Array.from({ length: STATIONS + 1 }, (_, i) => {
    const toEnd = Math.min(i, STATIONS - i) / STATIONS;
    const shear = Math.round(scale * SHEAR * maxDisplacement * Math.min(1, 0.45 + 2.75 * toEnd));
    const bending = scale * BENDING * lpp * maxDisplacement * Math.min(1, 0.05 + (0.95 * toEnd) / 0.3);
    return {
      x: round((lpp * i) / STATIONS, 2),
      shearMin: -shear,
      shearMax: shear,
      bendingMin: -Math.round(SAGGING_SHARE * bending),
      bendingMax: Math.round(bending),
      torsionMax: Math.round(TORSION * beam * maxDisplacement * Math.min(1, 0.4 + 3 * toEnd)),
    };
  });
}
