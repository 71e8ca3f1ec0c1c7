import { choicesOf, type Ground, type TerminalState } from '@estiba/terminal';
import type { Exception, Handover, Visitor } from '@estiba/terminal';
import Type from 'typebox';
import { moment, plainReason, ReasonForm, reasonOrNull, text, textOrNull } from './forms.ts';

export const HandoverForm = Type.Object({
  cell: text,
  truck: text,
  crane: text,
  craneStep: text,
  truckStep: textOrNull,
  state: text,
  leaseUntil: moment,
  reason: reasonOrNull,
});

export function handoverView(handover: Handover): Type.Static<typeof HandoverForm> {
  return { ...handover, reason: handover.reason && plainReason(handover.reason) };
}

export const ExceptionForm = Type.Object({ id: text, raisedAt: moment, about: text, reason: ReasonForm, takenBy: textOrNull });

export function exceptionView(exception: Exception): Type.Static<typeof ExceptionForm> {
  return { ...exception, reason: plainReason(exception.reason) };
}

/** An exception with what can be done about it: commands the terminal would take, ready to be sent. */
export const ExceptionToSolveForm = Type.Object({
  id: text,
  raisedAt: moment,
  about: text,
  reason: ReasonForm,
  takenBy: textOrNull,
  choices: Type.Array(Type.Object({ type: text, data: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])) })),
});

export function exceptionToSolve(
  exception: Exception,
  state: TerminalState,
  ground: Ground,
  actor: string,
): Type.Static<typeof ExceptionToSolveForm> {
  const choices = choicesOf(state, ground, exception, actor).map((choice) => {
    if ('answer' in choice) return { type: 'resolveException', data: { id: exception.id, resolution: choice.answer } };
    if (choice.ask === 'clearEquipment') return { type: choice.ask, data: { id: choice.id } };
    return { type: choice.ask, data: { box: choice.box as string, kg: choice.kg, source: 'vgm' } };
  });
  return { ...exceptionView(exception), choices };
}

export const VisitorForm = Type.Object({ id: text, purpose: text, box: text, exchange: textOrNull, phase: text });

export function visitorView(visitor: Visitor): Type.Static<typeof VisitorForm> {
  return { ...visitor };
}
