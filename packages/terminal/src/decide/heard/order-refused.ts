import { type Reason, reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { OrderObservation } from '../../command.ts';
import type { FoundStep } from '../../find-step.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { Decision } from '../decision.ts';
import { holdLock } from '../lock/advance.ts';
import { resetStep } from '../reset-step.ts';

/** Times a step is given before a person is asked what is wrong with it. */
const ATTEMPTS = 3;

/**
 * What a crane says of an order that it was told to give up. A step that was taken back and given again keeps its name, so the word that took
 * it back may come late and meet the new giving.
 */
const TAKEN_BACK: ReadonlySet<string> = new Set(['order.cancelled', 'order.aborted']);

/**
 * A crane rejects or aborts an order. For a reason of the machine's own state (`machine.…`), and when it was told to give it up, the work goes
 * back to be given again; for any other (an order it cannot take, a box it cannot lift or set) it is suspended and an operator asked. Nothing
 * is given again while the crane holds a box of it or has a truck under it.
 */
export function orderRefused(d: Decision, machine: Equipment, found: FoundStep, order: OrderObservation): void {
  const { job, step } = found;
  const why: Reason = order.reason ?? reason('order.no-reason', { machine: machine.id, step: step.id });
  d.emit(order.state === 'rejected' ? 'stepRejected' : 'stepAborted', { step: step.id, reason: why });
  const lock = handoverOf(d.state, step.id);
  const isUnderCrane = lock !== undefined && d.lockOf(lock) === 'crane-owns';
  const isLaden = step.boxes.some((box) => machine.holding.includes(box));
  const isNoFault = why.code.startsWith('machine.') || TAKEN_BACK.has(why.code);
  if (isNoFault && !isLaden && !isUnderCrane && step.attempt < ATTEMPTS) {
    resetStep(d, found, why);
    return;
  }
  d.emit('stepSuspended', { step: step.id, reason: why });
  d.emit('jobWaits', { job: job.id, reason: why });
  if (isUnderCrane) holdLock(d, lock, why);
  else d.raise(`${step.id}@${step.attempt}:${why.code}`, step.id, why);
}
