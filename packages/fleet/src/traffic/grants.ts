import { moveEnd, someEarlier, type TrafficState, type TruckRoute } from './traffic-state.ts';

/** The truck may drive on to this index of its route. */
export interface Grant {
  readonly truck: number;
  readonly upTo: number;
}

const yes = (): boolean => true;

/**
 * How far each truck may drive on: move by move, as long as everybody who passes a cell of the move or one in conflict with it before the
 * truck has left it, and no more than `ahead` cells in front of the truck unless a move is longer.
 */
export function findGrants(state: TrafficState, ahead: number): Grant[] {
  const grants: Grant[] = [];
  for (let truck = 0; truck < state.routes.length; truck++) {
    const route = state.routes[truck];
    if (route === null || route === undefined || state.isBroken[truck] === 1) continue;
    let upTo = route.released;
    while (upTo < route.cells.length - 1 && upTo < route.passed + ahead) {
      const end = moveEnd(state.graph, route.cells, upTo);
      if (blocking(state, route, upTo, end) >= 0) break;
      upTo = end;
    }
    if (upTo > route.released) grants.push({ truck, upTo });
  }
  return grants;
}

/** A visit that the move from index `from` to `end` has to wait for; −1: none. */
export function blocking(state: TrafficState, route: TruckRoute, from: number, end: number): number {
  for (let i = from + 1; i <= end; i++) {
    let found = -1;
    if (someEarlier(state, route.visits[i]!, -1, (earlier) => ((found = earlier), yes()))) return found;
  }
  return -1;
}
