import type { Call, LoadingPlan, ShipCondition } from '@estiba/port';
import type { Finding } from './finding.ts';
import type { Picture } from './picture.ts';
import type { Recount } from './restows.ts';

/** What the independent checker says of a plan. A plan without violations is valid. */
export interface CheckReport {
  /** Rules of SPEC.md the plan breaks. */
  readonly violations: readonly Finding[];
  /** Breaches that were aboard already and that no box handled here has a part in. */
  readonly inherited: readonly Finding[];
  /** Findings beyond the first 50,000 of a rule, not written out. */
  readonly unlisted: number;
  /** The ship at departure as reckoned here; null when it finds no equilibrium (F1) or was not asked for. */
  readonly condition: ShipCondition | null;
  readonly counts: CheckCounts;
  /** Terms T1 to T5 of the score, recounted. */
  readonly score: readonly { readonly term: string; readonly value: number }[];
}

export interface CheckCounts {
  /** Boxes aboard on arrival and at departure. */
  readonly arrived: number;
  readonly departed: number;
  readonly discharged: number;
  /** Boxes of the load list: all, those loaded, those left out, and those that are one or the other. */
  readonly listed: number;
  readonly loaded: number;
  readonly leftOut: number;
  readonly accounted: number;
  readonly restowsHere: number;
  readonly restowsLater: number;
  readonly lidMoves: number;
}

/** How many boxes of the call the plan speaks of. */
export function countBoxes(call: Call, plan: LoadingPlan, picture: Picture, terms: Recount): CheckCounts {
  const listed = new Set(call.loadList.map((container) => container.id));
  const loaded = new Set(plan.loads.map((load) => load.id).filter((id) => listed.has(id)));
  const leftOut = new Set(plan.leftOut.map((entry) => entry.id).filter((id) => listed.has(id)));
  return {
    arrived: call.arrival.length,
    departed: picture.departure.boxes.length,
    discharged: plan.discharges.length,
    listed: call.loadList.length,
    loaded: loaded.size,
    leftOut: leftOut.size,
    accounted: new Set([...loaded, ...leftOut]).size,
    restowsHere: plan.restows.length,
    restowsLater: terms.restowsLater,
    lidMoves: terms.lidMoves,
  };
}
