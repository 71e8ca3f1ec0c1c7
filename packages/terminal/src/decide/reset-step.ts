import type { Reason } from '@estiba/base';
import { handoverOf } from '../apply/handovers.ts';
import type { FoundStep } from '../find-step.ts';
import type { JobStep } from '../words/job.ts';
import type { Decision } from './decision.ts';

/**
 * A step goes back to be given again. A truck's step takes its meeting with it, and the crane's step too where that has not begun, or waits
 * for the truck with an empty spreader: the crane has other work.
 */
export function resetStep(d: Decision, found: FoundStep, why: Reason): void {
  const { job, step } = found;
  const lock = step.machineKind === 'truck' ? handoverOf(d.state, step.id) : undefined;
  d.emit('stepReset', { step: step.id, reason: why });
  if (step.machineKind === 'truck') giveUpRoute(d, step.machine ?? '', step.id, why);
  if (lock === undefined) return;
  d.emit('handoverFreed', { cell: lock.cell });
  const crane = job.steps[step.meets ?? -1];
  if (crane !== undefined && isFree(d, crane)) d.emit('stepReset', { step: crane.id, reason: why });
}

function isFree(d: Decision, crane: JobStep): boolean {
  const state = d.stateOf(crane);
  if (state === 'dispatched' || state === 'accepted') return true;
  const waitsEmpty = (state === 'running' || state === 'at-handover') && crane.work.does === 'lift' && crane.work.from === 'truck';
  const holding = d.holdingOf(crane.machine ?? '');
  return waitsEmpty && !crane.boxes.some((box) => holding.includes(box));
}

/** What was not released of the route that served a step is given up. */
export function giveUpRoute(d: Decision, truck: string, step: string, why: Reason): void {
  const route = d.state.equipment.get(truck)?.route;
  if (route === undefined || route === null || route.step !== step || route.released === route.cells.length - 1) return;
  if (d.events.some(({ type }) => type === 'routeCut')) return;
  d.emit('routeCut', { truck, route: route.id, reason: why });
}
