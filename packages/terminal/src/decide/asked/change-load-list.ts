import { type Reason, reason } from '@estiba/base';
import type { Container, ContainerId } from '@estiba/port';
import type { CommandData } from '../../command.ts';
import type { CallVisit } from '../../words/call-visit.ts';
import { atMost } from '../at-most.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { unknownCall, wrongPhase } from './calls.ts';

/**
 * Boxes come on the load list of a call after it was given, or off it: an update of the COPRAR. What is told of a box that is on it already
 * replaces what was known. Whole or not at all; a plan there is made anew.
 */
export const changeLoadList: Decider<CommandData['changeLoadList']> = (d, { call, add, cancel }) => {
  const visit = d.state.calls.get(call);
  if (visit === undefined) return [unknownCall(call)];
  if (!visit.isListed) return [reason('call.not-listed', { call })];
  if (visit.phase === 'complete' || visit.phase === 'sailed') return [wrongPhase(visit, 'working')];
  const listed = new Set(visit.loadList);
  const reasons = [...whyNotAdded(d, visit, add), ...cancel.flatMap((box) => whyNotCancelled(d, listed, box)), ...namedTwice(add, cancel)];
  if (reasons.length > 0) return atMost(reasons);
  if (add.length === 0 && cancel.length === 0) return accepted;
  d.emit('loadListChanged', { call, add, cancel });
  const params = { added: add.filter(({ id }) => !listed.has(id)).length, cancelled: cancel.length, by: d.actor };
  if (visit.plan !== null) d.emit('planRequested', { call, reasons: [reason('plan.list-changed', params)] });
  return accepted;
};

function whyNotAdded(d: Decision, { call }: CallVisit, add: readonly Container[]): Reason[] {
  return add.flatMap(({ id }) => {
    const unit = d.state.units.get(id);
    if (unit?.place.at === 'ship') return [reason('box.elsewhere', { box: id, at: 'ship' })];
    if (unit !== undefined && unit.job !== null) return [reason('box.in-work', { box: id, job: unit.job })];
    const other = [...d.state.calls.values()].find((one) => one.call !== call && one.phase !== 'sailed' && one.loadList.includes(id));
    return other === undefined ? [] : [reason('box.on-other-list', { box: id, call: other.call })];
  });
}

function whyNotCancelled({ state }: Decision, listed: ReadonlySet<ContainerId>, box: ContainerId): Reason[] {
  const unit = state.units.get(box);
  if (!listed.has(box)) return [reason('box.not-listed', { box })];
  if (unit?.place.at === 'ship') return [reason('box.elsewhere', { box, at: 'ship' })];
  return unit !== undefined && unit.job !== null ? [reason('box.in-work', { box, job: unit.job })] : [];
}

function namedTwice(add: readonly Container[], cancel: readonly ContainerId[]): Reason[] {
  const ids = [...add.map(({ id }) => id), ...cancel];
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((box) => reason('box.named-twice', { box }));
}
