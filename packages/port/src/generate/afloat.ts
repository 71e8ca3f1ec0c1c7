import type { BayProfile, LidProfile, VesselProfile } from '../vessel/profile.ts';
import type { HoldSpan, Span } from './arrangement.ts';
import type { Hull } from './hull.ts';
import { hydrostaticsOf, tabulateAreas } from './hydrostatics.ts';
import { lashingOf } from './lashing.ts';
import { constantsOf, lightshipOf } from './lightship.ts';
import { limitsOf, strengthOf } from './limits.ts';
import { tanksOf, wingMiddle } from './tanks.ts';

/** What the ship as a floating body is derived from, besides her hull. */
export interface AfloatBasis {
  readonly maxDraft: number;
  readonly bays: readonly BayProfile[];
  readonly holds: readonly HoldSpan[];
  readonly lids: readonly LidProfile[];
  readonly house: Span;
  readonly engineRoom: Span;
  readonly sternX: number;
}

/** The parts of a profile that say how the ship floats and what she stands. */
export type Afloat = Pick<
  VesselProfile,
  'lightship' | 'constants' | 'tanks' | 'buoyancy' | 'hydrostatics' | 'limits' | 'strength' | 'lashing'
>;

/** Masses, buoyancy, stability and strength of a ship with this hull and these bays. */
export function floatShip(hull: Hull, basis: AfloatBasis): Afloat {
  const { lpp, beam, depth, draft, fore } = hull.form;
  const buoyancy = tabulateAreas(hull);
  const hydrostatics = hydrostaticsOf(hull, buoyancy);
  const maxDisplacement = displacementAt(hydrostatics, basis.maxDraft);
  const xOfBay = new Map(basis.bays.map((bay) => [bay.number, bay.x]));
  const parts = {
    house: basis.house,
    engineRoom: basis.engineRoom,
    sternX: basis.sternX,
    bowX: fore,
    bays: { fromX: Math.min(...xOfBay.values()) - 6.5, toX: Math.max(...xOfBay.values()) + 6.5 },
    lids: basis.lids.map((lid) => ({ lid, x: xOfBay.get(lid.bay) ?? lpp / 2 })),
  };
  const limitBasis = { lpp, beam, depth, designDraft: draft, maxDraft: basis.maxDraft, maxDisplacement, hydrostatics };
  const { holds, house, engineRoom, sternX } = basis;
  const spaces = { holds, house, engineRoom, sternX, maxDisplacement, holdReach: reachOf(basis.bays, wingMiddle(beam, depth)) };
  return {
    lightship: lightshipOf(hull, parts),
    constants: constantsOf(hull, parts, maxDisplacement),
    tanks: tanksOf(hull, spaces),
    buoyancy,
    hydrostatics,
    limits: limitsOf(limitBasis),
    strength: strengthOf(limitBasis),
    lashing: lashingOf(lpp, depth),
  };
}

/** Displacement at a draught, linear between the entries of the table [t]. */
export function displacementAt(hydrostatics: VesselProfile['hydrostatics'], draft: number): number {
  const next = hydrostatics.findIndex((entry) => entry.draft >= draft);
  const above = hydrostatics[next === -1 ? hydrostatics.length - 1 : next];
  const below = hydrostatics[Math.max(0, next === -1 ? hydrostatics.length - 1 : next - 1)];
  if (above === undefined || below === undefined || above === below) return above?.displacement ?? 0;
  return below.displacement + ((above.displacement - below.displacement) * (draft - below.draft)) / (above.draft - below.draft);
}

function reachOf(bays: readonly BayProfile[], below: number): Map<string, number> {
  const reach = new Map<string, number>();
  for (const bay of bays) {
    if (bay.hold === null) continue;
    for (const stack of bay.stacks) {
      if (stack.level === 'hold' && stack.z < below) reach.set(bay.hold, Math.max(reach.get(bay.hold) ?? 0, Math.abs(stack.y)));
    }
  }
  return reach;
}
