import type { Call } from '../call/call.ts';
import type { CallPlan } from './call-plan.ts';

/** A plan for every port of a voyage, in turn: each begins with what the one before leaves aboard. */
export interface VoyagePlan {
  readonly ports: readonly PortPlan[];
  readonly totals: VoyageTotals;
}

/** One port: the call as it comes about when the ports before are worked as planned, and its plan. */
export interface PortPlan {
  readonly call: Call;
  readonly plan: CallPlan;
}

/** What the whole voyage comes to (stowage SPEC V4). */
export interface VoyageTotals {
  /** Boxes restowed, all ports together, and those that ports beyond the last planned one will have to. */
  readonly restows: number;
  readonly restowsBeyond: number;
  readonly leftOut: number;
  /** At each port, moves of the busiest pair of adjacent bays above an even share for each crane; all ports together. */
  readonly craneSpread: number;
  /** The three weighed against one another as in the score of a call; lower is better. */
  readonly cost: number;
}
