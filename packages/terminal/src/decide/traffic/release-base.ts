import { type Reason, reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { isAvailable } from '../../guard/machine.ts';
import type { Route } from '../../words/equipment.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { whyHeldThere } from './plan-route.ts';

/**
 * Lets a truck drive further along its route. Each newly released cell must be free for it alone: its turn by the order of routes there, no
 * truck in it, and none in a cell too close to be used at the same time. So no two trucks can meet, whatever the planner did.
 */
export const releaseBase: Decider<CommandData['releaseBase']> = (d, data) => {
  const truck = d.state.equipment.get(data.truck);
  if (truck?.kind !== 'truck') return [reason('truck.unknown', { truck: data.truck })];
  const { route } = truck;
  if (route?.id !== data.route) return [reason('route.not-current', { truck: truck.id, route: data.route })];
  if (!isAvailable(truck)) return [reason('truck.not-available', { truck: truck.id, route: route.id })];
  const { upTo } = data;
  if (!Number.isInteger(upTo) || upTo <= route.released || upTo >= route.cells.length) {
    return [reason('route.no-such-release', { route: route.id, upTo, released: route.released, last: route.cells.length - 1 })];
  }
  const held = whyHeldThere(d, truck);
  if (held !== null) return [held];
  for (let i = route.released + 1; i <= upTo; i++) {
    const blocked = whyBlocked(d, truck.id, route, route.cells[i] as string);
    if (blocked !== null) return [blocked];
  }
  d.emit('baseReleased', data);
  return accepted;
};

function whyBlocked(d: Decision, truck: string, route: Route, cell: string): Reason | null {
  const blocked = whyNotIts(d, truck, route.id, cell);
  if (blocked !== null) return blocked;
  // In a cell too close only who may drive there counts: at junctions, which alone are too close to another, nobody waits.
  const { graph, cellOf } = d.ground;
  const number = cellOf.get(cell) as number;
  const { start, with: others } = graph.conflicts;
  for (let k = start[number] as number; k < (start[number + 1] as number); k++) {
    const near = graph.name[others[k] as number] as string;
    const there = d.state.occupied.get(near);
    if (there !== undefined && there !== truck) return reason('cell.occupied', { cell: near, truck: there });
  }
  return null;
}

/** Another truck has the cell, or another route comes first there and has not left it. */
function whyNotIts({ state }: Decision, truck: string, route: string, cell: string): Reason | null {
  const there = state.occupied.get(cell);
  if (there !== undefined && there !== truck) return reason('cell.occupied', { cell, truck: there });
  const order = state.cells.get(cell);
  const first = order?.[0];
  if (first === undefined || first === route || !(order as readonly string[]).includes(route)) return null;
  return reason('cell.not-its-turn', { cell, route: first });
}

/** Does a truck other than this stand in, or may it drive to, a cell too close to this one, or the cell itself? */
export function whoIsNear(d: Decision, truck: string, cell: string): string | null {
  const { graph, cellOf } = d.ground;
  const number = cellOf.get(cell);
  const isOther = (there: string | undefined): there is string => there !== undefined && there !== truck;
  const there = d.state.occupied.get(cell);
  if (isOther(there)) return there;
  if (number === undefined) return null;
  const { start, with: others } = graph.conflicts;
  for (let k = start[number] as number; k < (start[number + 1] as number); k++) {
    const near = d.state.occupied.get(graph.name[others[k] as number] as string);
    if (isOther(near)) return near;
  }
  return null;
}
