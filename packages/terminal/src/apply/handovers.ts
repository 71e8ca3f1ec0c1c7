import { findStep } from '../find-step.ts';
import type { EventData } from '../event.ts';
import type { TerminalState } from '../state.ts';
import type { Handover } from '../words/job.ts';
import type { Appliers } from './handlers.ts';

export type HandoverEvent = 'handoverReserved' | 'handoverMoved' | 'handoverFreed';

export const handoverAppliers: Appliers<HandoverEvent> = {
  handoverReserved: (state, { cell, truck, crane, craneStep, truckStep, leaseUntil }) => {
    state.handovers.set(cell, { cell, truck, crane, craneStep, truckStep, state: 'reserved', heldFrom: null, leaseUntil, reason: null });
    state.meetings.set(craneStep, cell);
    if (truckStep !== null) state.meetings.set(truckStep, cell);
  },
  handoverMoved,
  handoverFreed: (state, { cell }) => {
    const handover = state.handovers.get(cell);
    if (handover === undefined) return;
    state.handovers.delete(cell);
    forgetMeetings(state, handover);
  },
};

function handoverMoved(state: TerminalState, { cell, state: next, leaseUntil, reason, crane }: EventData['handoverMoved']): void {
  const handover = state.handovers.get(cell);
  if (handover === undefined) return;
  if (next !== 'hold') handover.heldFrom = null;
  else if (handover.state !== 'hold') handover.heldFrom = handover.state;
  handover.state = next;
  handover.leaseUntil = leaseUntil;
  handover.reason = reason;
  if (crane !== undefined) handover.crane = crane;
  // A visitor may go as soon as the crane let go of it.
  const visitor = next === 'may-leave' ? state.visitors.get(handover.truck) : undefined;
  if (visitor?.phase === 'at-exchange') visitor.phase = 'leaving';
}

function forgetMeetings(state: TerminalState, { cell, craneStep, truckStep }: Handover): void {
  for (const step of [craneStep, truckStep]) if (step !== null && state.meetings.get(step) === cell) state.meetings.delete(step);
}

/** The lock the step meets its partner in; undefined while none is reserved. */
export function handoverOf(state: TerminalState, step: string): Handover | undefined {
  const cell = state.meetings.get(step);
  return cell === undefined ? undefined : state.handovers.get(cell);
}

/** Truck's step and crane's step of a lock, as far as their jobs have not ended. */
export function stepsOf(state: TerminalState, { craneStep, truckStep }: Handover) {
  return { crane: findStep(state, craneStep), truck: truckStep === null ? null : findStep(state, truckStep) };
}
