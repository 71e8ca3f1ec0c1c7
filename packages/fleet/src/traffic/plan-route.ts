import { type Reason, type Result, reason, refuse, succeed } from '@estiba/base';
import { isPocket } from '@estiba/port';
import type { FreeFlow } from './free-flow.ts';
import { fitIn } from './fit-in.ts';
import { project } from './project.ts';
import type { Proposal } from './proposal.ts';
import type { Search } from './search.ts';
import { isLeftOut, type TrafficState } from './traffic-state.ts';

/** Where a truck is to go: the first of these pockets it can reach at the earliest, over none of the forbidden cells. */
export interface RouteWish {
  readonly truck: number;
  readonly goals: readonly number[];
  readonly forbidden?: ReadonlySet<number>;
}

/** Finds a route as `Traffic.plan` promises, changing nothing but the projected times. */
export function planRoute(
  state: TrafficState,
  { freeFlow, search }: { readonly freeFlow: FreeFlow; readonly search: Search },
  wish: RouteWish,
  now: number,
  version: number,
): Result<Proposal> {
  const { truck } = wish;
  const hindrance = cannotStart(state, truck);
  if (hindrance !== null) return refuse(hindrance);
  const route = state.routes[truck]!;
  const origin = route.cells[route.passed]!;
  const reasons: Reason[] = [];
  const goals = wish.goals.filter((goal) => {
    const why = cannotEndAt(state, truck, origin, goal);
    if (why !== null) reasons.push(why);
    return why === null;
  });
  if (goals.length === 0) return refuse(...reasons);

  project(state, now, truck);
  const way = fitIn(state, search, { truck, origin, goals, now, isForbidden: (cell) => wish.forbidden?.has(cell) ?? false });
  if (way === null) {
    const isClosed = goals.every((goal) => freeFlow.to(goal)[origin] === Number.POSITIVE_INFINITY);
    const about = { truck: nameOf(state, truck), from: cellName(state, origin), goal: cellName(state, goals[0]!) };
    return refuse(...reasons, reason(isClosed ? 'traffic.no-way' : 'traffic.blocked', about));
  }
  return succeed({
    truck,
    cells: way.cells,
    before: way.before.map((visit) => (visit < 0 ? null : state.routes[state.visits.truck[visit]!]!.id)),
    enter: Float64Array.from(way.enter),
    eta: way.arrival,
    replaces: route.released < route.cells.length - 1 ? route.id : null,
    version,
  });
}

function cannotStart(state: TrafficState, truck: number): Reason | null {
  const route = state.routes[truck];
  if (route === null || route === undefined) return reason('traffic.truck-unknown', { truck: nameOf(state, truck) });
  if (state.isBroken[truck] === 1)
    return reason('traffic.truck-broken', { truck: nameOf(state, truck), cell: cellName(state, route.cells[route.passed]!) });
  if (route.passed < route.released)
    return reason('traffic.truck-driving', { truck: nameOf(state, truck), to: cellName(state, route.cells[route.released]!) });
  return null;
}

/** A route may end in a pocket that nobody else has as his home and where nobody stays or is going to stay. */
function cannotEndAt(state: TrafficState, truck: number, origin: number, goal: number): Reason | null {
  const about = { truck: nameOf(state, truck), goal: cellName(state, goal) };
  if (!(goal >= 0 && goal < state.graph.count)) return reason('traffic.goal-unknown', about);
  if (!isPocket(state.graph.kind[goal]!)) return reason('traffic.goal-no-pocket', about);
  if (goal === origin) return reason('traffic.goal-here', about);
  const owner = state.ownerOf[goal]!;
  if (owner >= 0 && owner !== truck) return reason('traffic.goal-home', { ...about, other: nameOf(state, owner) });
  const other = staying(state, truck, goal);
  return other < 0 ? null : reason('traffic.goal-taken', { ...about, other: nameOf(state, other) });
}

/** The truck whose route, as planned, ends in the cell; −1: none. */
function staying(state: TrafficState, truck: number, cell: number): number {
  const { visits, routes } = state;
  let last = visits.last[cell]!;
  while (last >= 0 && isLeftOut(state, last, truck)) last = visits.previous[last]!;
  if (last < 0) return -1;
  const other = visits.truck[last]!;
  return visits.index[last] === routes[other]!.cells.length - 1 ? other : -1;
}

const nameOf = (state: TrafficState, truck: number): string => state.trucks[truck]?.name ?? String(truck);
const cellName = (state: TrafficState, cell: number): string => state.graph.name[cell] ?? String(cell);
