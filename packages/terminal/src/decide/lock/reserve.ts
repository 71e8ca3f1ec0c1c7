import { type Reason, reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { FoundStep } from '../../find-step.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { Exchange, Handover, JobStep } from '../../words/job.ts';
import { accepted, type Decision } from '../decision.ts';
import { leaseFrom } from './leases.ts';

/** Takes the lock of a cell for a truck and the crane that is to serve it. Refused while another has it. */
export function reserve(d: Decision, { job, step }: FoundStep, where: Exchange, truck: Equipment, cell: string): readonly Reason[] {
  const there = d.state.handovers.get(cell);
  const stays = there !== undefined && there.truck === truck.id && there.state === 'may-leave';
  if (there !== undefined && !stays) return [reason('cell.reserved', { cell, truck: there.truck })];
  const craneStep = job.steps[step.meets ?? -1];
  if (craneStep === undefined) return [reason('step.no-meeting', { step: step.id })];
  const earlier = handoverOf(d.state, craneStep.id);
  if (earlier !== undefined) return [reason('step.meets-already', { step: craneStep.id, cell: earlier.cell })];
  const crane = craneStep.machine ?? craneFor(d, where);
  if (crane === null) return [reason('cell.no-crane', { cell })];
  if (stays) d.emit('handoverFreed', { cell });
  const leaseUntil = leaseFrom(d.now);
  d.emit('handoverReserved', { cell, truck: truck.id, crane, craneStep: craneStep.id, truckStep: step.id, leaseUntil });
  // It has not moved since it was served here last.
  if (stays) d.emit('handoverMoved', { cell, state: 'truck-in', leaseUntil, reason: null });
  return accepted;
}

/** The crane that will most likely serve the cell, until one is given the step. */
function craneFor(d: Decision, where: Exchange): string | null {
  if (where.of === 'quay') return where.crane;
  for (const { id, kind, block } of d.state.equipment.values()) if (kind === 'armg' && block === where.block) return id;
  return null;
}

/** A road truck that stands at its exchange place is met there: reserved and in at once. */
export function meetVisitor(d: Decision, step: JobStep, crane: Equipment, visitor: string): readonly Reason[] {
  const { phase, exchange } = d.state.visitors.get(visitor) ?? { phase: 'gone', exchange: null };
  if (phase !== 'at-exchange' || exchange === null) return [reason('visitor.not-there', { visitor, phase })];
  const there = d.state.handovers.get(exchange);
  if (there !== undefined && there.craneStep !== step.id) return [reason('cell.reserved', { cell: exchange, truck: there.truck })];
  const leaseUntil = leaseFrom(d.now);
  if (there !== undefined) return accepted;
  d.emit('handoverReserved', { cell: exchange, truck: visitor, crane: crane.id, craneStep: step.id, truckStep: null, leaseUntil });
  d.emit('handoverMoved', { cell: exchange, state: 'truck-in', leaseUntil, reason: null });
  return accepted;
}

/** The lock learns which crane serves it, where that is another than was thought. */
export function reassign(d: Decision, craneStep: string, crane: Equipment): void {
  const handover: Handover | undefined = handoverOf(d.state, craneStep);
  if (handover === undefined || handover.crane === crane.id) return;
  const { cell, state, leaseUntil, reason: why } = handover;
  d.emit('handoverMoved', { cell, state, leaseUntil, reason: why, crane: crane.id });
}
