import { reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { TruckObservation } from '../../command.ts';
import { findStep } from '../../find-step.ts';
import type { Equipment, Route } from '../../words/equipment.ts';
import type { Handover, JobStep } from '../../words/job.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { advance, holdLock, moveLock, renew } from '../lock/advance.ts';
import { whoIsNear } from '../traffic/release-base.ts';
import { reportLoad } from './report-load.ts';
import { reportStatus } from './status.ts';
import { truckRefused } from './truck-refused.ts';

/** Charge is logged when it changed by so much [per cent]. */
const CHARGE_STEP = 5;

/** Word from a truck. Only what lies ahead of what is known counts; late and backward word changes nothing. */
export const observeTruck: Decider<TruckObservation> = (d, told) => {
  const truck = d.state.equipment.get(told.truck);
  if (truck?.kind !== 'truck') return [reason('truck.unknown', { truck: told.truck })];
  if (
    told.charge !== null &&
    Number.isFinite(told.charge) &&
    (truck.charge === null || Math.abs(told.charge - truck.charge) >= CHARGE_STEP)
  ) {
    d.emit('equipmentReported', { id: truck.id, charge: told.charge });
  }
  if (told.stopsAtBase === true && truck.stopsAtBase !== true) d.emit('equipmentReported', { id: truck.id, stopsAtBase: true });
  const { route } = truck;
  if (route !== null && told.route === route.id) followRoute(d, truck, route, told);
  else if (told.route === null && (route === null || route.isDone)) hearPlace(d, truck, told);
  reportLoad(d, truck, told);
  if (told.refusal !== null) truckRefused(d, truck, told, told.refusal);
  else meet(d, truck, told);
  // Last: what a machine did before it dropped out, it did.
  reportStatus(d, truck, told.technical, told.operational);
  return accepted;
};

function followRoute(d: Decision, truck: Equipment, route: Route, { passed }: TruckObservation): void {
  if (!Number.isInteger(passed)) return;
  if (passed > route.released) {
    const why = reason('truck.beyond-base', { truck: truck.id, route: route.id, at: passed, released: route.released });
    d.raise(`beyond:${route.id}`, truck.id, why);
  }
  const index = Math.min(passed, route.released);
  if (index <= route.passed) return;
  d.emit('cellPassed', { truck: truck.id, route: route.id, index });
  for (let i = route.passed; i < index; i++) leaveHandover(d, truck, route.cells[i] as string);
}

/** A lock is freed when its truck has left; a truck that leaves before it may is told to an operator. */
function leaveHandover(d: Decision, truck: Equipment, cell: string): void {
  const lock = d.state.handovers.get(cell);
  if (lock?.truck !== truck.id) return;
  if (lock.state === 'may-leave') d.emit('handoverFreed', { cell });
  else if (lock.state !== 'reserved')
    holdLock(d, lock, reason('handover.truck-left', { cell, truck: truck.id }), `left:${cell}:${d.serial}`);
}

/** A truck without a route stands in a cell, or a person is told where else. */
function hearPlace(d: Decision, truck: Equipment, { cell, pose }: TruckObservation): void {
  const id = `off-lanes:${truck.id}`;
  if (cell !== null) {
    d.settle(id, reason('exception.truck-placed', { truck: truck.id, cell }));
    locate(d, truck, cell);
  } else if (pose !== undefined) {
    const place = pose === null ? {} : { x: pose.x, y: pose.y };
    d.raise(id, truck.id, reason(pose === null ? 'truck.not-localized' : 'truck.off-lanes', { truck: truck.id, ...place }));
  }
}

/** Where a truck without a route stands: taken for it when nobody is there or too close. */
function locate(d: Decision, truck: Equipment, cell: string): void {
  if (truck.cell === cell) return;
  const near = whoIsNear(d, truck.id, cell);
  if (!d.ground.cellOf.has(cell)) d.raise(`cell:${truck.id}:${cell}`, truck.id, reason('cell.unknown', { cell, was: truck.cell ?? '' }));
  else if (near !== null)
    d.raise(`cell:${truck.id}:${cell}`, truck.id, reason('cell.occupied', { cell, truck: near, was: truck.cell ?? '' }));
  else {
    d.emit('truckLocated', { truck: truck.id, cell });
    if (truck.cell !== null) leaveHandover(d, truck, truck.cell);
  }
}

/** Takes its step on: the truck has its order, is under way, stands at the exchange. */
function meet(d: Decision, truck: Equipment, told: TruckObservation): void {
  const found = findStep(d.state, truck.steps[0] ?? '');
  if (found === null) return;
  const { step } = found;
  const lock = handoverOf(d.state, step.id);
  const index = passedOf(d, truck);
  if (truck.route?.step === step.id && truck.route.id === told.route) {
    if (d.stateOf(step) === 'dispatched') d.emit('stepAccepted', { step: step.id });
    if (d.stateOf(step) === 'accepted' && index > 0) d.emit('stepStarted', { step: step.id });
  }
  if (lock === undefined) return;
  const isThere = told.isAtRest && isAtEnd(truck, index) && cellOf(truck, index) === lock.cell;
  if (isThere && d.lockOf(lock) === 'reserved') arrive(d, step, lock);
  advance(d, lock);
  const state = d.lockOf(lock);
  if (state === 'reserved' || state === 'truck-in') renew(d, lock);
}

function arrive(d: Decision, step: JobStep, lock: Handover): void {
  if (d.stateOf(step) === 'dispatched') d.emit('stepAccepted', { step: step.id });
  if (d.stateOf(step) === 'accepted') d.emit('stepStarted', { step: step.id });
  d.emit('stepAtHandover', { step: step.id });
  moveLock(d, lock, 'truck-in');
}

/** Index of the last cell reached on the route, with what this decision has heard. */
function passedOf(d: Decision, { route }: Equipment): number {
  for (const event of d.events) if (event.type === 'cellPassed' && event.data.route === route?.id) return event.data.index;
  return route?.passed ?? 0;
}

const isAtEnd = ({ route }: Equipment, index: number): boolean => route === null || index === route.cells.length - 1;
const cellOf = ({ route, cell }: Equipment, index: number): string | null => (route === null ? cell : (route.cells[index] ?? null));
