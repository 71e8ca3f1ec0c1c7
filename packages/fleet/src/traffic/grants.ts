import { moveEnd, someEarlier, type TrafficState, type TruckRoute } from './traffic-state.ts';

/** The truck may drive on to this index of its route. */
export interface Grant {
  readonly truck: number;
  readonly upTo: number;
}

/**
 * How far each truck may drive on: move by move, as long as everybody who passes a cell of the move before the truck has left it and nobody may
 * drive on a cell in conflict, and no more than `ahead` cells in front of the truck unless a move is longer. All of them may be given together.
 */
export function findGrants(state: TrafficState, ahead: number): Grant[] {
  const grants: Grant[] = [];
  const given: { readonly route: TruckRoute; readonly released: number }[] = [];
  for (let truck = 0; truck < state.routes.length; truck++) {
    const route = state.routes[truck];
    if (route === null || route === undefined || state.isBroken[truck] === 1) continue;
    const { released } = route;
    while (route.released < route.cells.length - 1 && route.released < route.passed + ahead) {
      const end = moveEnd(state.graph, route.cells, route.released);
      if (blocking(state, route, route.released, end) >= 0) break;
      route.released = end; // For now, so that the next truck is not let onto a cell in conflict.
    }
    if (route.released === released) continue;
    grants.push({ truck, upTo: route.released });
    given.push({ route, released });
  }
  for (const { route, released } of given) route.released = released;
  return grants;
}

/** A visit that the move from index `from` to `end` has to wait for; −1: none. */
export function blocking(state: TrafficState, route: TruckRoute, from: number, end: number): number {
  for (let i = from + 1; i <= end; i++) {
    let found = -1;
    if (someEarlier(state, route.visits[i]!, -1, (earlier) => (found = earlier) >= 0)) return found;
  }
  return -1;
}
