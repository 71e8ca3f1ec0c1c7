import { type Anytime, untilDone } from '@estiba/base';
import type { Voyage } from '@estiba/port';
import { planCall } from '../plan-call.ts';
import { callAt } from './next-call.ts';
import { totalsOf } from './totals.ts';
import type { PortPlan, VoyagePlan } from './voyage-plan.ts';

/** How a voyage should be planned. */
export interface VoyagePlanOptions {
  /** Same voyage, same seed, same effort: the same plan. */
  readonly seed: number;
  /** 0 is the first valid plan of all ports, 1 the settled one. */
  readonly effort: number;
}

/** Effort of each port's plan in a settled voyage: ports share the time that one call would take several times over. */
const PORT_EFFORT = 0.2;

/**
 * Plans every port of a voyage in turn. Holds a plan of all ports soon, then plans them all again with more effort and keeps the better; a
 * stop returns the best plan of all ports held by then. Pure: the same voyage and options give the same plan.
 *
 * @throws RangeError where a call has no crane, or the ship does not float within her tables.
 */
export function planVoyage(voyage: Voyage, options: VoyagePlanOptions, steering: Anytime = untilDone): VoyagePlan {
  const { seed, effort } = options;
  const rounds = effort > 0 ? [0, PORT_EFFORT * effort] : [0];
  let best: VoyagePlan | null = null;
  for (const [round, ofPort] of rounds.entries()) {
    const tell = tellingRound(steering, round, rounds.length, voyage.ports.length, best);
    const found = planPorts(voyage, { seed, effort: ofPort }, tell, best === null ? untilDone.shouldStop : steering.shouldStop);
    if (found !== null && (best === null || found.totals.cost <= best.totals.cost)) best = found;
    if (steering.shouldStop()) break;
  }
  if (best === null) throw new Error('planVoyage: there is no plan. Maybe the first round was stopped.');
  return best;
}

/** Plans port after port, each from what the one before leaves aboard; null when stopped before the last. */
function planPorts(
  voyage: Voyage,
  options: VoyagePlanOptions,
  tell: (at: number) => Anytime['onProgress'],
  shouldStop: () => boolean,
): VoyagePlan | null {
  const ports: PortPlan[] = [];
  for (const at of voyage.ports.keys()) {
    if (shouldStop()) return null;
    const call = callAt(voyage, at, ports.at(-1));
    ports.push({ call, plan: planCall(call, options, { shouldStop, onProgress: tell(at) }) });
  }
  return { ports, totals: totalsOf(ports) };
}

/** Progress of one port's plan as a part of the whole: the first round is a fifth of it. */
function tellingRound({ onProgress }: Anytime, round: number, rounds: number, ports: number, best: VoyagePlan | null) {
  const [from, width] = rounds === 1 ? [0, 1] : round === 0 ? [0, 0.2] : [0.2, 0.8];
  return (at: number): Anytime['onProgress'] =>
    (progress) =>
      onProgress({
        ...progress,
        share: from + (width * (at + progress.share)) / ports,
        bestCost: best?.totals.cost ?? progress.bestCost,
        leftOut: best?.totals.leftOut ?? progress.leftOut,
      });
}
