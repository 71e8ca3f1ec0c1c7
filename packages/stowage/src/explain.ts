import { type Reason, reason, refuse, type Result, succeed } from '@estiba/base';
import type { Call, CallPlan, ContainerId } from '@estiba/port';
import { type AskedPlace, otherPlaces } from './explain/other-places.ts';
import { type PlaceCost, placeCost, scoreOfState } from './explain/place-cost.ts';
import { placeFacts, yardFacts } from './explain/place-facts.ts';
import { rebuild } from './explain/rebuild.ts';

export { type Change, comparePlans, type MovedBox, type PlanDifference, type TermChange } from './explain/compare-plans.ts';
export type { AskedPlace } from './explain/other-places.ts';
export { type RuleCost, ruleCosts, ruleGroups, type WithAndWithout } from './explain/rule-costs.ts';
export { scoreSources } from './explain/score-sources.ts';
export type { ScoreSource, TermSources } from '@estiba/port';
export type { PlaceCost, TermCost } from './explain/place-cost.ts';

/** Why a plan has a box where it has it. */
export interface BoxExplanation {
  readonly id: ContainerId;
  /** Its slot at departure and what it costs there; null where it is left out or leaves the ship here. */
  readonly place: PlaceCost | null;
  /** What speaks for the place, what is in the way of a better one, what it takes to fetch the box. */
  readonly why: readonly Reason[];
  /** The cheapest other places every rule allows, with what the box would cost there. Those above it now would come down. */
  readonly others: readonly PlaceCost[];
  /** Codes of the rules that close the rest of the places to it, with their number. */
  readonly refused: readonly Reason[];
  /** Every other place on top of a stack: what the box would cost there, or the rule that closes it. A map of the ship for this box. */
  readonly places: readonly AskedPlace[];
}

/** Explains one box of a plan. Refused where the call does not know the box. Works the whole state out anew: meant for one box at a time. */
export function explainBox(call: Call, plan: CallPlan, id: ContainerId): Result<BoxExplanation> {
  const { loading } = plan;
  const restow = loading.restows.find((one) => one.id === id);
  const slot = restow?.to ?? loading.loads.find((one) => one.id === id)?.slot;
  const isListed = call.loadList.some((container) => container.id === id);
  if (slot === undefined && !isListed) return unmoved(call, plan, id);
  const without = rebuild(call, loading, id);
  const whole = rebuild(call, loading);
  const box = whole.stow.problem.boxes.containers.findIndex((container) => container.id === id);
  if (box < 0) return refuse(reason('explain.unknown-box', { id }));
  const stands = slot !== undefined && whole.stow.stackOf[box] >= 0;
  const canStand = stands || without.stow.problem.boxes.pod[box] >= 0;
  const { best, refused, asked } = canStand ? otherPlaces(without, box, whole.stow.stackOf[box]) : { best: [], refused: [], asked: [] };
  const leftOut = loading.leftOut.find((one) => one.id === id)?.reasons ?? [];
  return succeed({
    id,
    place: stands ? placeCost(slot, scoreOfState(whole.stow), scoreOfState(without.stow)) : null,
    why: [
      ...(restow === undefined ? [] : [restow.reason]),
      ...(stands ? placeFacts(whole.stow, box) : leftOut),
      ...(isListed ? yardFacts(plan, id) : []),
    ],
    others: best,
    refused,
    places: asked,
  });
}

/** A box aboard that the plan does not set anywhere: it stays or is discharged. */
function unmoved(call: Call, plan: CallPlan, id: ContainerId): Result<BoxExplanation> {
  const aboard = call.arrival.find(({ container }) => container.id === id);
  if (aboard === undefined) return refuse(reason('explain.unknown-box', { id }));
  const isGone = plan.loading.discharges.some((one) => one.id === id);
  const why = isGone ? reason('explain.discharged', { port: call.port }) : reason('explain.stays', { pod: aboard.container.pod });
  return succeed({ id, place: isGone ? null : { slot: aboard.slot, terms: [], cost: 0 }, why: [why], others: [], refused: [], places: [] });
}
