import { type Afloat, displacementAt } from '../generate/afloat.ts';
import type { Hull } from '../generate/hull.ts';
import { round } from '../generate/hydrostatics.ts';
import type { CargoSeen } from './cargo-seen.ts';

/** How a ship that carries what was seen differs from the usual one of her size. */
export interface Steady {
  readonly afloat: Afloat;
  readonly maxDraft: number;
  /** Waterline fuller than usual, 0..1. */
  readonly fullness: number;
  /** Lightship lower than usual [m]. */
  readonly lowered: number;
}

const FULLNESSES = [0, 0.25, 0.5, 0.75, 1];
/** GM to spare over the least [m], and the share of double-bottom ballast counted on. */
const MARGIN = 0.1;
const BALLAST = 0.9;
/** The lightship's parts are not lowered below this share of their height. */
const LOWEST = 0.6;

/**
 * She sailed with the cargo seen, so she must have floated upright within her draught with it: the greatest draught is raised, the waterline made
 * fuller and, where that is not enough, the lightship lowered until every plan has the least GM with some ballast in the double bottom.
 */
export function steadyShip(
  draw: (fullness: number) => Hull,
  float: (hull: Hull, maxDraft: number) => Afloat,
  usualDraft: number,
  seen: readonly CargoSeen[],
): Steady {
  const attempt = (fullness: number): Steady & { readonly shortfall: number } => {
    const hull = draw(fullness);
    const maxDraft = deepEnough(float(hull, usualDraft), usualDraft, Math.max(0, ...seen.map(({ mass }) => mass)));
    const afloat = float(hull, maxDraft);
    return { afloat, maxDraft, fullness, lowered: 0, shortfall: Math.max(0, ...seen.map((cargo) => shortOfGm(afloat, cargo))) };
  };
  let best = attempt(FULLNESSES[0] as number);
  for (const fullness of FULLNESSES.slice(1)) {
    if (best.shortfall === 0) return best;
    best = attempt(fullness);
  }
  return best.shortfall === 0 ? best : { ...best, ...lower(best.afloat, best.shortfall) };
}

/** Mass and moment of the ship herself, with supplies and the ballast counted on. */
function ownMass({ lightship, constants, tanks, buoyancy }: Afloat): CargoSeen {
  const bottom = 0.1 * (buoyancy.drafts.at(-1) ?? 0);
  const masses = [
    ...lightship,
    ...constants,
    ...tanks.map((tank) => ({ z: tank.z, mass: tank.kind === 'ballast' ? (tank.z < bottom ? BALLAST * tank.capacity : 0) : tank.content })),
  ];
  return { mass: masses.reduce((sum, { mass }) => sum + mass, 0), moment: masses.reduce((sum, { mass, z }) => sum + mass * z, 0) };
}

/** Moment that is missing for the least GM with this cargo [t·m]. */
function shortOfGm(afloat: Afloat, cargo: CargoSeen): number {
  const own = ownMass(afloat);
  const displacement = own.mass + cargo.mass;
  const entry = afloat.hydrostatics.find((row) => row.displacement >= displacement) ?? afloat.hydrostatics.at(-1);
  const least = Math.max(...afloat.limits.minGm.map(({ gm }) => gm)) + MARGIN;
  const surface = Math.max(0, ...afloat.tanks.filter((tank) => tank.kind !== 'ballast').map((tank) => tank.freeSurface)) * 2;
  return Math.max(0, own.moment + cargo.moment + surface - ((entry?.kmt ?? 0) - least) * displacement);
}

/** Lowers all of the lightship alike to take so much moment off it, as far as is possible. */
function lower(afloat: Afloat, shortfall: number): Pick<Steady, 'afloat' | 'lowered'> {
  const mass = afloat.lightship.reduce((sum, part) => sum + part.mass, 0);
  const moment = afloat.lightship.reduce((sum, part) => sum + part.mass * part.z, 0);
  const share = Math.max(LOWEST, 1 - shortfall / moment);
  const lightship = afloat.lightship.map((part) => ({ ...part, z: round(part.z * share, 2) }));
  return { afloat: { ...afloat, lightship }, lowered: round(((1 - share) * moment) / mass, 1) };
}

/** The usual draught, or one that carries this cargo with some ballast [m]. */
function deepEnough(afloat: Afloat, usual: number, cargo: number): number {
  const needed = 1.02 * (ownMass(afloat).mass + cargo);
  const deepest = afloat.hydrostatics.at(-1)?.draft ?? usual;
  let draft = usual;
  while (displacementAt(afloat.hydrostatics, draft) < needed && draft + 0.1 <= deepest) draft = round(draft + 0.1, 1);
  return draft;
}
