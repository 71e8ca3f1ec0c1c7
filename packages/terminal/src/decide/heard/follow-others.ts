import type { OrderObservation } from '../../command.ts';
import type { FoundStep } from '../../find-step.ts';
import type { StepWork } from '../../words/job.ts';
import type { Decision } from '../decision.ts';
import { finishStep } from '../finish-step.ts';

type Work<D extends StepWork['does']> = Extract<StepWork, { readonly does: D }>;

/** A lid is where it was to go when the crane has ended. */
export function followLid(d: Decision, found: FoundStep, { lid, to }: Work<'lid'>, { state }: OrderObservation): void {
  if (state !== 'ended') return;
  if (found.job.call !== null) d.emit('lidMoved', { call: found.job.call, lid, to });
  finishStep(d, found);
}

/** A bay is lashed, or no longer, when the gang has ended. */
export function followLash(d: Decision, found: FoundStep, { does, bay }: Work<'lash' | 'unlash'>, { state }: OrderObservation): void {
  if (state !== 'ended') return;
  if (found.job.call !== null) d.emit('bayLashed', { call: found.job.call, bay, isLashed: does === 'lash' });
  finishStep(d, found);
}
