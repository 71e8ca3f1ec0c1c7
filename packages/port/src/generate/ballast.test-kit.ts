import type { TankProfile, VesselProfile } from '../vessel/profile.ts';
import { type TestCondition, type TestMass, testFloat } from './ship-check.test-kit.ts';

/** Tanks as masses: ballast tanks full or empty, the others as the profile has them. */
function tankMasses(ship: VesselProfile, full: ReadonlySet<string>): TestMass[] {
  return ship.tanks.map((tank) => {
    const filling = tank.kind === 'ballast' ? (full.has(tank.id) ? 1 : 0) : tank.content / tank.capacity;
    const isSlack = filling > 0.02 && filling < 0.98;
    return { ...tank, mass: filling * tank.capacity, freeSurface: isSlack ? tank.freeSurface : 0 };
  });
}

/** How far a condition is outside the ship's limits; 0 is within all of them. */
function excess(ship: VesselProfile, c: TestCondition): number {
  const { limits, particulars } = ship;
  const beyond = (value: number, min: number, max: number): number => Math.max(0, min - value, value - max);
  return (
    beyond(c.draftAft, limits.minAftDraft, particulars.maxDraft) +
    beyond(c.draftFore, limits.minForeDraft, particulars.maxDraft) +
    beyond(c.trim, limits.minTrim, limits.maxTrim) +
    beyond(c.gm, c.minGm, limits.maxGm) +
    beyond(c.list, -limits.maxList, limits.maxList) +
    10 * Math.max(0, c.shearUse - 1, c.bendingUse - 1, c.torsionUse - 1)
  );
}

/** Fills or empties tanks, both sides alike, one step after another for as long as the condition comes nearer to the limits. */
export function chooseBallast(
  ship: VesselProfile,
  cargo: readonly TestMass[],
): { full: Set<string>; condition: TestCondition; excess: number } {
  const groups = tankGroups(ship.tanks);
  const evaluate = (full: ReadonlySet<string>) => {
    const condition = testFloat(ship, [...tankMasses(ship, full), ...cargo]);
    return { condition, excess: excess(ship, condition) };
  };
  let full = new Set<string>();
  let best = evaluate(full);
  while (best.excess > 0) {
    const steps = groups.map((group) => {
      const changed = new Set(full);
      for (const id of group) if (!changed.delete(id)) changed.add(id);
      return { changed, ...evaluate(changed) };
    });
    const step = steps.reduce((a, b) => (b.excess < a.excess ? b : a));
    if (step.excess >= best.excess - 1e-9) break;
    [full, best] = [step.changed, step];
  }
  return { full, ...best };
}

function tankGroups(tanks: readonly TankProfile[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { id, kind } of tanks) {
    if (kind !== 'ballast') continue;
    const name = id.replace(/-[PS]$/, '');
    groups.set(name, [...(groups.get(name) ?? []), id]);
  }
  return [...groups.values()];
}
