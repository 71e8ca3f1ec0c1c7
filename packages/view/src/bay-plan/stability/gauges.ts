import type { ShipCondition, VesselProfile } from '@estiba/port';

/** A figure of the ship against its window. */
export interface Gauge {
  readonly id: 'gm' | 'trim' | 'list' | 'hidden' | 'draft-fore' | 'draft-aft';
  readonly unit: 'm' | '°';
  readonly value: number;
  /** Limits; null: none is known on that side. */
  readonly least: number | null;
  readonly most: number | null;
}

/** A curve along the ship as shares of its limit: 1 is as much as she may, whichever way; negative where the force or moment is. */
export interface StrengthCurve {
  readonly id: 'shear' | 'bending' | 'torsion';
  /** From the aft perpendicular [m], and share. */
  readonly points: readonly (readonly [x: number, share: number])[];
  /** Where it comes nearest to its limit, or goes beyond it farthest. */
  readonly worst: readonly [x: number, share: number];
}

/** What tells of a ship's stability; of the limits only those of GM come with the condition itself. */
export function gaugesOf(condition: ShipCondition, profile: VesselProfile | null): Gauge[] {
  const { gm, minGm, maxGm, trim, list, hidden, draftFore, draftAft } = condition;
  const { minTrim = null, maxTrim = null, maxList = null, minForeDraft = null, minAftDraft = null } = profile?.limits ?? {};
  const [deepest, mostHidden] = profile === null ? [null, null] : [profile.particulars.maxDraft, profile.visibility.maxHidden];
  return [
    { id: 'gm', unit: 'm', value: gm, least: minGm, most: maxGm },
    { id: 'trim', unit: 'm', value: trim, least: minTrim, most: maxTrim },
    { id: 'list', unit: '°', value: list, least: maxList === null ? null : -maxList, most: maxList },
    { id: 'draft-fore', unit: 'm', value: draftFore, least: minForeDraft, most: deepest },
    { id: 'draft-aft', unit: 'm', value: draftAft, least: minAftDraft, most: deepest },
    { id: 'hidden', unit: 'm', value: hidden, least: null, most: mostHidden },
  ];
}

export const isBroken = ({ value, least, most }: Gauge): boolean =>
  (least !== null && value < least - 1e-6) || (most !== null && value > most + 1e-6);

/** Shear force, bending and torsional moment against their limits; nothing where the profile has none. */
export function strengthCurves({ strength }: ShipCondition, profile: VesselProfile | null): StrengthCurve[] {
  const stations = profile?.strength ?? [];
  if (stations.length === 0 || strength.length === 0) return [];
  const limitAt = (x: number, field: 'shearMin' | 'shearMax' | 'bendingMin' | 'bendingMax' | 'torsionMax'): number => {
    const after = stations.findIndex((station) => station.x >= x);
    if (after <= 0) return (after === 0 ? stations[0]! : stations.at(-1)!)[field];
    const [a, b] = [stations[after - 1]!, stations[after]!];
    return a[field] + ((b[field] - a[field]) * (x - a.x)) / (b.x - a.x);
  };
  return [
    curve('shear', strength, ({ x, shear }) => shareOf(shear, limitAt(x, 'shearMin'), limitAt(x, 'shearMax'))),
    curve('bending', strength, ({ x, bending }) => shareOf(bending, limitAt(x, 'bendingMin'), limitAt(x, 'bendingMax'))),
    curve('torsion', strength, ({ x, torsion }) => shareOf(torsion, -limitAt(x, 'torsionMax'), limitAt(x, 'torsionMax'))),
  ];
}

function curve(
  id: StrengthCurve['id'],
  strength: ShipCondition['strength'],
  shareAt: (point: ShipCondition['strength'][number]) => number,
) {
  const points = strength.map((point): readonly [number, number] => [point.x, shareAt(point)]);
  return { id, points, worst: points.reduce((worst, next) => (Math.abs(next[1]) > Math.abs(worst[1]) ? next : worst)) };
}

/** Share of the limit on the value's own side. A limit of nothing is kept by nothing only: beyond it the share is said to be twofold. */
function shareOf(value: number, least: number, most: number): number {
  const limit = value < 0 ? -least : most;
  if (limit > 0) return value / limit;
  return Math.abs(value) < 1e-6 ? 0 : 2 * Math.sign(value);
}
