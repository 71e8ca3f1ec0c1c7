import { reason } from '@estiba/base';
import type { CraneObservation, OrderObservation } from '../../command.ts';
import { handoverOf } from '../../apply/handovers.ts';
import { findStep, type FoundStep } from '../../find-step.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { StepState } from '../../words/job.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { renew } from '../lock/advance.ts';
import { checkHolding } from './check-holding.ts';
import { followLash, followLid } from './follow-others.ts';
import { followLift } from './follow-lift.ts';
import { orderRefused } from './order-refused.ts';
import { reportStatus } from './status.ts';

/** States in which a machine has a step. */
const AT_WORK: ReadonlySet<StepState> = new Set<StepState>(['dispatched', 'accepted', 'running', 'at-handover']);

/** Word from a crane or a lashing gang. What it says is held against what is known, and all that was missed is filled in. */
export const observeCrane: Decider<CraneObservation> = (d, { id, technical, operational, orders, holding }) => {
  const machine = d.state.equipment.get(id);
  if (machine === undefined || machine.kind === 'truck') return [reason('machine.unknown', { machine: id })];
  for (const order of orders) hearOrder(d, machine, order);
  checkHolding(d, machine, holding);
  for (const step of machine.steps) {
    const lock = handoverOf(d.state, step);
    if (lock !== undefined && d.lockOf(lock) === 'crane-owns') renew(d, lock);
  }
  // Last: what a machine did before it dropped out, it did.
  reportStatus(d, machine, technical, operational);
  return accepted;
};

function hearOrder(d: Decision, machine: Equipment, order: OrderObservation): void {
  const found = findStep(d.state, order.step);
  if (found === null || found.step.machine !== machine.id || found.step.state === 'planned') {
    strangeOrder(d, machine, order);
    return;
  }
  const { step } = found;
  if (order.attempt !== undefined && order.attempt !== step.attempt) return;
  if (!AT_WORK.has(step.state)) return;
  if (order.state === 'rejected' || order.state === 'aborted') orderRefused(d, machine, found, order);
  else follow(d, machine, found, Number.isFinite(order.weighedKg) ? order : { ...order, weighedKg: null });
}

function follow(d: Decision, machine: Equipment, found: FoundStep, order: OrderObservation): void {
  const { step } = found;
  if (step.state === 'dispatched') d.emit('stepAccepted', { step: step.id });
  const hasBegun = order.state === 'ended' || (order.state !== 'waiting' && order.phase !== 'queued');
  if (!hasBegun) return;
  if (step.state === 'dispatched' || step.state === 'accepted') d.emit('stepStarted', { step: step.id });
  const { work } = step;
  if (work.does === 'lift') followLift(d, machine, found, work, order);
  else if (work.does === 'lid') followLid(d, found, work, order);
  else if (work.does === 'lash' || work.does === 'unlash') followLash(d, found, work, order);
}

/** An order the machine was not given. Late word of one it had, or of one that rests, is no news; anything else is asked about once. */
function strangeOrder(d: Decision, machine: Equipment, { step, state }: OrderObservation): void {
  if (state === 'waiting' || state === 'rejected' || state === 'aborted') return;
  const isKnown = findStep(d.state, step)?.step.state === 'planned';
  if (machine.past.includes(step) && !isKnown) return;
  // About the step where there is one: a person may say that it was done in spite of all.
  d.raise(`order:${machine.id}:${step}`, isKnown ? step : machine.id, reason('order.not-given', { machine: machine.id, step, state }));
}
