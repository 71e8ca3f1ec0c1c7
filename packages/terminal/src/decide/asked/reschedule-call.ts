import { reason } from '@estiba/base';
import { berthAlong, berthFreeAt, type BerthStay, metresOf, movedTo, quayRulesOf, whyNotThen, whyNotThere } from '@estiba/port';
import type { CommandData } from '../../command.ts';
import { planEndOf } from '../../queries.ts';
import type { CallVisit } from '../../words/call-visit.ts';
import { accepted, type Decider } from '../decision.ts';
import { unknownCall, wrongPhase } from './calls.ts';

/**
 * A ship that is still to come is given another place at the quay, or another time. Refused where she cannot lie there then; her berth is the
 * one most of her lies at. A plan made for the old place or time is made anew.
 */
export const rescheduleCall: Decider<CommandData['rescheduleCall']> = (d, { call, bowAt, eta, etd, seen }) => {
  const visit = d.state.calls.get(call);
  if (visit === undefined) return [unknownCall(call)];
  if (visit.phase !== 'announced') return [wrongPhase(visit, 'announced')];
  if (etd !== null && etd <= eta) return [reason('call.goes-before', { call })];
  if (seen !== undefined && (visit.bowAt !== seen.bowAt || visit.eta !== seen.eta || visit.etd !== seen.etd))
    return [reason('call.moved-meanwhile', { call, bow: visit.bowAt })];
  if (visit.bowAt === bowAt && visit.eta === eta && visit.etd === etd) return accepted;
  const { site } = d.ground;
  const others = [...d.state.calls.values()].map((other) => stayOf(other, d.now));
  const own = stayOf(visit, d.now);
  const wish = etd === null ? movedTo(own, eta, bowAt) : { ...own, bowAt, from: eta, to: etd };
  const reasons = [
    ...whyNotThen(own, eta, d.now),
    ...whyNotThere(wish, wish.from, bowAt, others, quayRulesOf(site, [...d.state.closedBerths], d.now)),
  ];
  if (reasons.length > 0) return reasons;
  const [stern, bow] = metresOf(wish);
  d.emit('callRescheduled', { call, berth: berthAlong(site, stern, bow), bowAt, eta, etd });
  if (visit.plan !== null) d.emit('planRequested', { call, reasons: [reason('plan.call-moved', { by: d.actor })] });
  return accepted;
};

function stayOf(visit: CallVisit, now: number): BerthStay {
  const { call, outline, bowAt, eta, phase, draught } = visit;
  const planEnd = planEndOf(visit);
  const to = berthFreeAt(visit, planEnd, now);
  return { call, loa: outline.loa, bowAt, from: eta, to, draught: draught ?? null, phase };
}
