import { type Reason, reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { TruckObservation } from '../../command.ts';
import { findStep } from '../../find-step.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { Decision } from '../decision.ts';
import { resetStep } from '../reset-step.ts';

/** Times a step is given before a person is asked what is wrong with it. */
const ATTEMPTS = 3;

/**
 * A truck refused its order, or lost it on the way. Unladen: the work goes back to be given to any truck. Laden: only a person can say what
 * becomes of the box. Where it stands by its own word its route ends.
 */
export function truckRefused(d: Decision, truck: Equipment, { isAtRest }: TruckObservation, why: Reason): void {
  const { route } = truck;
  const found = findStep(d.state, truck.steps[0] ?? '');
  const hasRoute = route !== null && !route.isDone;
  if (found === null && !hasRoute) return;
  const lock = found === null ? undefined : handoverOf(d.state, found.step.id);
  const isFree = lock === undefined || lock.state === 'reserved' || lock.state === 'truck-in';
  if (found !== null && (truck.holding.length > 0 || !isFree)) {
    const laden = reason('truck.refused-laden', { truck: truck.id, step: found.step.id, why: why.code });
    d.raise(`${found.step.id}@${found.step.attempt}:${laden.code}`, found.step.id, laden);
    return;
  }
  if (hasRoute) {
    const passed = d.events.find(({ type }) => type === 'cellPassed');
    const at = passed?.type === 'cellPassed' ? passed.data.index : route.passed;
    d.emit('routeCut', { truck: truck.id, route: route.id, ...(isAtRest ? { at } : {}), reason: why });
  }
  if (found === null) return;
  const { job, step } = found;
  const hasBegun = step.state === 'running' || step.state === 'at-handover';
  d.emit(hasBegun ? 'stepAborted' : 'stepRejected', { step: step.id, reason: why });
  resetStep(d, found, why);
  if (step.attempt < ATTEMPTS) return;
  d.emit('stepSuspended', { step: step.id, reason: why });
  d.emit('jobWaits', { job: job.id, reason: why });
  d.raise(`${step.id}@${step.attempt}:${why.code}`, step.id, why);
}
