import { type Anytime, Random, untilDone } from '@estiba/base';
import type { Call, CallPlan, PortPlan, Voyage, VoyagePlan } from '@estiba/port';
import { weights } from '../objectives/weights.ts';
import { planCall } from '../plan-call.ts';
import type { PlanOptions, RuleGroup } from '../plan-options.ts';
import { laterLoads } from './later-loads.ts';
import { callAt } from './next-call.ts';
import { totalsOf } from './totals.ts';

/** How a voyage should be planned. */
export interface VoyagePlanOptions {
  /** Same voyage, same seed, same effort: the same plan. */
  readonly seed: number;
  /** 0 is the first valid plan of all ports, 1 the settled one, 3 about three times as long. */
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
/** Times a part of a settled voyage is planned again for each 1 of effort above 1. */
const AGAIN = 4;

/**
 * Plans every port of a voyage in turn, each with the loads of later ports in mind. Holds a plan of all ports soon, then plans them all again
 * with more effort; above effort 1 then goes back to ports that cost later ones restows, and plans from there on again. Keeps the better; a
 * stop returns the best plan of all ports held by then. Pure: the same voyage and options give the same plan.
 *
 * @throws RangeError where a call has no crane, or the ship does not float within her tables.
 */
export function planVoyage(
  voyage: Voyage,
  options: VoyagePlanOptions,
  steering: Anytime = untilDone,
  planner: CallPlanner = planCall,
): VoyagePlan {
  const { seed, effort } = options;
  const rounds = effort === 0 ? 1 : 2 + Math.round(AGAIN * Math.max(0, effort - 1));
  const random = new Random(seed);
  const first = planPorts(voyage, { ...options, effort: 0 }, planner, [], untilDone.shouldStop, telling(steering, voyage, 0, rounds, null));
  if (first === null) throw new Error('planVoyage: the first plan was stopped. Maybe its steering was mixed up with that of a later one.');
  let best = first;
  for (let round = 1; round < rounds && !steering.shouldStop() && best.totals.cost > 0; round++) {
    const kept = round === 1 ? [] : best.ports.slice(0, portToBlame(best, random));
    const again = { ...options, seed: round === 1 ? seed : random.uint32(), effort: PORT_EFFORT * Math.min(1, effort) };
    const found = planPorts(voyage, again, planner, kept, steering.shouldStop, telling(steering, voyage, round, rounds, best));
    if (found !== null && found.totals.cost <= best.totals.cost) best = found;
  }
  return best;
}

/** A port drawn by what its plan costs: boxes left out there, and restows it causes later. */
function portToBlame({ ports }: VoyagePlan, random: Random): number {
  const blame = ports.map(({ plan: { loading } }) => {
    const later = loading.score.find(({ term }) => term === 'restows-later')?.value ?? 0;
    return 1 + weights.leftOut * loading.leftOut.length + weights.restowLater * later;
  });
  let left = random.next() * blame.reduce((sum, one) => sum + one, 0);
  return Math.max(
    0,
    blame.findIndex((one) => (left -= one) < 0),
  );
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
function telling({ onProgress }: Anytime, { ports }: Voyage, round: number, rounds: number, best: VoyagePlan | null): Tell {
  const width = rounds === 1 ? 1 : round === 0 ? FIRST : (1 - FIRST) / (rounds - 1);
  const from = round === 0 ? 0 : FIRST + (round - 1) * width;
  return (at) => (progress) =>
    onProgress({
      ...progress,
      share: from + (width * (at + progress.share)) / ports.length,
      bestCost: best?.totals.cost ?? progress.bestCost,
      leftOut: best?.totals.leftOut ?? progress.leftOut,
    });
}
