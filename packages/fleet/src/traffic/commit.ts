import { type Result, reason, refuse, succeed } from '@estiba/base';
import type { Proposal } from './proposal.ts';
import { isReleased, type TrafficState, type TruckRoute } from './traffic-state.ts';

/** A route of one cell: the truck stands there. It comes before everybody who is yet to come. */
export function standAt(state: TrafficState, truck: number, cell: number, now: number): void {
  const visit = state.visits.add(cell, truck, 0, state.visits.first[cell]!);
  state.routes[truck] = routeOf(state, null, Int32Array.of(cell), Int32Array.of(visit), now);
}

/** Puts the visits of a proposal into the orders of its cells. Refuses, changing nothing, when a truck it was to pass before may drive there by now. */
export function insert(state: TrafficState, proposal: Proposal, id: string): Result<null> {
  const { truck, cells } = proposal;
  const before = findBefore(state, proposal);
  if (before === null) return refuse(reason('traffic.proposal-stale', { truck: state.trucks[truck]!.name, route: id }));
  const old = state.routes[truck]!;
  endRoute(state, old, old.released);
  const { visits } = state;
  const own = Int32Array.from(cells, (cell, i) => (i === 0 ? old.visits[old.passed]! : visits.add(cell, truck, i, before[i]!)));
  visits.index[own[0]!] = 0;
  state.routes[truck] = routeOf(state, id, cells, own, old.since);
  return succeed(null);
}

/** The route ends at index `last`: its visits behind it are taken out of the orders. */
export function endRoute(state: TrafficState, route: TruckRoute, last: number): void {
  for (let i = last + 1; i < route.cells.length; i++) state.visits.remove(route.visits[i]!);
  route.cells = route.cells.slice(0, last + 1);
  route.visits = route.visits.slice(0, last + 1);
  route.released = Math.min(route.released, last);
}

export function routeOf(state: TrafficState, id: string | null, cells: Int32Array, visits: Int32Array, since: number): TruckRoute {
  const steps = new Float64Array(cells.length);
  const losses = new Float64Array(cells.length);
  for (let i = 0; i + 1 < cells.length; i++) {
    steps[i] = state.pace.step(i > 0 ? cells[i - 1]! : -1, cells[i]!, cells[i + 1]!);
    losses[i] = state.pace.startLoss(cells[i]!, cells[i + 1]!);
  }
  return { id, cells, visits, steps, losses, passed: 0, released: 0, since };
}

/** By cell the visit to be passed before (−1: after all); null when one is gone or released. */
function findBefore(state: TrafficState, proposal: Proposal): Int32Array | null {
  const found = new Int32Array(proposal.cells.length).fill(-1);
  for (const [i, name] of proposal.before.entries()) {
    if (i === 0 || name === null) continue;
    const visit = visitOf(state, proposal.cells[i]!, name);
    if (visit < 0 || isReleased(state, visit)) return null;
    found[i] = visit;
  }
  return found;
}

/** The visit of the named route in the order of a cell; −1 when it is not there. */
function visitOf({ visits, routes }: TrafficState, cell: number, name: string): number {
  let visit = visits.first[cell]!;
  while (visit >= 0 && routes[visits.truck[visit]!]!.id !== name) visit = visits.next[visit]!;
  return visit;
}
