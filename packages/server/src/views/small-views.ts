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

export const VisitorForm = Type.Object({ id: text, purpose: text, box: text, exchange: textOrNull, phase: text });

export function visitorView(visitor: Visitor): Type.Static<typeof VisitorForm> {
  return { ...visitor };
}
