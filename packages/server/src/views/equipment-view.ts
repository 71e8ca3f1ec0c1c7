import { type Equipment, findStep, type TerminalState } from '@estiba/terminal';
import Type from 'typebox';
import type { CraneMoves } from '../readings/crane-moves.ts';
import { count, plainReason, ReasonForm, reasonOrNull, text, textOrNull } from './forms.ts';
import { StepForm, stepView } from './job-view.ts';
import { whyIdle } from './why-idle.ts';

const own = {
  id: text,
  kind: text,
  block: textOrNull,
  call: textOrNull,
  technical: text,
  operational: text,
  link: text,
  barred: reasonOrNull,
  cell: textOrNull,
  charge: Type.Union([Type.Number(), Type.Null()], { description: 'State of charge [%]' }),
  holding: Type.Array(text),
  steps: Type.Array(text),
  whyIdle: Type.Array(ReasonForm, { description: 'Nothing when it works' }),
  movesLastHour: Type.Union([count, Type.Null()], { description: 'Quay cranes: boxes moved in the last hour, a twin lift counts two' }),
};

export const EquipmentForm = Type.Object(own);
export const EquipmentDetailForm = Type.Object({
  ...own,
  home: textOrNull,
  chain: Type.Array(StepForm, { description: 'The steps it was given, in order' }),
  route: Type.Union([
    Type.Object({
      id: text,
      cells: Type.Array(text),
      released: Type.Integer(),
      passed: Type.Integer(),
      step: textOrNull,
      isDone: Type.Boolean(),
    }),
    Type.Null(),
  ]),
});

/** What a list and the live stream both tell of a machine. */
export function machineFacts(state: TerminalState, machine: Equipment) {
  const { id, kind, block, call, technical, operational, link, barred, cell, charge, holding, steps } = machine;
  return {
    id,
    kind,
    block,
    call,
    technical,
    operational,
    link,
    barred: barred && plainReason(barred),
    cell,
    charge,
    holding: [...holding],
    steps: [...steps],
    whyIdle: whyIdle(state, machine).map(plainReason),
  };
}

export function equipmentView(state: TerminalState, machine: Equipment, moves: CraneMoves, now: number): Type.Static<typeof EquipmentForm> {
  return { ...machineFacts(state, machine), movesLastHour: machine.kind === 'sts' ? moves.lastHour(machine.id, now) : null };
}

export function equipmentDetail(
  state: TerminalState,
  machine: Equipment,
  moves: CraneMoves,
  now: number,
): Type.Static<typeof EquipmentDetailForm> {
  const { route } = machine;
  return {
    ...equipmentView(state, machine, moves, now),
    home: machine.home,
    chain: machine.steps.flatMap((id) => {
      const found = findStep(state, id);
      return found === null ? [] : [stepView(found.step)];
    }),
    route: route && { ...route, cells: [...route.cells] },
  };
}
