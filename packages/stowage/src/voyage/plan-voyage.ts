import { type Anytime, untilDone } from '@estiba/base';
import type { Call, CallPlan, Voyage } from '@estiba/port';
import { planCall } from '../plan-call.ts';
import type { PlanOptions, RuleGroup } from '../plan-options.ts';
import { laterLoads } from './later-loads.ts';
import { callAt } from './next-call.ts';
import { totalsOf } from './totals.ts';
import type { PortPlan, VoyagePlan } from './voyage-plan.ts';

/** How a voyage should be planned. */
export interface VoyagePlanOptions {
  /** Same voyage, same seed, same effort: the same plan. */
  readonly seed: number;
  /** 0 is the first valid plan of all ports, 1 the settled one. */
  readonly effort: number;
  /** Plans each port as if nothing were known of the loads of later ones, to measure what knowing them is worth. */
  readonly isBlind?: boolean;
  /** Rule groups not enforced. */
  readonly off?: readonly RuleGroup[];
}

/** Plans one call; `planCall`, or one like it that has the help of a second thread. */
export type CallPlanner = (call: Call, options: PlanOptions, steering: Anytime) => CallPlan;

/** Effort of each port's plan in a settled voyage: ports share the time that one call would take several times over. */
const PORT_EFFORT = 0.2;

/**
 * Plans every port of a voyage in turn, each with the loads of later ports in mind. Holds a plan of all ports soon, then plans them all again
 * with more effort and keeps the better; a stop returns the best plan of all ports held by then. Pure: the same voyage and options give the
 * same plan.
 *
 * @throws RangeError where a call has no crane, or the ship does not float within her tables.
 */
export function planVoyage(
  voyage: Voyage,
  options: VoyagePlanOptions,
  steering: Anytime = untilDone,
  planner: CallPlanner = planCall,
): VoyagePlan {
  const first = planPorts(voyage, { ...options, effort: 0 }, planner, [], untilDone.shouldStop, telling(steering, voyage, options, null));
  if (first === null) throw new Error('planVoyage: the first plan was stopped. Maybe its steering was mixed up with that of a later one.');
  if (options.effort === 0 || steering.shouldStop()) return first;
  const tell = telling(steering, voyage, options, first);
  const settled = planPorts(voyage, { ...options, effort: PORT_EFFORT * options.effort }, planner, [], steering.shouldStop, tell);
  return settled === null || settled.totals.cost > first.totals.cost ? first : settled;
}

type Tell = (at: number) => Anytime['onProgress'];

/** Plans port after port from those that are planned, each from what the one before leaves aboard; null when stopped before the last. */
function planPorts(
  voyage: Voyage,
  { seed, effort, isBlind = false, off = [] }: VoyagePlanOptions,
  planner: CallPlanner,
  planned: readonly PortPlan[],
  shouldStop: () => boolean,
  tell: Tell,
): VoyagePlan | null {
  const ports = [...planned];
  for (let at = planned.length; at < voyage.ports.length; at++) {
    if (shouldStop()) return null;
    const call = callAt(voyage, at, ports.at(-1));
    const options: PlanOptions = { seed, effort, off, ...(!isBlind && { later: laterLoads(voyage, at) }) };
    ports.push({ call, plan: planner(call, options, { shouldStop, onProgress: tell(at) }) });
  }
  return { ports, totals: totalsOf(ports) };
}

/** Share of a settled run that the first plan of all ports takes. */
const FIRST = 0.2;

/** Progress of one port's plan as a part of the whole. */
function telling({ onProgress }: Anytime, { ports }: Voyage, { effort }: VoyagePlanOptions, best: VoyagePlan | null): Tell {
  const [from, width] = effort === 0 ? [0, 1] : best === null ? [0, FIRST] : [FIRST, 1 - FIRST];
  return (at) => (progress) =>
    onProgress({
      ...progress,
      share: from + (width * (at + progress.share)) / ports.length,
      bestCost: best?.totals.cost ?? progress.bestCost,
      leftOut: best?.totals.leftOut ?? progress.leftOut,
    });
}
