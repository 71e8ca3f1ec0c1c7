import type { Tonnes } from '@estiba/base';
import type { Call, CallPlan, LoadingPlan, PortCode, StowedContainer, VesselProfile, Voyage, VoyagePlan } from '@estiba/port';
import { checkAfloat } from './check/afloat.ts';
import { placeBox } from './check/box.ts';
import { checkClaimedCondition, checkClaimedCranes, checkClaimedScore } from './check/claims.ts';
import { checkComplete } from './check/complete.ts';
import { checkDangerousGoods } from './check/dangerous-goods.ts';
import { type Finding, Findings } from './check/finding.ts';
import { readQueues } from './check/lifts.ts';
import { checkOutOfGauge } from './check/out-of-gauge.ts';
import type { Picture } from './check/picture.ts';
import { drawPicture } from './check/picture.ts';
import { checkPlace } from './check/place.ts';
import { checkReach } from './check/reach.ts';
import { checkReefers } from './check/reefer.ts';
import type { CheckReport } from './check/report.ts';
import { countBoxes } from './check/report.ts';
import { recount } from './check/restows.ts';
import { checkSecuring } from './check/securing.ts';
import { checkSequence } from './check/sequence.ts';
import { readShip } from './check/ship.ts';
import { stow } from './check/stowage.ts';
import { checkWeight } from './check/weight.ts';
import { followVoyage, type VoyageCounts } from './check/voyage.ts';
import { checkYard } from './check/yard.ts';

export type { CheckCounts, CheckReport } from './check/report.ts';
export type { Finding } from './check/finding.ts';

/** What the checker says of the plan of a call. */
export interface CallReport extends CheckReport {
  /** Digs in the yard, recounted: in the order of the queues, and had the boxes been taken in the order of the load list. */
  readonly digs: number;
  readonly digsInListOrder: number;
}

/** Checks a loading plan against every rule of SPEC.md but Q and Y, and what it claims. Never throws, however broken the plan. */
export function checkLoading(call: Call, plan: LoadingPlan): CheckReport {
  return judgeLoading(call, plan, drawPicture(readShip(call.vessel), call, plan), new Findings());
}

/** Checks the plan of a call: the loading plan, the cranes' queues (Q), the yard (Y), and what it claims. Never throws. */
export function checkCall(call: Call, plan: CallPlan): CallReport {
  const picture = drawPicture(readShip(call.vessel), call, plan.loading);
  const findings = new Findings();
  const work = readQueues(call, plan);
  checkSequence(call, plan, picture, work, findings);
  const digs = checkYard(call, plan, work, findings);
  checkClaimedCranes(plan, findings);
  return { ...judgeLoading(call, plan.loading, picture, findings), ...digs };
}

/** What the checker says of the plan of a voyage. */
export interface VoyageReport {
  /** Breaches of rules V1 to V4. */
  readonly findings: readonly Finding[];
  /** The plan of every port, judged by itself. */
  readonly ports: readonly CallReport[];
  /** Breaches of all rules at all ports, those of the voyage included. */
  readonly violations: number;
  readonly counts: VoyageCounts;
}

/** Checks the plan of a voyage: every port as a call, and what joins the ports (V). Never throws, however broken the plan. */
export function checkVoyage(voyage: Voyage, plan: VoyagePlan): VoyageReport {
  const { findings, counts } = followVoyage(voyage, plan);
  const ports = plan.ports.map(({ call, plan: callPlan }) => checkCall(call, callPlan));
  const ofPorts = ports.reduce((sum, { violations, unlisted }) => sum + violations.length + unlisted, 0);
  return { findings, ports, violations: findings.length + ofPorts, counts };
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
