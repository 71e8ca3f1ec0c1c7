import { isPocket } from '@estiba/port';
import { type Equipment, isAvailable } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { goalOf, onWay, setOff } from './set-off.ts';

/**
 * A truck whose route ended on a road, because it was cut (order refused or lost, a repair, a person), stands in everybody's way: it is sent
 * on to where its step is, and without one, or without a way there now, to the nearest place beside the road that is free.
 */
export function sendOnCut(context: Context): void {
  for (const truck of context.state.equipment.values()) {
    if (!isStranded(context, truck)) continue;
    const goal = goalOf(context, truck);
    const on = goal === null ? null : context.traffic.propose(truck.id, [goal], context.now);
    if (on !== null && setOff(context, truck, on, goal, onWay('traffic.goes-on', truck, on))) continue;
    const way = context.traffic.evade(truck.id, context.now);
    if (way !== null) setOff(context, truck, way, goal, onWay('traffic.clears-the-road', truck, way));
  }
}

/** It may drive, has nothing more to drive, and is not where it is to be: on a road, or short of its lock. */
function isStranded(context: Context, truck: Equipment): boolean {
  const { ground } = context;
  if (truck.kind !== 'truck' || !isAvailable(truck) || truck.cell === null) return false;
  if (truck.route !== null && !truck.route.isDone) return false;
  const cell = ground.cellOf.get(truck.cell) ?? -1;
  const goal = goalOf(context, truck);
  return goal === null ? cell >= 0 && !isPocket(ground.graph.kind[cell] as number) : cell !== goal;
}
