import { type Reason, reason } from '@estiba/base';
import type { ContainerId, WorkInstruction } from '@estiba/port';
import type { CommandData } from '../../command.ts';
import type { Unit } from '../../words/call-visit.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { unknownBox } from './holds.ts';

/**
 * A person saw that each of two boxes stands where the other was thought to: their places are exchanged, also in the middle of stacks. They
 * must be of one length, ashore or aboard, and in no job. Calls whose plan has lines to begin for either are planned anew.
 */
export const exchangeBoxes: Decider<CommandData['exchangeBoxes']> = (d, { one, other, note }) => {
  if (one === other) return [reason('box.named-twice', { box: one })];
  const [first, second] = [d.state.units.get(one), d.state.units.get(other)];
  if (first === undefined) return [unknownBox(one)];
  if (second === undefined) return [unknownBox(other)];
  const reasons = [...whyNotExchanged(first), ...whyNotExchanged(second)];
  const [length, wanted] = [first.container.sizeType.lengthFt, second.container.sizeType.lengthFt];
  if (length > 20 !== wanted > 20) reasons.push(reason('box.other-length', { box: one, other, length, wanted }));
  if (reasons.length > 0) return reasons;
  d.emit('boxesExchanged', { one, other, note });
  for (const call of callsPlanning(d, [one, other]))
    d.emit('planRequested', { call, reasons: [reason('plan.boxes-exchanged', { one, other, by: d.actor })] });
  return accepted;
};

function whyNotExchanged({ container: { id }, place, job }: Unit): Reason[] {
  if (job !== null) return [reason('box.in-work', { box: id, job })];
  return place.at === 'yard' || place.at === 'ship' ? [] : [reason('box.elsewhere', { box: id, at: place.at })];
}

function callsPlanning({ state }: Decision, boxes: readonly ContainerId[]): string[] {
  const isFor = (line: WorkInstruction): boolean => 'boxes' in line && line.boxes.some(({ id }) => boxes.includes(id));
  return [...state.calls.values()].flatMap(({ call, queues }) =>
    [...queues.values()].some(({ instructions, started }) => instructions.slice(started).some(isFor)) ? [call] : [],
  );
}
