import { tonnes, type Tonnes } from '@estiba/base';
import type { ContainerId, LoadingPlan, Slot } from '@estiba/port';
import { conditionOf } from './afloat/condition.ts';
import type { Gauges } from './afloat/gauges.ts';
import type { Loaded } from './plan-loading.ts';
import type { EarlierPlan } from './plan-options.ts';
import { loadedElsewhere } from './objectives/loaded-elsewhere.ts';
import { scoreOf } from './objectives/score.ts';
import { slotOf } from './problem/places.ts';
import { whyLeftOut } from './search/why-not.ts';

/** The plan in the port's words, from the state the search ended in. */
export function loadingPlanOf({ stow, rules, gauges, ballast }: Loaded, base: EarlierPlan | undefined): LoadingPlan {
  const { boxes, loads, restows, discharges, ship } = stow.problem;
  const idOf = (box: number): ContainerId => boxes.containers[box].id;
  const slot = (box: number): Slot => slotOf(ship, stow.stackOf[box], stow.halfOf[box], stow.positionOf[box]);
  const listed = Array.from({ length: loads }, (_, box) => box);
  const loaded = listed.filter((box) => stow.stackOf[box] >= 0);
  const out = listed.filter((box) => stow.stackOf[box] < 0);
  const placements = loaded.map((box) => ({ id: idOf(box), slot: slot(box) }));
  const condition = conditionOf(gauges, stow, ballast);
  if (condition === null)
    throw new RangeError(
      `stowage: ${ship.profile.name} does not float within her hydrostatic tables. Maybe the arrival weights are in kilograms too many.`,
    );
  return {
    loads: placements,
    restows: restows.map((one) => ({
      id: idOf(one.box),
      from: one.slot,
      to: stow.stackOf[one.box] < 0 ? one.slot : slot(one.box),
      reason: one.reason,
    })),
    discharges: discharges.map(({ stowed }) => ({ id: stowed.container.id, slot: stowed.slot })),
    leftOut: out.map((box) => ({ id: idOf(box), reasons: whyLeftOut(stow, rules, box) })),
    ballast: ballastById(gauges, ballast),
    condition,
    score: scoreOf(stow, out.length, condition.ballast, loadedElsewhere(base, placements).length),
  };
}

/** Content of each ballast tank by the tank's name. */
export function ballastById(gauges: Gauges, content: Float64Array): ReadonlyMap<string, Tonnes> {
  const { tanks } = gauges.problem.ship.profile;
  return new Map(gauges.masses.ballast.map((t, i) => [tanks[t].id, tonnes(content[i])]));
}
