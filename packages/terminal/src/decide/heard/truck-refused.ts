import { type Reason, reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { TruckObservation } from '../../command.ts';
import { findStep, type FoundStep } from '../../find-step.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { Decision } from '../decision.ts';
import { resetStep } from '../reset-step.ts';

/** Times a step is given before a person is asked what is wrong with it. */
const ATTEMPTS = 3;

/**
 * A truck refused its order, or lost it on the way. Its work goes back, to be given to any truck where it is unladen, to itself where it
 * brings its box to the yard. Laden for a ship, or under a crane, a person says what becomes of the box. Where it stands by its own word its
 * route ends.
 */
export function truckRefused(d: Decision, truck: Equipment, { isAtRest }: TruckObservation, why: Reason): void {
  const found = findStep(d.state, truck.steps[0] ?? '');
  if (found !== null && ((truck.holding.length > 0 && !isForYard(found)) || isUnderCrane(d, found))) {
    const { id, attempt } = found.step;
    const laden = reason('truck.refused-laden', { truck: truck.id, step: id, why: why.code });
    d.raise(`${id}@${attempt}:${laden.code}`, id, laden);
    return;
  }
  endRoute(d, truck, isAtRest, why);
  if (found !== null) giveBack(d, found, why);
}

const isForYard = ({ step: { work } }: FoundStep): boolean => work.does === 'deliver' && work.where.of === 'block';

function isUnderCrane(d: Decision, { step }: FoundStep): boolean {
  const lock = handoverOf(d.state, step.id);
  return lock !== undefined && lock.state !== 'reserved' && lock.state !== 'truck-in';
}

/** At the cell reached, when the truck stands there; else at the last it may still drive to. */
function endRoute(d: Decision, { id, route }: Equipment, isAtRest: boolean, why: Reason): void {
  if (route === null || route.isDone) return;
  const passed = d.events.find((event) => event.type === 'cellPassed');
  const at = passed?.data.index ?? route.passed;
  d.emit('routeCut', { truck: id, route: route.id, ...(isAtRest ? { at } : {}), reason: why });
}

function giveBack(d: Decision, found: FoundStep, why: Reason): void {
  const { job, step } = found;
  const hasBegun = step.state === 'running' || step.state === 'at-handover';
  d.emit(hasBegun ? 'stepAborted' : 'stepRejected', { step: step.id, reason: why });
  resetStep(d, found, why);
  if (step.attempt < ATTEMPTS) return;
  d.emit('stepSuspended', { step: step.id, reason: why });
  d.emit('jobWaits', { job: job.id, reason: why });
  d.raise(`${step.id}@${step.attempt}:${why.code}`, step.id, why);
}
