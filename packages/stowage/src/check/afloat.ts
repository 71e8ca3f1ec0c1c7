import type { Tonnes } from '@estiba/base';
import type { ShipCondition, VesselProfile } from '@estiba/port';
import type { Afloat } from './condition.ts';
import { floatShip } from './condition.ts';
import type { Findings } from './finding.ts';
import { isAbove, isBelow } from './finding.ts';
import type { FilledTank } from './masses.ts';
import type { Stowage } from './stowage.ts';

/** What the water and the tanks are held to beyond the profile. */
export interface Sailing {
  /** Content of tanks on arrival, where it differs from the profile [t]. */
  readonly tanks: ReadonlyMap<string, Tonnes>;
  /** Content of ballast tanks at departure [t]. */
  readonly ballast: ReadonlyMap<string, Tonnes>;
  /** Deepest draught the call allows [m]. */
  readonly maxDraft?: number | undefined;
}

/** Rules F1 to F10. Returns the condition, null where the ship finds no equilibrium. */
export function checkAfloat(vessel: VesselProfile, sailing: Sailing, stowage: Stowage, findings: Findings): ShipCondition | null {
  checkTanks(vessel, sailing, findings);
  const tanks = fillTanks(vessel, sailing);
  const afloat = floatShip(vessel, tanks, stowage);
  if (afloat === null) {
    findings.add('F1', 'afloat.no-equilibrium', []);
    return null;
  }
  checkFloating(vessel, sailing, afloat.condition, findings);
  checkStability(vessel, afloat.condition, findings);
  checkStrength(vessel, afloat.condition, findings);
  checkVisibility(vessel, afloat, findings);
  return afloat.condition;
}

function fillTanks(vessel: VesselProfile, { tanks, ballast }: Sailing): readonly FilledTank[] {
  return vessel.tanks.map((tank) => {
    const arrived = tanks.get(tank.id) ?? tank.content;
    return { tank, content: tank.kind === 'ballast' ? (ballast.get(tank.id) ?? arrived) : arrived };
  });
}

function checkTanks(vessel: VesselProfile, { tanks, ballast }: Sailing, findings: Findings): void {
  const known = new Map(vessel.tanks.map((tank) => [tank.id, tank]));
  for (const [id, content] of ballast) {
    const tank = known.get(id);
    if (tank === undefined) {
      findings.add('F10', 'ballast.no-such-tank', [], { tank: id });
    } else if (tank.kind !== 'ballast' && !(Math.abs(content - (tanks.get(id) ?? tank.content)) <= 1e-6)) {
      findings.add('F10', 'ballast.other-tank', [], { tank: id, value: content, arrived: tanks.get(id) ?? tank.content });
    } else if (isAbove(content, tank.capacity) || isBelow(content, 0)) {
      findings.add('F10', 'ballast.content', [], { tank: id, value: content, limit: tank.capacity });
    }
  }
}

function checkFloating(vessel: VesselProfile, sailing: Sailing, condition: ShipCondition, findings: Findings): void {
  const { limits, particulars } = vessel;
  const maxDraft = Math.min(particulars.maxDraft, sailing.maxDraft ?? Number.POSITIVE_INFINITY);
  const ends = [
    { end: 'aft', value: condition.draftAft, least: limits.minAftDraft },
    { end: 'fore', value: condition.draftFore, least: limits.minForeDraft },
  ];
  for (const { end, value, least } of ends) {
    if (isAbove(value, maxDraft)) findings.add('F2', 'afloat.too-deep', [], { end, value, limit: maxDraft });
    if (isBelow(value, least)) findings.add('F2', 'afloat.too-shallow', [], { end, value, limit: least });
  }
  const { trim } = condition;
  if (isAbove(trim, limits.maxTrim)) findings.add('F4', 'afloat.trim', [], { value: trim, limit: limits.maxTrim });
  if (isBelow(trim, limits.minTrim)) findings.add('F4', 'afloat.trim', [], { value: trim, limit: limits.minTrim });
}

function checkStability(vessel: VesselProfile, condition: ShipCondition, findings: Findings): void {
  const { gm, minGm, maxGm, list } = condition;
  if (isBelow(gm, minGm)) findings.add('F3', 'afloat.gm-low', [], { value: gm, limit: minGm });
  if (isAbove(gm, maxGm)) findings.add('F3', 'afloat.gm-high', [], { value: gm, limit: maxGm });
  const { maxList } = vessel.limits;
  if (isAbove(Math.abs(list), maxList)) findings.add('F5', 'afloat.list', [], { value: list, limit: maxList });
}

function checkStrength(vessel: VesselProfile, condition: ShipCondition, findings: Findings): void {
  condition.strength.forEach(({ x, shear, bending, torsion }, i) => {
    const station = vessel.strength[i];
    if (station === undefined) return;
    const { shearMin, shearMax, bendingMin, bendingMax, torsionMax } = station;
    if (isAbove(shear, shearMax)) findings.add('F6', 'strength.shear', [], { x, value: shear, limit: shearMax });
    if (isBelow(shear, shearMin)) findings.add('F6', 'strength.shear', [], { x, value: shear, limit: shearMin });
    if (isAbove(bending, bendingMax)) findings.add('F7', 'strength.bending', [], { x, value: bending, limit: bendingMax });
    if (isBelow(bending, bendingMin)) findings.add('F7', 'strength.bending', [], { x, value: bending, limit: bendingMin });
    if (isAbove(Math.abs(torsion), torsionMax)) findings.add('F8', 'strength.torsion', [], { x, value: torsion, limit: torsionMax });
  });
}

function checkVisibility(vessel: VesselProfile, { condition, hiddenBy }: Afloat, findings: Findings): void {
  const limit = vessel.visibility.maxHidden;
  if (isAbove(condition.hidden, limit)) findings.add('F9', 'visibility.hidden', hiddenBy?.boxes ?? [], { value: condition.hidden, limit });
}
