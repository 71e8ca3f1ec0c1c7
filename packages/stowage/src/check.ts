import type { Tonnes } from '@estiba/base';
import type { Call, CallPlan, LoadingPlan, PortCode, ShipCondition, StowedContainer, VesselProfile } from '@estiba/port';
import { checkAfloat } from './check/afloat.ts';
import { placeBox } from './check/box.ts';
import { checkClaimedCondition, checkClaimedScore } from './check/claims.ts';
import { checkComplete } from './check/complete.ts';
import { checkDangerousGoods } from './check/dangerous-goods.ts';
import type { Finding } from './check/finding.ts';
import { Findings } from './check/finding.ts';
import { checkOutOfGauge } from './check/out-of-gauge.ts';
import type { Picture } from './check/picture.ts';
import { drawPicture } from './check/picture.ts';
import { checkPlace } from './check/place.ts';
import { checkReach } from './check/reach.ts';
import { checkReefers } from './check/reefer.ts';
import { recount } from './check/restows.ts';
import { checkSecuring } from './check/securing.ts';
import { readShip } from './check/ship.ts';
import { stow } from './check/stowage.ts';
import { checkWeight } from './check/weight.ts';

export type { Finding } from './check/finding.ts';

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

/** Checks a loading plan against every rule of SPEC.md but Q and Y, and what it claims. Never throws, however broken the plan. */
export function checkLoading(call: Call, plan: LoadingPlan): CheckReport {
  const picture = drawPicture(readShip(call.vessel), call, plan);
  const findings = new Findings();
  return judgeLoading(call, plan, picture, findings);
}

/** Checks the plan of a call: the loading plan, the cranes' queues (Q), the yard (Y), and what it claims. Never throws. */
export function checkCall(call: Call, plan: CallPlan): CheckReport {
  return checkLoading(call, plan.loading);
}

/** What a bare bay plan is checked with besides the ship. */
export interface BayPlanOptions {
  /** Ports to come: counts the restows and lid moves of every one. */
  readonly rotation?: readonly PortCode[];
  /** Checks the F rules with these tank contents (those of the profile where not given). */
  readonly afloat?: { readonly tanks?: ReadonlyMap<string, Tonnes>; readonly maxDraft?: number };
}

/** Checks a ship as stowed, with no call: rules P, W, R, O, D, S, and F when asked. Every box counts as handled. Never throws. */
export function checkBayPlan(vessel: VesselProfile, stowed: readonly StowedContainer[], options: BayPlanOptions = {}): CheckReport {
  const ship = readShip(vessel);
  const departure = stow(stowed.map(({ container, slot }) => ({ ...placeBox(container, slot, 'stays', ship.find), isHandled: true })));
  const picture = { ship, arrival: stow([]), departure };
  const findings = new Findings();
  checkStowage(picture, findings);
  const { afloat, rotation = [] } = options;
  const tanks = afloat?.tanks ?? new Map();
  const condition =
    afloat === undefined ? null : checkAfloat(vessel, { tanks, ballast: new Map(), maxDraft: afloat.maxDraft }, departure, findings);
  const terms = recount(picture, rotation, 1);
  const none = { arrived: 0, discharged: 0, listed: 0, loaded: 0, leftOut: 0, accounted: 0, restowsHere: 0 };
  return {
    violations: findings.violations,
    inherited: findings.inherited,
    unlisted: findings.unlisted,
    condition,
    counts: { ...none, departed: stowed.length, restowsLater: terms.restowsLater, lidMoves: terms.lidMoves },
    score: [],
  };
}

function judgeLoading(call: Call, plan: LoadingPlan, picture: Picture, findings: Findings): CheckReport {
  checkStowage(picture, findings);
  checkReach(call, plan, picture, findings);
  checkComplete(call, plan, findings);
  const sailing = { tanks: call.tanks, ballast: plan.ballast, maxDraft: call.limits.maxDraft };
  const condition = checkAfloat(call.vessel, sailing, picture.departure, findings);
  if (condition !== null) checkClaimedCondition(plan.condition, condition, call.vessel.strength, findings);
  const terms = recount(picture, call.rotation, call.cranes.length);
  const loaded = new Set(plan.loads.map((load) => load.id));
  const leftOut = call.loadList.filter((container) => !loaded.has(container.id)).length;
  const score = [
    { term: 'left-out', value: leftOut },
    { term: 'restows-here', value: plan.restows.length },
    { term: 'restows-later', value: terms.restowsLater },
    { term: 'lid-moves', value: terms.lidMoves },
    { term: 'crane-spread', value: terms.craneSpread },
  ];
  checkClaimedScore(plan, new Map(score.map(({ term, value }) => [term, value])), findings);
  return {
    violations: findings.violations,
    inherited: findings.inherited,
    unlisted: findings.unlisted,
    condition,
    counts: countBoxes(call, plan, picture, terms),
    score,
  };
}

/** The rules that hold for any ship with boxes aboard. */
function checkStowage(picture: Pick<Picture, 'ship' | 'departure'>, findings: Findings): void {
  checkPlace(picture.departure, findings);
  checkWeight(picture.departure, findings);
  checkReefers(picture.departure, findings);
  checkOutOfGauge(picture, findings);
  checkDangerousGoods(picture, findings);
  checkSecuring(picture.ship, picture.departure, findings);
}

function countBoxes(call: Call, plan: LoadingPlan, picture: Picture, terms: { restowsLater: number; lidMoves: number }): CheckCounts {
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
