import { isReleased, moveEnd, someEarlier, type TrafficState, type TruckRoute } from './traffic-state.ts';

/** Not worked out yet. */
const UNKNOWN = -2;
/** `Visits.enter` of a cell that is released. */
const RELEASED = -1;

/**
 * When each truck will enter and leave the cells ahead of it at the earliest, if all keep the order planned: written to `enter` and `leave`
 * of every visit. A truck that is broken, and every truck that waits for it, leaves at Infinity. Truck `without` is taken to end at its base.
 * Returns by truck when it arrives at the end of its route.
 */
export function project(state: TrafficState, now: number, without = -1): Float64Array {
  const arrivals = new Float64Array(state.routes.length);
  const at = new Int32Array(state.routes.length);
  let moving: number[] = [];
  for (const [truck, route] of state.routes.entries()) {
    if (route === null) continue;
    const end = truck === without ? route.released : route.cells.length - 1;
    arrivals[truck] = projectBase(state, route, now, state.isBroken[truck] === 1);
    at[truck] = route.released;
    for (let i = route.released + 1; i <= end; i++) write(state, route, i, UNKNOWN, UNKNOWN);
    if (state.isBroken[truck] === 1) arrivals[truck] = stopFor(state, route, route.released);
    else if (end > route.released) {
      state.visits.leave[route.visits[route.released]!] = UNKNOWN;
      moving.push(truck);
    } else state.visits.leave[route.visits[route.released]!] = Number.POSITIVE_INFINITY;
  }
  for (let moved = true; moved; ) {
    moved = false;
    const waiting: number[] = [];
    for (const truck of moving) {
      const before = at[truck]!;
      if (!advance(state, truck, now, without, at, arrivals)) waiting.push(truck);
      if (at[truck]! > before) moved = true;
    }
    moving = waiting;
  }
  for (const truck of moving) arrivals[truck] = stopFor(state, state.routes[truck]!, at[truck]!);
  return arrivals;
}

/** The released part: already taken, left as the truck drives. Returns when it reaches the end of its base. */
function projectBase(state: TrafficState, route: TruckRoute, now: number, isBroken: boolean): number {
  const { enter, leave } = state.visits;
  let arrival = route.since;
  for (let i = route.passed; i <= route.released; i++) {
    const visit = route.visits[i]!;
    enter[visit] = RELEASED;
    if (i === route.released) break;
    arrival = Math.max(now, arrival + route.steps[i]!);
    leave[visit] = isBroken ? Number.POSITIVE_INFINITY : arrival;
  }
  return arrival;
}

/** Drives a truck on, move by move, until a visit it waits for is not worked out. Returns whether it is through to its last cell. */
function advance(state: TrafficState, truck: number, now: number, without: number, at: Int32Array, arrivals: Float64Array): boolean {
  const route = state.routes[truck]!;
  const last = route.cells.length - 1;
  while (at[truck]! < last) {
    const from = at[truck]!;
    const end = moveEnd(state.graph, route.cells, from);
    const start = earliestStart(state, route, from, end, Math.max(now, arrivals[truck]!), without);
    if (start === UNKNOWN) return false;
    if (start === Number.POSITIVE_INFINITY) {
      arrivals[truck] = stopFor(state, route, from);
      return true;
    }
    const standing = from === 0 ? Number.POSITIVE_INFINITY : start - arrivals[truck]!;
    arrivals[truck] = drive(state, route, from, end, start, standing);
    at[truck] = end;
  }
  state.visits.leave[route.visits[last]!] = Number.POSITIVE_INFINITY;
  return true;
}

function earliestStart(state: TrafficState, route: TruckRoute, from: number, end: number, ready: number, without: number): number {
  const { leave } = state.visits;
  let start = ready;
  for (let i = from + 1; i <= end; i++) {
    const isUnknown = someEarlier(state, route.visits[i]!, without, (earlier) => {
      if (leave[earlier]! > start) start = leave[earlier]!;
      return leave[earlier] === UNKNOWN;
    });
    if (isUnknown) return UNKNOWN;
  }
  return start;
}

function drive(state: TrafficState, route: TruckRoute, from: number, end: number, start: number, standing: number): number {
  let time = start + Math.min(standing, route.losses[from]!);
  for (let i = from; i < end; i++) {
    time += route.steps[i]!;
    state.visits.leave[route.visits[i]!] = time;
    write(state, route, i + 1, start, UNKNOWN);
  }
  return time;
}

/** The truck comes no further than index `at`, as far as is known. */
function stopFor(state: TrafficState, route: TruckRoute, at: number): number {
  state.visits.leave[route.visits[at]!] = Number.POSITIVE_INFINITY;
  for (let i = at + 1; i < route.visits.length; i++) write(state, route, i, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  return Number.POSITIVE_INFINITY;
}

function write(state: TrafficState, route: TruckRoute, index: number, enter: number, leave: number): void {
  const visit = route.visits[index]!;
  if (isReleased(state, visit)) return;
  state.visits.enter[visit] = enter;
  state.visits.leave[visit] = leave;
}
