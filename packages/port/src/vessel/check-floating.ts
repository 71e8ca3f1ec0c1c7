import type { Reason } from '@estiba/base';
import { repeated } from './check-bays.ts';
import { ascending, checkTables } from './check-tables.ts';
import { disagreement } from '../form/disagreement.ts';
import type { VesselProfile } from './profile.ts';

/** Do masses, sections, tables and limits agree with each other? */
export function checkFloating(ship: VesselProfile): Reason[] {
  return [...checkParticulars(ship), ...checkMasses(ship), ...checkTables(ship), ...checkLimits(ship), ...checkVisibility(ship)];
}

function checkParticulars({ particulars }: VesselProfile): Reason[] {
  const { designDraft, maxDraft, depth, lpp, loa } = particulars;
  const reasons: Reason[] = [];
  if (designDraft > maxDraft)
    reasons.push(disagreement('profile.draft', '/particulars/designDraft', designDraft, `Maybe exchanged with maxDraft, ${maxDraft}.`));
  if (maxDraft > depth)
    reasons.push(disagreement('profile.draft', '/particulars/maxDraft', maxDraft, `Maybe not in metres: the ship is ${depth} deep.`));
  if (lpp > loa) reasons.push(disagreement('profile.length', '/particulars/lpp', lpp, `Maybe exchanged with loa, ${loa}.`));
  return reasons;
}

function checkMasses(ship: VesselProfile): Reason[] {
  const segments = (['lightship', 'constants'] as const).flatMap((group) =>
    ship[group].map((part, i) => ({ part, path: `/${group}/${i}` })),
  );
  return [
    ...repeated(ship.tanks, '/tanks'),
    ...ship.lids.flatMap(({ mass }, i) => (mass < 0 ? [negative(`/lids/${i}/mass`, mass)] : [])),
    ...segments.flatMap(({ part, path }) => [...(part.mass < 0 ? [negative(`${path}/mass`, part.mass)] : []), ...checkSpan(part, path)]),
    ...ship.tanks.flatMap((tank, i) => [
      ...(tank.capacity < 0 ? [negative(`/tanks/${i}/capacity`, tank.capacity)] : []),
      ...(tank.content < 0 || tank.content > tank.capacity
        ? [
            disagreement(
              'profile.tank',
              `/tanks/${i}/content`,
              tank.content,
              `Maybe in cubic metres: the tank holds 0 to ${tank.capacity} t.`,
            ),
          ]
        : []),
      ...checkSpan(tank, `/tanks/${i}`),
    ]),
  ];
}

function negative(path: string, mass: number): Reason {
  return disagreement('profile.negative', path, mass, 'Maybe a sign too many: a mass is not below 0.');
}

function checkSpan(part: { readonly fromX: number; readonly toX: number }, path: string): Reason[] {
  if (part.fromX < part.toX) return [];
  return [disagreement('profile.span', `${path}/toX`, part.toX, `Maybe exchanged with fromX, ${part.fromX}: x grows forward.`)];
}

function checkLimits(ship: VesselProfile): Reason[] {
  const { minGm, maxGm, minTrim, maxTrim, maxList } = ship.limits;
  const reasons = [
    ...ascending(
      minGm.map((entry) => entry.draft),
      '/limits/minGm',
      '/draft',
    ),
    ...ascending(
      ship.strength.map((station) => station.x),
      '/strength',
      '/x',
    ),
  ];
  const least = Math.max(...minGm.map((entry) => entry.gm));
  if (maxGm <= least) reasons.push(disagreement('profile.limit', '/limits/maxGm', maxGm, `Maybe exchanged: the least GM is ${least}.`));
  if (minTrim > maxTrim)
    reasons.push(
      disagreement('profile.limit', '/limits/maxTrim', maxTrim, `Maybe exchanged with minTrim, ${minTrim}: trim by the stern is positive.`),
    );
  if (maxList < 0)
    reasons.push(disagreement('profile.limit', '/limits/maxList', maxList, 'Maybe a sign too many: the list is allowed to either side.'));
  ship.strength.forEach((station, i) => {
    for (const [low, high] of [
      ['shearMin', 'shearMax'],
      ['bendingMin', 'bendingMax'],
    ] as const) {
      if (station[low] > station[high])
        reasons.push(
          disagreement('profile.limit', `/strength/${i}/${low}`, station[low], `Maybe exchanged with ${high}, ${station[high]}.`),
        );
    }
    if (station.torsionMax < 0)
      reasons.push(
        disagreement(
          'profile.limit',
          `/strength/${i}/torsionMax`,
          station.torsionMax,
          'Maybe a sign too many: it is a greatest absolute value.',
        ),
      );
  });
  return reasons;
}

function checkVisibility(ship: VesselProfile): Reason[] {
  const { eyeX, eyeZ, bowX, maxHidden } = ship.visibility;
  const reasons: Reason[] = [];
  if (eyeX >= bowX)
    reasons.push(disagreement('profile.visibility', '/visibility/eyeX', eyeX, `Maybe counted from the bow: the bow is at ${bowX}.`));
  if (eyeZ <= ship.particulars.maxDraft)
    reasons.push(disagreement('profile.visibility', '/visibility/eyeZ', eyeZ, 'Maybe counted from the waterline: it is above base.'));
  if (maxHidden < 0)
    reasons.push(
      disagreement('profile.visibility', '/visibility/maxHidden', maxHidden, 'Maybe a sign too many: it is a length ahead of the bow.'),
    );
  return reasons;
}
