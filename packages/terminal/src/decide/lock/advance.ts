import type { Milliseconds, Reason } from '@estiba/base';
import { reason } from '@estiba/base';
import { stepsOf } from '../../apply/handovers.ts';
import type { LoadClaim } from '../../words/equipment.ts';
import type { Handover, HandoverState, JobStep } from '../../words/job.ts';
import type { Decision } from '../decision.ts';
import { finishStep } from '../finish-step.ts';
import { agreementFrom, isDue, leaseFrom } from './leases.ts';

/**
 * Moves a lock on as far as what is known allows. A truck that is in and a crane that waits: the crane owns. Boxes handed over by the
 * crane's word, and by the truck's where it can tell: confirmed, clear, the truck may leave.
 */
export function advance(d: Decision, lock: Handover): void {
  const { crane, truck } = stepsOf(d.state, lock);
  if (crane === null) return;
  if (d.lockOf(lock) === 'truck-in' && d.stateOf(crane.step) === 'at-handover') moveLock(d, lock, 'crane-owns');
  if (d.lockOf(lock) !== 'crane-owns' || !isHandedOver(d, lock, crane.step)) return;
  const claim = d.loadOf(lock.truck);
  const after = d.holdingOf(lock.truck);
  const foreign = claim?.boxes?.find((box) => !after.includes(box) && !crane.step.boxes.includes(box));
  if (foreign !== undefined) holdLock(d, lock, reason('handover.wrong-box', { truck: lock.truck, box: foreign }));
  else if (agrees(claim, after)) {
    moveLock(d, lock, 'load-confirmed');
    moveLock(d, lock, 'crane-clear');
    moveLock(d, lock, 'may-leave');
    if (truck !== null) finishStep(d, truck);
  } else if (lock.reason === null)
    moveLock(d, lock, 'crane-owns', agreementFrom(d.now), reason('handover.truck-to-confirm', { truck: lock.truck }));
}

/** Are the boxes on the other side: on the truck that receives, off the truck that delivers? */
function isHandedOver(d: Decision, lock: Handover, { work, boxes }: JobStep): boolean {
  if (work.does !== 'lift') return false;
  const isOnIt = (box: (typeof boxes)[number]): boolean => {
    const place = d.placeOf(box);
    return (place.at === 'machine' && place.machine === lock.truck) || (place.at === 'visitor' && place.visitor === lock.truck);
  };
  const takesFrom = work.from === 'truck' || work.from.at === 'visitor';
  return takesFrom ? !boxes.some(isOnIt) : boxes.every(isOnIt);
}

function agrees(claim: LoadClaim | null, holding: readonly string[]): boolean {
  if (claim === null) return true;
  if (claim.boxes !== null) return claim.boxes.length === holding.length && claim.boxes.every((box) => holding.includes(box));
  return claim.isLaden === null || claim.isLaden === holding.length > 0;
}

export function moveLock(d: Decision, lock: Handover, state: HandoverState, leaseUntil?: Milliseconds, why: Reason | null = null): void {
  d.emit('handoverMoved', { cell: lock.cell, state, leaseUntil: leaseUntil ?? leaseFrom(d.now), reason: why });
}

/** Stops the lock and asks an operator. Answers false when one has already said to go on in spite of it. */
export function holdLock(d: Decision, lock: Handover, why: Reason, id = `${lock.craneStep}@${attemptOf(d, lock)}:${why.code}`): boolean {
  if (d.state.settled.has(id)) return false;
  if (d.lockOf(lock) !== 'hold') moveLock(d, lock, 'hold', lock.leaseUntil, why);
  d.raise(id, lock.cell, why);
  return true;
}

const attemptOf = (d: Decision, lock: Handover): number => stepsOf(d.state, lock).crane?.step.attempt ?? 0;

/** The owner was heard: the lease goes on. Not while truck and crane disagree, for then hearing them settles nothing. */
export function renew(d: Decision, lock: Handover): void {
  if (lock.reason === null && isDue(lock.leaseUntil, d.now)) moveLock(d, lock, d.lockOf(lock));
}
