import type { LidProfile, MassSegment, VesselProfile } from '../vessel/profile.ts';
import type { Span } from './arrangement.ts';
import { deckFloor } from './heights.ts';
import type { Hull } from './hull.ts';
import { round } from './hydrostatics.ts';

/** Steel, engine and outfit a cubic metre of length × beam × depth [t/m³]; a 6,700 TEU ship has 0.0894. Short ships weigh more. */
const DENSITY = 0.0894;
const SHORT_SHIP = { below: 230, perMetre: 0.00025 };
/** Shares of the lightship. */
const SHARE = { house: 0.05, engine: 0.08, stern: 0.02, bow: 0.015, bridges: 0.03 };
/** Centre of gravity of the empty ship above base, of the depth (15.29 m at 24.4 m). */
const VCG = 0.627;
/** Hull steel a metre: a constant share and one that goes with the section. */
const SLICES = 20;
const CONSTANT_SHARE = 0.45;

/** Where the parts of an empty ship stand. */
export interface LightshipParts {
  readonly house: Span;
  readonly engineRoom: Span;
  readonly sternX: number;
  readonly bowX: number;
  readonly bays: Span;
  readonly lids: readonly { readonly lid: LidProfile; readonly x: number }[];
}

function lightshipMass(lpp: number, beam: number, depth: number): number {
  const factor = DENSITY + SHORT_SHIP.perMetre * Math.max(0, SHORT_SHIP.below - lpp);
  return factor * lpp * beam * depth;
}

/** The empty ship: outfit where it stands, and the rest as hull steel spread by the sections, its height such that the whole has the usual VCG. */
export function lightshipOf(hull: Hull, parts: LightshipParts): MassSegment[] {
  const { lpp, beam, depth } = hull.form;
  const total = lightshipMass(lpp, beam, depth);
  const lidMass = new Map<number, number>();
  for (const { lid, x } of parts.lids) lidMass.set(x, (lidMass.get(x) ?? 0) + lid.mass);
  const outfit: MassSegment[] = [
    { name: 'accommodation', ...parts.house, mass: total * SHARE.house, y: 0, z: depth + 14 },
    { name: 'engine', ...parts.engineRoom, mass: total * SHARE.engine, y: 0, z: 0.38 * depth },
    { name: 'rudder and steering gear', fromX: parts.sternX, toX: 0.03 * lpp, mass: total * SHARE.stern, y: 0, z: 0.5 * depth },
    { name: 'anchors and windlass', fromX: 0.96 * lpp, toX: parts.bowX, mass: total * SHARE.bow, y: 0, z: depth },
    { name: 'lashing bridges and stanchions', ...parts.bays, mass: total * SHARE.bridges, y: 0, z: deckFloor(depth) + 3 },
    ...[...lidMass].map(([x, mass]) => ({ name: 'hatch covers', fromX: x - 6.5, toX: x + 6.5, mass, y: 0, z: deckFloor(depth) - 0.4 })),
  ];
  const outfitMass = outfit.reduce((sum, part) => sum + part.mass, 0);
  const outfitMoment = outfit.reduce((sum, part) => sum + part.mass * part.z, 0);
  const steel = total - outfitMass;
  const steelZ = (VCG * depth * total - outfitMoment) / steel;
  return [...steelSlices(hull, steel, steelZ), ...outfit].map(rounded);
}

function steelSlices(hull: Hull, steel: number, z: number): MassSegment[] {
  const { lpp, depth } = hull.form;
  const full = hull.area(lpp / 2, depth);
  const slices = Array.from({ length: SLICES }, (_, i) => {
    const middle = ((i + 0.5) * lpp) / SLICES;
    return CONSTANT_SHARE + ((1 - CONSTANT_SHARE) * hull.area(middle, depth)) / full;
  });
  const sum = slices.reduce((a, b) => a + b, 0);
  return slices.map((share, i) => ({
    name: 'hull',
    fromX: (i * lpp) / SLICES,
    toX: ((i + 1) * lpp) / SLICES,
    mass: (steel * share) / sum,
    y: 0,
    z,
  }));
}

/** Crew, stores, spares and lashing gear. */
export function constantsOf(hull: Hull, parts: LightshipParts, maxDisplacement: number): VesselProfile['constants'] {
  const { depth } = hull.form;
  return [
    { name: 'crew, stores and spares', ...parts.house, mass: 0.0015 * maxDisplacement, y: 0, z: depth + 2 },
    { name: 'lashing gear', ...parts.bays, mass: 0.001 * maxDisplacement, y: 0, z: deckFloor(depth) },
  ].map(rounded);
}

function rounded(segment: MassSegment): MassSegment {
  const { name, y } = segment;
  return { name, fromX: round(segment.fromX, 2), toX: round(segment.toX, 2), mass: round(segment.mass, 1), y, z: round(segment.z, 2) };
}
