import { type Reason, reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { OrderObservation } from '../../command.ts';
import type { FoundStep } from '../../find-step.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { Handover, JobStep, StepWork } from '../../words/job.ts';
import { isSamePlace, placeOfBox } from '../../words/place-of-box.ts';
import type { Place } from '../../words/place.ts';
import type { Decision } from '../decision.ts';
import { finishStep } from '../finish-step.ts';
import { advance, holdLock } from '../lock/advance.ts';
import { boxIn } from '../resolve/set-as-wanted.ts';
import { mismatchOf } from './mismatch.ts';
import { noteWeight } from './note-weight.ts';

type Work = Extract<StepWork, { readonly does: 'lift' }>;

/** A lift under way: who does it, for what, and where it meets a truck. */
interface Lift {
  readonly crane: Equipment;
  readonly found: FoundStep;
  readonly step: JobStep;
  readonly work: Work;
  readonly order: OrderObservation;
  readonly lock: Handover | undefined;
  /** Place of boxes that are on the truck or visitor it meets. */
  readonly partner: Place | null;
}

/** How far a lift is, by the crane's word. */
const BEGUN = 1;
const WAITS_TO_PICK = 2;
const PICKED = 3;
const WAITS_TO_SET = 4;
/** Set, and the spreader clear above it: nothing more is to be done, though the order may end a little later. */
const SET = 5;

/** Follows a lift from where the terminal knows it to where the crane says it is, through all that lies between. Stops at what cannot be. */
export function followLift(d: Decision, crane: Equipment, found: FoundStep, work: Work, order: OrderObservation): void {
  const { step } = found;
  const lock = handoverOf(d.state, step.id);
  if (lock !== undefined && d.lockOf(lock) === 'hold') return;
  const lift: Lift = { crane, found, step, work, order, lock, partner: partnerOf(work, lock) };
  const reach = reachOf(d, lift);
  if (reach >= PICKED && !isVerified(d, lift)) return;
  if (reach === SET && meets(work.to) && !canHandOver(d, lift)) {
    cannotBe(d, lift, noPartner(lift));
    return;
  }
  if (meets(work.from) ? !pickFromPartner(d, lift, reach) : !pickFromPlace(d, lift, reach)) return;
  if (meets(work.to) ? !setOnPartner(d, lift, reach) : !setInPlace(d, lift, reach)) return;
  if (reach === SET) finishStep(d, found);
}

const meets = (place: Place | 'truck'): boolean => place === 'truck' || place.at === 'visitor';

function partnerOf({ from, to }: Work, lock: Handover | undefined): Place | null {
  for (const place of [from, to]) if (place !== 'truck' && place.at === 'visitor') return place;
  return lock === undefined ? null : { at: 'machine', machine: lock.truck };
}

function reachOf(d: Decision, { order, work, crane, step }: Lift): number {
  if (order.state === 'ended') return SET;
  switch (order.phase) {
    case 'carrying':
    case 'setting':
      return PICKED;
    case 'awaiting-handover':
      if (meets(work.from) && !step.boxes.every((box) => isOn(d, box, crane))) return WAITS_TO_PICK;
      return meets(work.to) ? WAITS_TO_SET : PICKED;
    case 'clear':
      return SET;
    case 'queued':
    case 'gantry':
    case 'picking':
      return BEGUN;
  }
}

function isOn(d: Decision, box: JobStep['boxes'][number], crane: Equipment): boolean {
  const place = d.placeOf(box);
  return place.at === 'machine' && place.machine === crane.id;
}

/** Number and mass are what they should be, or a person said to go on in spite of it. */
function isVerified(d: Decision, { step, order, lock, found }: Lift): boolean {
  const wrong = mismatchOf(d.state, step, order);
  if (wrong === null) {
    noteWeight(d, step, order);
    return true;
  }
  const id = `${step.id}@${step.attempt}:${wrong.code}`;
  if (d.state.settled.has(id)) return true;
  if (lock !== undefined) return !holdLock(d, lock, wrong, id);
  d.emit('stepSuspended', { step: step.id, reason: wrong });
  d.emit('jobWaits', { job: found.job.id, reason: wrong });
  d.raise(id, step.id, wrong);
  return false;
}

function pickFromPartner(d: Decision, lift: Lift, reach: number): boolean {
  const { lock, step, crane } = lift;
  if (reach < WAITS_TO_PICK || step.boxes.every((box, i) => isOn(d, box, crane) || isSet(lift, d.placeOf(box), i))) return true;
  if (!wait(d, lift) || lock === undefined) return reach < PICKED || cannotBe(d, lift, noPartner(lift));
  if (reach < PICKED) return true;
  for (const box of step.boxes) {
    if (isSamePlace(d.placeOf(box), lift.partner as Place)) continue;
    return cannotBe(d, lift, reason('box.elsewhere', { box, at: d.placeOf(box).at, wanted: lock.truck }));
  }
  for (const box of step.boxes) d.moveBox(box, { at: 'machine', machine: crane.id }, crane.id);
  advance(d, lock);
  return true;
}

function pickFromPlace(d: Decision, lift: Lift, reach: number): boolean {
  const { step, crane, work } = lift;
  if (reach < PICKED || work.from === 'truck') return true;
  const from = work.from;
  for (const [i, box] of step.boxes.entries()) {
    const place = d.placeOf(box);
    if (isOn(d, box, crane) || isSamePlace(place, placeOfBox(from, i)) || isSet(lift, place, i)) continue;
    return cannotBe(d, lift, reason('box.elsewhere', { box, at: place.at, wanted: from.at }));
  }
  for (const [i, box] of step.boxes.entries()) {
    const place = d.placeOf(box);
    if (!isOn(d, box, crane) && !isSet(lift, place, i)) d.moveBox(box, { at: 'machine', machine: crane.id }, crane.id);
  }
  return true;
}

/** The box is already where the lift sets it. */
function isSet({ work, partner }: Lift, place: Place, index: number): boolean {
  const to = work.to === 'truck' ? partner : placeOfBox(work.to, index);
  return to !== null && isSamePlace(place, to);
}

function setOnPartner(d: Decision, lift: Lift, reach: number): boolean {
  const { lock, step, crane, partner } = lift;
  if (reach < WAITS_TO_SET || step.boxes.every((box, i) => isSet(lift, d.placeOf(box), i))) return true;
  if (!wait(d, lift) || lock === undefined) return reach < SET || cannotBe(d, lift, noPartner(lift));
  if (reach < SET) return true;
  for (const box of step.boxes) d.moveBox(box, partner as Place, crane.id);
  advance(d, lock);
  return true;
}

function setInPlace(d: Decision, lift: Lift, reach: number): boolean {
  const { step, work, crane } = lift;
  if (reach < SET || work.to === 'truck') return true;
  for (const [i, box] of step.boxes.entries()) {
    const to = placeOfBox(work.to, i);
    if (isSet(lift, d.placeOf(box), i)) continue;
    const by = boxIn(d, to);
    if (by !== undefined && by !== box) return cannotBe(d, lift, reason('place.taken', { box, by }));
    d.moveBox(box, to, crane.id);
  }
  return true;
}

/** Boxes are on the truck already, or it stands there and the lock is the crane's or can be. */
function canHandOver(d: Decision, lift: Lift): boolean {
  const { step, lock } = lift;
  if (step.boxes.every((box, i) => isSet(lift, d.placeOf(box), i))) return true;
  const state = lock === undefined ? 'reserved' : d.lockOf(lock);
  return state === 'truck-in' || state === 'crane-owns';
}

/** The crane waits at the truck. Answers whether the lock is, or becomes, the crane's. */
function wait(d: Decision, { step, lock }: Lift): boolean {
  if (d.stateOf(step) !== 'at-handover') d.emit('stepAtHandover', { step: step.id });
  if (lock === undefined) return false;
  advance(d, lock);
  return d.lockOf(lock) === 'crane-owns';
}

const noPartner = ({ step, lock }: Lift): Reason =>
  reason('handover.no-truck', { step: step.id, cell: lock?.cell ?? '', truck: lock?.truck ?? '' });

/** What the crane says cannot be: the inventory stays as it is, and an operator is asked. */
function cannotBe(d: Decision, { step, lock }: Lift, why: Reason): false {
  const id = `${step.id}@${step.attempt}:${why.code}`;
  if (lock === undefined) d.raise(id, step.id, why);
  else holdLock(d, lock, why, id);
  return false;
}
