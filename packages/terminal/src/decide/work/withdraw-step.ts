import { type Reason, reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { CommandData } from '../../command.ts';
import { findStep, type FoundStep } from '../../find-step.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { resetStep } from '../reset-step.ts';

/** A step is taken back to be given to another: any step not begun, and a truck's as long as no crane is over it. */
export const withdrawStep: Decider<CommandData['withdrawStep']> = (d, { step: id, reason: why }) => {
  const found = findStep(d.state, id);
  if (found === null) return [reason('step.unknown', { step: id })];
  const refused = whyNot(d, found);
  if (refused.length > 0) return refused;
  resetStep(d, found, why);
  return accepted;
};

function whyNot(d: Decision, { step }: FoundStep): Reason[] {
  if (step.state === 'dispatched' || step.state === 'accepted') return [];
  const hasBegun = step.state === 'running' || step.state === 'at-handover';
  if (!hasBegun || step.machineKind !== 'truck') return [reason('step.not-withdrawable', { step: step.id, state: step.state })];
  const lock = handoverOf(d.state, step.id);
  if (lock === undefined || lock.state === 'reserved' || lock.state === 'truck-in') return [];
  return [reason('handover.truck-held', { cell: lock.cell, state: lock.state })];
}
