import { type CallVisit, planEndOf, type QueueState } from '@estiba/terminal';
import type { WorkInstruction } from '@estiba/port';
import { formatSlot, formatYardPosition } from '@estiba/port';
import Type from 'typebox';
import { count, moment, momentOrNull, plainReason, ReasonForm, text, textOrNull } from './forms.ts';

const progress = Type.Object({
  total: count,
  started: count,
  done: count,
  share: Type.Number({ minimum: 0, maximum: 1, description: 'Lines done of all' }),
});

const own = {
  call: text,
  ship: text,
  voyage: text,
  berth: text,
  bowAt: Type.Number({ description: 'Quay metre of the bow' }),
  eta: moment,
  etd: momentOrNull,
  draught: Type.Union([Type.Number(), Type.Null()], { description: 'Deepest draught while she is here, as announced [m]' }),
  planEnd: Type.Union([Type.Number(), Type.Null()], { description: 'When the last line of her plan is to end, UTC milliseconds' }),
  phase: text,
  plan: textOrNull,
  cranes: Type.Array(text),
  progress,
};

export const CallForm = Type.Object(own);
export const CallDetailForm = Type.Object({
  ...own,
  vessel: text,
  rotation: Type.Array(text),
  aboard: count,
  leftOut: count,
  openLids: Type.Array(text),
  lashedBays: Type.Array(count),
  queues: Type.Array(
    Type.Object({ crane: text, progress, paused: Type.Union([ReasonForm, Type.Null()], { description: 'Why it begins no further line' }) }),
  ),
});

const plannedLineForms = {
  number: count,
  kind: text,
  bay: count,
  boxes: Type.Array(Type.Object({ id: text, slot: text, yard: textOrNull })),
  lid: textOrNull,
  start: moment,
  end: moment,
};
export const PlannedLineForm = Type.Object(plannedLineForms);
export const LineForm = Type.Object({ ...plannedLineForms, isStarted: Type.Boolean() });

export function callView(visit: CallVisit): Type.Static<typeof CallForm> {
  const { call, voyage, berth, bowAt, eta, etd, draught = null, phase, plan, cranes } = visit;
  const ship = visit.outline.name;
  const known = { call, ship, voyage, berth, bowAt, eta, etd, draught, planEnd: planEndOf(visit) };
  return { ...known, phase, plan, cranes: [...cranes], progress: progressOf([...visit.queues.values()]) };
}

export function callDetail(visit: CallVisit): Type.Static<typeof CallDetailForm> {
  return {
    ...callView(visit),
    vessel: visit.vessel,
    rotation: [...visit.rotation],
    aboard: visit.aboard.size,
    leftOut: visit.leftOut.length,
    openLids: [...visit.openLids],
    lashedBays: [...visit.lashed],
    queues: [...visit.queues].map(([crane, queue]) => {
      const paused = visit.paused.get(crane);
      return { crane, progress: progressOf([queue]), paused: paused === undefined ? null : plainReason(paused) };
    }),
  };
}

/** One line of a crane's queue as it stands now; lines are counted from 1. */
export function lineView(line: WorkInstruction, number: number, { started }: QueueState): Type.Static<typeof LineForm> {
  return { ...plannedLine(line, number), isStarted: number <= started };
}

/** One line as a plan has it. */
export function plannedLine(line: WorkInstruction, number: number): Type.Static<typeof PlannedLineForm> {
  const { kind, bay, start, end } = line;
  const boxes =
    'boxes' in line
      ? line.boxes.map(({ id, slot, yard }) => ({ id, slot: formatSlot(slot), yard: yard === undefined ? null : formatYardPosition(yard) }))
      : [];
  return { number, kind, bay, boxes, lid: 'lid' in line ? line.lid : null, start, end };
}

function progressOf(queues: readonly QueueState[]): Type.Static<typeof progress> {
  const sum = (of: (queue: QueueState) => number): number => queues.reduce((all, queue) => all + of(queue), 0);
  const total = sum((queue) => queue.instructions.length);
  const done = sum((queue) => queue.done);
  return { total, started: sum((queue) => queue.started), done, share: total === 0 ? 0 : done / total };
}
