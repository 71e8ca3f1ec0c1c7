import { type Reason, reason } from '@estiba/base';
import { blocking } from './grants.ts';
import { moveEnd, type TrafficState } from './traffic-state.ts';

/** Why a truck on its way does not get on: `truck`, `cell` and, where another is in the way, `other`. Null when it drives, may drive or is through. */
export function whyWaiting(state: TrafficState, truck: number): Reason | null {
  const route = state.routes[truck];
  const name = state.trucks[truck]?.name ?? String(truck);
  if (route === null || route === undefined) return reason('traffic.truck-unknown', { truck: name });
  const cell = (index: number): string => state.graph.name[route.cells[index]!]!;
  if (state.isBroken[truck] === 1) return reason('traffic.truck-broken', { truck: name, cell: cell(route.passed) });
  if (route.released > route.passed || route.released === route.cells.length - 1) return null;
  const earlier = blocking(state, route, route.released, moveEnd(state.graph, route.cells, route.released));
  if (earlier < 0) return null;
  const { visits, trucks, graph } = state;
  const other = visits.truck[earlier]!;
  return reason(state.isBroken[other] === 1 ? 'traffic.waits-for-broken' : 'traffic.waits-for', {
    truck: name,
    cell: graph.name[visits.cell[earlier]!]!,
    other: trucks[other]!.name,
  });
}
