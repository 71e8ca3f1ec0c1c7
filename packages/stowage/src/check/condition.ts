import type { ShipCondition, StrengthPoint, VesselProfile } from '@estiba/port';
import type { BuoyantStretch, Waterline } from './buoyancy.ts';
import { buoyancyAt, buoyancyUpTo, findEquilibrium } from './buoyancy.ts';
import { interpolate } from './interpolate.ts';
import type { FilledTank, Mass } from './masses.ts';
import { aftOf, massesOf, total } from './masses.ts';
import type { LoadedStack, Stowage } from './stowage.ts';
import { hiddenAhead } from './visibility.ts';

/** How the ship floats, with the stack that hides most of the sea. */
export interface Afloat {
  readonly condition: ShipCondition;
  readonly hiddenBy: LoadedStack | null;
}

/** Section F of SPEC.md: the ship afloat with all that is aboard; null when it finds no equilibrium (F1). */
export function floatShip(vessel: VesselProfile, tanks: readonly FilledTank[], stowage: Stowage): Afloat | null {
  const masses = massesOf(vessel, tanks, stowage);
  const displacement = total(masses.map((part) => part.mass));
  const momentOf = (lever: (part: Mass) => number): number => total(masses.map((part) => part.mass * lever(part)));
  const line = findEquilibrium(vessel, displacement, momentOf((part) => (part.aft + part.fore) / 2) / displacement);
  if (line === null) return null;
  const draftMean = (line.draftAft + line.draftFore) / 2;
  const gm = metacentre(vessel, draftMean) - (momentOf((part) => part.z) + freeSurfaces(tanks)) / displacement;
  const { minGm, maxGm } = vessel.limits;
  const { hidden, by } = hiddenAhead(vessel, stowage, line);
  const condition = {
    displacement,
    ...line,
    draftMean,
    trim: line.draftAft - line.draftFore,
    list: listOf(
      momentOf((part) => part.y),
      displacement * gm,
    ),
    gm,
    minGm: interpolate(
      minGm.map((entry) => entry.draft),
      minGm.map((entry) => entry.gm),
      draftMean,
    ),
    maxGm,
    hidden,
    ballast: total(tanks.filter(({ tank }) => tank.kind === 'ballast').map(({ content }) => content)),
    strength: strengthCurves(vessel, masses, line),
  };
  return { condition, hiddenBy: by };
}

function metacentre(vessel: VesselProfile, draftMean: number): number {
  const { hydrostatics } = vessel;
  return interpolate(
    hydrostatics.map((entry) => entry.draft),
    hydrostatics.map((entry) => entry.kmt),
    draftMean,
  );
}

/** Free surface moment of the slack tanks [t·m]. */
function freeSurfaces(tanks: readonly FilledTank[]): number {
  const slack = tanks.filter(({ tank, content }) => content > 0.02 * tank.capacity && content < 0.98 * tank.capacity);
  return total(slack.map(({ tank }) => tank.freeSurface));
}

/** To starboard positive [degrees]. */
function listOf(heelingMoment: number, stiffness: number): number {
  if (!(stiffness > 0)) return Math.sign(heelingMoment) * 90;
  return (Math.atan(heelingMoment / stiffness) * 180) / Math.PI;
}

function strengthCurves(vessel: VesselProfile, masses: readonly Mass[], line: Waterline): readonly StrengthPoint[] {
  const stretches = buoyancyAt(vessel, line);
  const first = vessel.strength[0]?.x ?? 0;
  const last = vessel.strength.at(-1)?.x ?? 0;
  const heeling = (x: number): number => total(masses.map((part) => part.mass * part.y * aftOf(x, part.aft, part.fore)));
  const residue = heeling(last);
  return vessel.strength.map(({ x }) => ({
    x,
    ...shearAndBending(masses, stretches, x),
    torsion: heeling(x) - (residue * (x - first)) / (last - first),
  }));
}

function shearAndBending(masses: readonly Mass[], stretches: readonly BuoyantStretch[], x: number) {
  const { force, moment } = buoyancyUpTo(stretches, x);
  let shear = -force;
  let bending = -moment;
  for (const { mass, aft, fore } of masses) {
    const part = mass * aftOf(x, aft, fore);
    shear += part;
    // The part aft of x has its centre midway between the aft end and x (or the fore end).
    bending += part === 0 ? 0 : part * (x - (aft + Math.min(x, fore)) / 2);
  }
  return { shear, bending };
}
