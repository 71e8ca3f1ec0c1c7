import type { LashingProfile } from '../vessel/profile.ts';
import { deckFloor } from './heights.ts';
import { round } from './hydrostatics.ts';

/** From this length ships carry boxes with the stronger posts (942 kN; ISO 1496-1 asks 848 kN) [m]. */
const LARGE = 300;

/**
 * Accelerations and strengths for the lashing check: transverse acceleration falls with length (long ships roll less and slower),
 * grows with height and towards the ends. Forces by ISO 1496-1: racking 150 kN, lifting 250 kN.
 */
export function lashingOf(lpp: number, depth: number): LashingProfile {
  return {
    transverseBase: round(0.61 - 0.00061 * lpp, 3),
    transversePerMetre: 0.0025,
    transverseAtEnds: 0.05,
    transverseMax: 0.65,
    zReference: round(deckFloor(depth), 2),
    vertical: 1.3,
    wind: 1.05,
    rackingLimit: 150,
    postLimit: lpp >= LARGE ? 942 : 848,
    liftLimit: 250,
    postSpacing: 2.26,
    rods: [
      { box: 2, horizontal: 90 },
      { box: 3, horizontal: 90 },
    ],
  };
}
