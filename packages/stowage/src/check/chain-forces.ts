import type { VesselProfile } from '@estiba/port';
import type { PlacedBox } from './box.ts';
import type { StackSite } from './site.ts';

const g = 9.81;

/** What one box of a chain bears at its end frame [kN]. */
export interface BoxForces {
  readonly racking: number;
  readonly post: number;
  readonly lift: number;
}

/** The forces of SPEC.md, section S, for each box of a chain from below. */
export function chainForces(vessel: VesselProfile, site: StackSite, chain: readonly PlacedBox[], hasRods: boolean): readonly BoxForces[] {
  const { vertical, postSpacing } = vessel.lashing;
  const force = chain.map((box) => transverseForce(vessel, site, box));
  const centre = chain.map((box) => centreHeight(box));
  const rods = hasRods ? rodsOf(vessel, site, chain) : [];
  return chain.map((box, i) => {
    const base = box.berth.underside;
    const rodsAbove = rods.filter((rod) => rod.index > i);
    const held = sum(rodsAbove.map((rod) => rod.horizontal));
    const above = chain.slice(i + 1);
    const racking = sum(force.slice(i + 1)) / 2 + (0.45 * at(force, i)) / 2 - held;
    const tilting = sum(chain.slice(i).map((_, d) => (at(force, i + d) / 2) * (at(centre, i + d) - base)));
    const holding = sum(rodsAbove.map((rod) => rod.horizontal * (rod.height - base)));
    const moment = Math.max(0, tilting - holding);
    const massAbove = sum(above.map((other) => other.mass));
    return {
      racking,
      post: (vertical * g * massAbove) / 4 + moment / postSpacing,
      lift: moment / postSpacing - (g * (massAbove + box.mass)) / 4,
    };
  });
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const centreHeight = (box: PlacedBox): number => box.berth.underside + 0.45 * box.height;

/** F_j: inertia of the box across the ship, with the wind on its side where it stands outermost [kN]. */
function transverseForce(vessel: VesselProfile, site: StackSite, box: PlacedBox): number {
  const { transverseBase, transversePerMetre, transverseAtEnds, transverseMax, zReference, wind } = vessel.lashing;
  const midship = vessel.particulars.lpp / 2;
  const byHeight = transversePerMetre * (centreHeight(box) - zReference);
  const byLength = (transverseAtEnds * Math.abs(box.berth.x - midship)) / midship;
  const acceleration = Math.min(transverseMax, transverseBase + byHeight + byLength);
  return box.mass * g * acceleration + (site.isOutermost ? wind * box.height * box.length : 0);
}

/** The rods the chain is high enough for: the box whose underside each holds, counted from 0, and how hard [kN, m]. */
function rodsOf(vessel: VesselProfile, site: StackSite, chain: readonly PlacedBox[]) {
  const highest = Math.max(...vessel.lashing.rods.map((rod) => rod.box));
  const raised = Math.max(0, Math.min(site.bay.lashingBridge, chain.length - highest));
  return vessel.lashing.rods.flatMap((rod) => {
    const index = rod.box + raised - 1;
    const box = chain[index];
    return box === undefined ? [] : [{ index, height: box.berth.underside, horizontal: rod.horizontal }];
  });
}
