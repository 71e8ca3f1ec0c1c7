import type { Call, ContainerId } from '@estiba/port';
import { ballastOfPlan } from '../afloat/ballast-of-plan.ts';
import { Gauges } from '../afloat/gauges.ts';
import { Rules } from '../constraints/index.ts';
import type { EarlierPlan } from '../plan-options.ts';
import { lidsOpenedBy } from '../problem/lids-to-open.ts';
import { plannedStandings } from '../problem/planned-standings.ts';
import { compileProblem } from '../problem/problem.ts';
import { compileShip } from '../problem/ship.ts';
import { sightLimits } from '../problem/sight.ts';
import { Stow } from '../state/stow.ts';

/** The planner's state as a finished plan leaves it. */
export interface Rebuilt {
  readonly stow: Stow;
  readonly rules: Rules;
  readonly gauges: Gauges;
  readonly ballast: Float64Array;
}

/**
 * Sets everything down where the plan has it; without one box, those above it come down. Slots the ship has not are left out. What hides the sea from the
 * bridge is judged by the plan's ballast; of a plan that tells none (the log of a terminal keeps none) by ballast that suits it (SPEC E8).
 */
export function rebuild(call: Call, plan: EarlierPlan, without?: ContainerId): Rebuilt {
  const options = { seed: 0, effort: 0 };
  const problem = compileProblem(call, options, lidsOpenedBy(plan, compileShip(call.vessel).lidIds));
  const stow = new Stow(problem);
  const fromBelow = plannedStandings(problem, plan).sort((a, b) => a.k - b.k);
  for (const { box, stack, half } of fromBelow) {
    if (problem.boxes.containers[box].id === without) continue;
    if (stow.stackOf[box] < 0 && stow.topOf(stack, half) < problem.ship.stacks.tiers[stack]) stow.push(box, stack, half);
  }
  const gauges = new Gauges(problem);
  const ballast = ballastOfPlan(plan, gauges, stow);
  const floating = gauges.floating(stow, ballast, 0);
  if (floating !== null) stow.sight.set(sightLimits(problem.ship, floating));
  return { stow, rules: new Rules(problem), gauges, ballast };
}
