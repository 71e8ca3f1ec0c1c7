import { type Reason, reason } from '@estiba/base';
import { type Equipment, handoverOf } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import type { Way } from '../desks/traffic-desk.ts';

/** Where a truck still has to go for the step it has: the cell of its lock; null when it has none. */
export function goalOf({ state, ground }: Context, truck: Equipment): number | null {
  const lock = handoverOf(state, truck.steps[0] ?? '');
  return lock?.truck === truck.id && lock.state === 'reserved' ? (ground.cellOf.get(lock.cell) ?? null) : null;
}

/** Logs a way for a truck, on with its step where it leads to where it is served. */
export function setOff({ state, ask, ground }: Context, truck: Equipment, way: Way, goal: number | null, why: Reason): boolean {
  const isThere = goal !== null && ground.cellOf.get(way.cells.at(-1) ?? '') === goal;
  return ask('planRoute', {
    truck: truck.id,
    route: `${truck.id}-on@${state.size}`,
    cells: way.cells,
    before: way.before,
    step: isThere ? (truck.steps[0] ?? null) : null,
    reasons: [why],
  }).ok;
}

export const onWay = (code: string, truck: Equipment, way: Way): Reason => reason(code, { truck: truck.id, cell: way.cells.at(-1) ?? '' });
