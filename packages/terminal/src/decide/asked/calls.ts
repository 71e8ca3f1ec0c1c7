import { type Reason, reason } from '@estiba/base';
import { type ContainerId, formatSlot } from '@estiba/port';
import type { CommandData } from '../../command.ts';
import { whyNoSlot } from '../../guard/ship-place.ts';
import { slotBaysTaken } from '../../ship/ship-index.ts';
import { type CallPhase, type CallVisit, isAtQuay } from '../../words/call-visit.ts';
import { atMost } from '../at-most.ts';
import { completeIfDone } from '../complete-call.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { planQuestion } from '../plan-question.ts';

export const announceCall: Decider<CommandData['announceCall']> = (d, data) => {
  if (d.state.calls.has(data.call)) return [reason('call.known-already', { call: data.call })];
  const berth = d.ground.site.berths.find(({ id }) => id === data.berth);
  if (berth === undefined) return [reason('call.no-berth', { call: data.call, berth: data.berth })];
  const stern = data.bowAt - data.outline.loa;
  if (stern < 0 || data.bowAt > d.ground.site.quay.length) {
    return [reason('call.beyond-quay', { call: data.call, bow: data.bowAt, stern, quay: d.ground.site.quay.length })];
  }
  d.emit('callAnnounced', data);
  return accepted;
};

/** The bay plan on arrival and the load list. Refused whole when two boxes claim a slot, a slot is not the ship's, or a box is elsewhere. */
export const listCall: Decider<CommandData['listCall']> = (d, data) => {
  const call = d.state.calls.get(data.call);
  if (call === undefined) return [unknownCall(data.call)];
  if (call.isListed) return [reason('call.listed-already', { call: data.call })];
  const reasons = [...whyNotAboard(d, call, data), ...whyNotToLoad(d, data)];
  if (reasons.length > 0) return atMost(reasons);
  d.emit('callListed', data);
  if (call.planFailed !== null) planAgain(d, data.call, reason('plan.lists-came', { by: d.actor }));
  return accepted;
};

function whyNotAboard(d: Decision, call: CallVisit, { arrival }: CommandData['listCall']): Reason[] {
  const reasons: Reason[] = [];
  const taken = new Map<string, ContainerId>();
  for (const { container, slot } of arrival) {
    const { id } = container;
    if (isElsewhere(d, id)) reasons.push(reason('box.elsewhere', { box: id, at: d.placeOf(id).at }));
    reasons.push(...whyNoSlot(call, slot, container.sizeType.lengthFt));
    for (const bay of slotBaysTaken(call.outline, slot)) {
      const name = formatSlot({ ...slot, bay });
      const by = taken.get(name);
      if (by !== undefined) reasons.push(reason('ship.taken', { slot: formatSlot(slot), by }));
      taken.set(name, id);
    }
  }
  const boxes = new Set(taken.values());
  if (reasons.length === 0 && boxes.size < arrival.length) reasons.push(reason('call.box-twice', { call: call.call }));
  return reasons;
}

function whyNotToLoad(d: Decision, { arrival, loadList }: CommandData['listCall']): Reason[] {
  const aboard = new Set(arrival.map(({ container }) => container.id));
  const reasons: Reason[] = [];
  const listed = new Set<ContainerId>();
  for (const { id } of loadList) {
    const place = d.placeOf(id).at;
    if (aboard.has(id) || place === 'ship' || listed.has(id))
      reasons.push(reason('box.elsewhere', { box: id, at: listed.has(id) ? 'list' : 'ship' }));
    listed.add(id);
  }
  return reasons;
}

const isElsewhere = (d: Decision, box: ContainerId): boolean => d.placeOf(box).at !== 'announced';

export const berthCall: Decider<CommandData['berthCall']> = (d, { call }) => {
  const visit = d.state.calls.get(call);
  if (visit === undefined) return [unknownCall(call)];
  if (visit.phase !== 'announced') return [wrongPhase(visit, 'announced')];
  if (!visit.isListed) return [reason('call.not-listed', { call })];
  if (d.state.closedBerths.has(visit.berth)) return [reason('quay.berth-closed', { berth: visit.berth })];
  d.emit('callBerthed', { call });
  if (visit.plan !== null) completeIfDone(d, visit, true);
  return accepted;
};

export const sailCall: Decider<CommandData['sailCall']> = (d, { call }) => {
  const visit = d.state.calls.get(call);
  if (visit === undefined) return [unknownCall(call)];
  if (visit.phase !== 'complete') return [wrongPhase(visit, 'complete')];
  const working = [...d.state.jobs.values()].find((job) => job.call === call);
  if (working !== undefined) return [reason('call.still-worked', { call, job: working.id })];
  d.emit('callSailed', { call });
  return accepted;
};

export const assignCranes: Decider<CommandData['assignCranes']> = (d, data) => {
  const visit = d.state.calls.get(data.call);
  if (visit === undefined) return [unknownCall(data.call)];
  if (visit.phase === 'complete' || visit.phase === 'sailed') return [wrongPhase(visit, 'working')];
  const reasons = whyNotTheseCranes(d, visit, data);
  if (reasons.length > 0) return reasons;
  d.emit('cranesAssigned', data);
  const cranes = data.cranes.join(' ');
  const isPlanned = visit.plan !== null || visit.planFailed !== null;
  if (isPlanned && visit.isListed && cranes !== visit.cranes.join(' '))
    planAgain(d, data.call, reason('plan.cranes-changed', { cranes, by: d.actor }));
  return accepted;
};

function whyNotTheseCranes(d: Decision, visit: CallVisit, data: CommandData['assignCranes']): Reason[] {
  const reasons: Reason[] = isAtQuay(visit) ? atAnotherShip(d, data) : [];
  for (const crane of new Set([...data.cranes, ...visit.cranes])) {
    const machine = d.state.equipment.get(crane);
    if (machine?.kind !== 'sts') reasons.push(reason('crane.unknown', { crane }));
    else if (machine.call === data.call && machine.steps.length > 0 && !data.cranes.includes(crane))
      reasons.push(reason('machine.busy', { machine: crane, step: machine.steps[0] as string }));
  }
  if (new Set(data.cranes).size < data.cranes.length) reasons.push(reason('crane.named-twice', { call: data.call }));
  return reasons;
}

/** Cranes that work another ship now: promised to a later one they may be, but not to two at the quay. */
function atAnotherShip({ state }: Decision, { call, cranes }: CommandData['assignCranes']): Reason[] {
  return cranes.flatMap((crane) => {
    const other = state.calls.get(state.equipment.get(crane)?.call ?? call);
    return other !== undefined && other.call !== call && isAtQuay(other) ? [reason('crane.elsewhere', { crane, call: other.call })] : [];
  });
}

/** What a plan lacked has come: it is asked for, and nobody need be asked why there is none. */
function planAgain(d: Decision, call: string, why: Reason): void {
  d.emit('planRequested', { call, reasons: [why] });
  d.settle(planQuestion(call), why);
}

export const unknownCall = (call: string): Reason => reason('call.unknown', { call });

export const wrongPhase = ({ call, phase }: CallVisit, wanted: CallPhase): Reason => reason('call.wrong-phase', { call, phase, wanted });
