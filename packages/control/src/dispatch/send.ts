import { type Reason, reason } from '@estiba/base';
import type { Equipment, JobStep } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { freeExchangeCells } from './places.ts';

/** Sends a truck to where a crane serves it: a way is found first, then the step is given and the way logged. False when there is none now. */
export function sendToExchange(context: Context, truck: Equipment, step: JobStep, reasons: readonly Reason[]): boolean {
  if (step.work.does !== 'receive' && step.work.does !== 'deliver') return false;
  const { state, ground, traffic, now } = context;
  const cells = freeExchangeCells(state, ground, step.work.where);
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

/** Sends a truck home. False when no way is free now. */
export function sendHome(context: Context, truck: Equipment): boolean {
  const { ground, traffic, state, now } = context;
  const home = truck.home === null ? undefined : ground.cellOf.get(truck.home);
  if (home === undefined) return false;
  const way = traffic.propose(truck.id, [home], now);
  if (way === null) return false;
  return context.ask('planRoute', {
    truck: truck.id,
    route: `${truck.id}-home@${state.size}`,
    cells: way.cells,
    before: way.before,
    step: null,
    reasons: [reason('traffic.nothing-to-do', {})],
  }).ok;
}
