import { isAvailable } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { yardMetre } from './places.ts';

/** A box more in a yard crane's queue makes the next wait about this long [s]. */
const QUEUE_COST = 70;
/** A truck's pace between quay and block, turns counted in [m/s]. */
const PACE = 5;

/** What each block costs for a box that comes from this quay metre: the queue of its crane and the way there [s]. A block whose crane is out of work is left out. */
export function blockCosts({ state, ground }: Context, metre: number): { readonly id: string; readonly cost: number }[] {
  const waiting = new Map<string, number>();
  for (const job of state.jobs.values()) {
    for (const { machineKind, state: progress, work } of job.steps) {
      if (machineKind !== 'armg' || work.does !== 'lift' || progress === 'done' || progress === 'cancelled') continue;
      for (const end of [work.from, work.to]) {
        if (end !== 'truck' && end.at === 'yard') waiting.set(end.position.block, (waiting.get(end.position.block) ?? 0) + 1);
      }
    }
  }
  const served = new Set(
    [...state.equipment.values()].flatMap((crane) => (crane.block !== null && isAvailable(crane) ? [crane.block] : [])),
  );
  return ground.site.blocks
    .filter(({ id }) => served.has(id))
    .map(({ id, bays, y }) => {
      const way = Math.abs(yardMetre(ground, id, bays) - metre) + y;
      return { id, cost: (waiting.get(id) ?? 0) * QUEUE_COST + way / PACE };
    })
    .sort((a, b) => a.cost - b.cost);
}
