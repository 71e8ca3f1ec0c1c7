import { type Reason, reason } from '@estiba/base';
import { formatSlot, type WorkInstruction, type YardPosition } from '@estiba/port';
import type { CommandData } from '../../command.ts';
import { discharge } from '../../decompose/discharge.ts';
import { moveLid } from '../../decompose/lid.ts';
import type { BoxAt, BoxLine, Line } from '../../decompose/line.ts';
import { load } from '../../decompose/load.ts';
import { shiftAboard } from '../../decompose/shift-aboard.ts';
import { whyHeld } from '../../guard/holds.ts';
import { whyNotSettable, whyNoYardPlace } from '../../guard/yard-place.ts';
import { isAtQuay, type Unit } from '../../words/call-visit.ts';
import type { Job } from '../../words/job.ts';
import { unknownCall, wrongPhase } from '../asked/calls.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';

type Started = { readonly job: Job } | { readonly reasons: readonly Reason[] };

/** The next line of a crane's work queue becomes a job: its boxes are bound to it, and the places ashore they go to are kept for them. */
export const startLine: Decider<CommandData['startLine']> = (d, { call, crane, number, toYard, reasons }) => {
  const visit = d.state.calls.get(call);
  if (visit === undefined) return [unknownCall(call)];
  if (!isAtQuay(visit)) return [wrongPhase(visit, 'alongside')];
  if (visit.planWanted !== null) return [reason('plan.awaited', { call })];
  if (d.state.equipment.get(crane)?.call !== call) return [reason('crane.not-assigned', { crane, call })];
  if (visit.paused.has(crane)) return [reason('queue.paused', { crane, call })];
  const queue = visit.queues.get(crane);
  const instruction = queue?.instructions[number];
  if (queue === undefined || instruction === undefined) return [reason('line.none', { call, crane, number })];
  if (number !== queue.started) return [reason('line.not-next', { call, crane, number, next: queue.started })];
  const line: Line = { job: `${call}/${crane}/${String(number).padStart(4, '0')}`, call, crane, bay: instruction.bay };
  const started = start(d, line, instruction, queue.instructions[number + 1], toYard);
  if ('reasons' in started) return started.reasons;
  d.emit('jobCreated', { job: started.job, line: { crane, number }, reasons });
  return accepted;
};

function start(d: Decision, line: Line, now: WorkInstruction, next: WorkInstruction | undefined, toYard: readonly YardPosition[]): Started {
  if ('lid' in now) return { job: moveLid(line, now.kind, now.lid) };
  const reasons = whyNotFree(d, now);
  if (reasons.length > 0) return { reasons };
  if (now.kind === 'load' || now.kind === 'restow-on') return startLoad(d, line, now);
  const back = now.kind === 'restow-off' ? returnOf(now, next) : null;
  return back === null ? startDischarge(d, line, now, toYard) : startShift(d, line, now, back);
}

/** Are the boxes known, in no other job, and not held? */
function whyNotFree(d: Decision, { kind, boxes }: BoxLine): Reason[] {
  return boxes.flatMap(({ id }) => {
    const unit = d.state.units.get(id);
    if (unit === undefined) return [reason('box.unknown', { box: id })];
    if (unit.job !== null) return [reason('box.in-work', { box: id, job: unit.job })];
    return whyHeld(unit, kind);
  });
}

/** The line that sets the same boxes straight back, when it comes next. */
function returnOf(off: BoxLine, next: WorkInstruction | undefined): BoxLine | null {
  if (next === undefined || 'lid' in next || next.kind !== 'restow-on' || next.boxes.length !== off.boxes.length) return null;
  return next.boxes.every(({ id }, i) => id === off.boxes[i]?.id) ? next : null;
}

function startShift(d: Decision, line: Line, off: BoxLine, on: BoxLine): Started {
  const reasons = off.boxes.flatMap((box) => whyNotAboard(d, line.call, box));
  const [from, to] = [off.boxes[0], on.boxes[0]];
  if (reasons.length > 0 || from === undefined || to === undefined) return { reasons };
  return {
    job: shiftAboard(
      line,
      off.boxes.map(({ id }) => id),
      from.slot,
      to.slot,
    ),
  };
}

function startDischarge(d: Decision, line: Line, { kind, boxes }: BoxLine, toYard: readonly YardPosition[]): Started {
  if (kind !== 'discharge' && kind !== 'restow-off') return { reasons: [reason('line.none', { call: line.call, crane: line.crane })] };
  if (toYard.length !== boxes.length)
    return { reasons: [reason('line.yard-places', { job: line.job, given: toYard.length, wanted: boxes.length })] };
  const places = boxes.map(({ id, slot }, i): BoxAt => ({ id, slot, yard: toYard[i] as YardPosition }));
  const reasons = [
    ...boxes.flatMap((box) => whyNotAboard(d, line.call, box)),
    ...places.flatMap(({ id, yard }) => {
      const { lengthFt } = (d.state.units.get(id) as Unit).container.sizeType;
      return [...whyNoYardPlace(d.ground, yard, lengthFt), ...whyNotSettable(d.state, yard, id, true, toYard)];
    }),
    ...whyAllInOne(places),
  ];
  return reasons.length > 0 ? { reasons } : { job: discharge(line, kind, places) };
}

function whyNotAboard(d: Decision, call: string, { id, slot }: BoxLine['boxes'][number]): Reason[] {
  const place = d.placeOf(id);
  if (place.at === 'ship' && place.call === call && formatSlot(place.slot) === formatSlot(slot)) return [];
  return [reason('box.elsewhere', { box: id, at: place.at, wanted: formatSlot(slot) })];
}

function whyAllInOne([first, second]: readonly BoxAt[]): Reason[] {
  if (first === undefined || second === undefined) return [];
  const isOne = (['block', 'bay', 'row', 'tier'] as const).every((part) => first.yard[part] === second.yard[part]);
  return isOne ? [reason('yard.taken', { place: first.yard.block, by: first.id })] : [];
}

function startLoad(d: Decision, line: Line, { kind, boxes }: BoxLine): Started {
  if (kind !== 'load' && kind !== 'restow-on') return { reasons: [reason('line.none', { call: line.call, crane: line.crane })] };
  const reasons: Reason[] = [];
  const places: BoxAt[] = [];
  for (const { id, slot } of boxes) {
    const place = d.placeOf(id);
    if (place.at === 'yard') places.push({ id, slot, yard: place.position });
    else reasons.push(reason('box.elsewhere', { box: id, at: place.at, wanted: 'yard' }));
  }
  return reasons.length > 0 ? { reasons } : { job: load(line, kind, places) };
}
