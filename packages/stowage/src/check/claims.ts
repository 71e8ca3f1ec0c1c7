import type { CallPlan, LoadingPlan, ShipCondition, StrengthStation } from '@estiba/port';
import type { Findings } from './finding.ts';

/** Rule X1: the condition the plan claims, against the recount. */
export function checkClaimedCondition(
  claimed: ShipCondition,
  found: ShipCondition,
  stations: readonly StrengthStation[],
  findings: Findings,
): void {
  const compare = (figure: string, claim: number | undefined, value: number, reach: number, x = 0): void => {
    const isNear = claim === value || Math.abs((claim ?? Number.NaN) - value) <= Math.max(0.01, 0.005 * Math.abs(reach));
    if (!isNear) findings.add('X1', 'claim.condition', [], { figure, x, claim: claim ?? 'none', value });
  };
  for (const figure of figures) compare(figure, claimed[figure], found[figure], found[figure]);
  if (claimed.strength.length !== found.strength.length) {
    findings.add('X1', 'claim.stations', [], { claim: claimed.strength.length, value: found.strength.length });
  }
  found.strength.forEach((point, i) => {
    const claim = claimed.strength[i];
    const station = stations[i];
    if (claim === undefined || station === undefined) return;
    const { shearMin, shearMax, bendingMin, bendingMax, torsionMax } = station;
    compare('x', claim.x, point.x, 0, point.x);
    compare('shear', claim.shear, point.shear, greater(shearMin, shearMax), point.x);
    compare('bending', claim.bending, point.bending, greater(bendingMin, bendingMax), point.x);
    compare('torsion', claim.torsion, point.torsion, torsionMax, point.x);
  });
}

const figures = [
  'displacement',
  'draftAft',
  'draftFore',
  'draftMean',
  'trim',
  'list',
  'gm',
  'minGm',
  'maxGm',
  'hidden',
  'ballast',
] as const satisfies readonly (keyof ShipCondition)[];

const greater = (a: number, b: number): number => Math.max(Math.abs(a), Math.abs(b));

/** Rule X2: the score the plan claims, against the recounted terms. */
export function checkClaimedScore(plan: LoadingPlan, recounted: ReadonlyMap<string, number>, findings: Findings): void {
  const isNear = (claim: number, value: number): boolean => Math.abs(claim - value) <= 1e-6 * Math.max(1, Math.abs(value));
  for (const { term, value, weight, cost } of plan.score) {
    const found = recounted.get(term);
    if (found !== undefined && !isNear(value, found)) findings.add('X2', 'claim.score', [], { term, claim: value, value: found });
    if (!isNear(cost, value * weight)) findings.add('X2', 'claim.cost', [], { term, claim: cost, value: value * weight });
  }
}

/** Rule X4: how long the cranes are said to need. */
export function checkClaimedCranes({ queues, cranes }: CallPlan, findings: Findings): void {
  const instructions = queues.flatMap((queue) => queue.instructions);
  const first = instructions.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = instructions.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY);
  const makespan = instructions.length === 0 ? 0 : last - first;
  if (!(Math.abs(cranes.makespan - makespan) <= 1)) {
    findings.add('X4', 'claim.makespan', [], { claim: cranes.makespan, value: makespan });
  }
  if (!(cranes.lowerBound <= makespan + 1)) findings.add('X4', 'claim.lower-bound', [], { claim: cranes.lowerBound, value: makespan });
}
