import { type Reason, reason } from '@estiba/base';
import { type Exception, findStep, handoverOf } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';

/** A machine that stops may go on by itself within this [ms]; then its work is not waited for. */
const PATIENCE = 60_000;

/**
 * A truck that broke down on its way gives its step back: unladen to be given to another truck, with a box for the yard so that the crane it
 * was to meet does other work meanwhile. One laden for a ship, or under a crane, is a person's.
 */
export function reassignBroken(context: Context): void {
  const { state, now, ask } = context;
  for (const exception of state.exceptions.values()) {
    if (exception.reason.code !== 'machine.red' || exception.takenBy !== null || now - exception.raisedAt < PATIENCE) continue;
    const why = whyFree(context, exception);
    if (why !== null) ask('resolveException', { id: exception.id, resolution: 'retry', why });
  }
}

function whyFree({ state }: Context, { about }: Exception): Reason | null {
  const found = findStep(state, about);
  const truck = state.equipment.get(found?.step.machine ?? '');
  if (found === null || truck?.kind !== 'truck' || truck.technical !== 'red') return null;
  const lock = handoverOf(state, about);
  const { work } = found.step;
  const isForOthers = work.does === 'receive' ? truck.holding.length === 0 : work.does === 'deliver' && work.where.of === 'block';
  return isForOthers && (lock === undefined || lock.state === 'reserved')
    ? reason('exception.given-to-another', { step: about, truck: truck.id })
    : null;
}
