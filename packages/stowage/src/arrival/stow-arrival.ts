import { Random, type Tonnes, tonnes } from '@estiba/base';
import type { Container, PortCode, StowedContainer, VesselProfile } from '@estiba/port';
import { clearSight } from '../afloat/clear-sight.ts';
import { Gauges } from '../afloat/gauges.ts';
import { Rules } from '../constraints/index.ts';
import { boxesAboard, emptyShipCall } from '../empty-ship.ts';
import { compileProblem } from '../problem/problem.ts';
import { Stow } from '../state/stow.ts';
import { dealHatches } from './deal-hatches.ts';
import { disturb } from './disturb.ts';
import { evenOut } from './even-out.ts';
import { loadInOrder, setDown } from './load-in-order.ts';
import { stacksForShort } from './short-stacks.ts';

/** Times that the sight is cleared and ballast chosen: each may upset the other. */
const PASSES = 2;

/** A ship as she arrives. */
export interface Arrived {
  readonly arrival: readonly StowedContainer[];
  /** Content of the ballast tanks by id: with it she keeps her limits. */
  readonly tanks: ReadonlyMap<string, Tonnes>;
}

/**
 * Stows boxes in an empty ship as earlier ports leave her: hatch by hatch and port by port, heavy boxes below, with a few stacks of mixed ports and a few boxes in the way of others. One pass by a
 * fixed order of preference, every rule of boxes and stacks asked; nothing of the planner's search takes part, so that calls made with it stay as they are while the planner changes (SPEC A1 to A4).
 * Ports in the order of the rotation. Boxes that find no place are left out.
 */
export function stowArrival(vessel: VesselProfile, containers: readonly Container[], rotation: readonly PortCode[], seed: number): Arrived {
  const problem = compileProblem(emptyShipCall(vessel, containers, rotation), { seed, effort: 0 });
  const random = new Random(seed);
  const stow = new Stow(problem);
  const rules = new Rules(problem);
  const gauges = new Gauges(problem);
  const portOf = dealHatches(problem, random);
  const lot = Float64Array.from({ length: problem.ship.stacks.count }, () => random.next());
  const loadmaster = { stow, portOf, isShort: stacksForShort(problem, portOf), lot };
  let ballast = gauges.masses.arrival;
  const allMass = problem.boxes.mass.reduce((sum, mass) => sum + mass, 0);
  clearSight(stow, gauges, ballast, allMass);
  loadInOrder(loadmaster, rules, random);
  disturb(stow, rules, random);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const box of clearSight(stow, gauges, ballast, 0)) setDown(loadmaster, rules, box, false);
    ballast = evenOut(stow, rules, gauges, random);
  }
  const tanks = gauges.masses.ballast.map((tank, i) => [vessel.tanks[tank].id, tonnes(ballast[i])] as const);
  return { arrival: boxesAboard(stow), tanks: new Map(tanks) };
}
