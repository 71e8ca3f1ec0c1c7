import { type Reason, reason } from '@estiba/base';
import type { Equipment, JobStep } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';

/** Sends a truck to one of these places where a crane serves it: a way is found first, then the step is given and the way logged. False when there is none now. */
export function sendToExchange(
  context: Context,
  truck: Equipment,
  step: JobStep,
  cells: readonly number[],
  reasons: readonly Reason[],
): boolean {
  const { state, traffic, now } = context;
  if (cells.length === 0) return false;
  const way = traffic.propose(truck.id, cells, now);
  if (way === null) return false;
  const goal = way.cells.at(-1) as string;
  if (!context.ask('dispatchStep', { step: step.id, machine: truck.id, cell: goal, reasons }).ok) return false;
  const route = `${step.id}@${state.size}`;
  const planned = context.ask('planRoute', {
    truck: truck.id,
    route,
    cells: way.cells,
    before: way.before,
    step: step.id,
    reasons: [reason('traffic.earliest-way', { cell: goal, seconds: Math.round((way.eta - now) / 1000) })],
  });
  if (!planned.ok) context.ask('withdrawStep', { step: step.id, reason: planned.reasons[0] ?? reason('traffic.no-way', {}) });
  return planned.ok;
}

/** Sends a truck home. False when no way is free now, or it stands there. */
export function sendHome(context: Context, truck: Equipment): boolean {
  const home = truck.home === null ? undefined : context.ground.cellOf.get(truck.home);
  return home !== undefined && truck.cell !== truck.home && sendTo(context, truck, [home], 'traffic.nothing-to-do');
}

/** Sends a truck to wait in one of these cells. */
export function sendTo(context: Context, truck: Equipment, cells: readonly number[], why: string): boolean {
  const { traffic, state, now } = context;
  const way = traffic.propose(truck.id, cells, now);
  if (way === null) return false;
  return context.ask('planRoute', {
    truck: truck.id,
    route: `${truck.id}-waits@${state.size}`,
    cells: way.cells,
    before: way.before,
    step: null,
    reasons: [reason(why, { cell: way.cells.at(-1) as string })],
  }).ok;
}
