import { type Reason, type Result, reason, refuse, succeed } from '@estiba/base';
import { isPocket, type LaneGraph } from '@estiba/port';
import { checkConflicts } from './check-conflicts.ts';
import { endRoute, insert, standAt } from './commit.ts';
import { FreeFlow } from './free-flow.ts';
import { findGrants, type Grant } from './grants.ts';
import { compileMoves } from './moves.ts';
import { Pace, type TruckPace } from './pace.ts';
import { planRoute, type RouteWish } from './plan-route.ts';
import { project } from './project.ts';
import type { Proposal } from './proposal.ts';
import { rebuild, type TrafficRecord } from './rebuild.ts';
import { Search } from './search.ts';
import { namesAt, type TrafficState, type TrafficTruck, type TruckRoute } from './traffic-state.ts';
import { Visits } from './visits.ts';
import { whyWaiting } from './why-waiting.ts';

/**
 * The traffic of one terminal: routes that fit between those planned before, and the orders in which they pass each cell. A truck drives
 * only where everybody before it has left, so trucks do not meet; the orders never close a circle, so somebody can always drive on. Trucks and cells are
 * numbers: places in the list of trucks and in the lane graph. Times are milliseconds of the caller's clock and never run backwards.
 */
export class Traffic {
  readonly #state: TrafficState;
  readonly #freeFlow: FreeFlow;
  readonly #search: Search;
  readonly #pockets: readonly number[];
  #version = 0;
  #lastCut = { truck: -1, version: -1 };

  /** Throws a RangeError where cells other than junctions are in conflict: no site that `readSite` takes has them. */
  constructor(graph: LaneGraph, trucks: readonly TrafficTruck[], truckPace: TruckPace) {
    checkConflicts(graph);
    const pace = new Pace(graph, truckPace);
    const moves = compileMoves(graph, pace);
    const ownerOf = new Int32Array(graph.count).fill(-1);
    for (const [truck, { home }] of trucks.entries()) if (home !== null) ownerOf[home] = truck;
    this.#state = {
      graph,
      pace,
      moves,
      trucks,
      ownerOf,
      visits: new Visits(graph.count),
      routes: trucks.map(() => null),
      isBroken: new Uint8Array(trucks.length),
    };
    this.#freeFlow = new FreeFlow(graph, moves);
    this.#search = new Search(this.#state, this.#freeFlow);
    this.#pockets = [...graph.kind.keys()].filter((cell) => isPocket(graph.kind[cell]!));
  }

  /** The truck stands there now, whatever it was doing: its route is gone. Refused where another truck stands or may drive. */
  place(truck: number, cell: number, now: number): Result<null> {
    const { trucks, graph, visits, routes } = this.#state;
    if (trucks[truck] === undefined || !(cell >= 0 && cell < graph.count)) return refuse(reason('traffic.place-unknown', { truck, cell }));
    const first = visits.first[cell]!;
    const other = first < 0 ? truck : visits.truck[first]!;
    if (other !== truck && visits.index[first]! <= routes[other]!.released)
      return refuse(reason('traffic.place-taken', { truck: trucks[truck].name, cell: graph.name[cell]!, other: trucks[other]!.name }));
    this.remove(truck);
    standAt(this.#state, truck, cell, now);
    this.#version++;
    return succeed(null);
  }

  /** The truck is off the lanes. */
  remove(truck: number): void {
    const route = this.#state.routes[truck];
    if (route === null || route === undefined) return;
    for (let i = route.passed; i < route.visits.length; i++) this.#state.visits.remove(route.visits[i]!);
    this.#state.routes[truck] = null;
    this.#version++;
  }

  /**
   * The earliest route of a truck that stands to one of the goals (pockets), such that nobody who has a route is delayed by it, as far as driving times
   * hold. A truck that waits on its way may be given another route: it replaces what was not released.
   */
  plan(wish: RouteWish, now: number): Result<Proposal> {
    return planRoute(this.#state, { freeFlow: this.#freeFlow, search: this.#search }, wish, now, this.#version);
  }

  /** The earliest way to any pocket that is free: for a truck that is in the way of others. */
  evade(truck: number, now: number): Result<Proposal> {
    return this.plan({ truck, goals: this.#pockets }, now);
  }

  /** Makes a proposal the truck's route. Refused when other routes were planned or given up since: plan again. */
  commit(proposal: Proposal, routeId: string): Result<null> {
    const isCutFor = this.#lastCut.truck === proposal.truck && this.#lastCut.version === proposal.version;
    if (proposal.version !== this.#version && !(isCutFor && proposal.version === this.#version - 1))
      return refuse(reason('traffic.proposal-stale', { truck: this.#state.trucks[proposal.truck]!.name, route: routeId }));
    const result = insert(this.#state, proposal, routeId);
    if (result.ok) this.#version++;
    return result;
  }

  /** The truck has reached that cell of its route and so left those before it. News of the past changes nothing; a cell not released is refused. */
  passed(truck: number, index: number, now: number): Result<null> {
    const route = this.#state.routes[truck];
    if (route === null || route === undefined || !(index <= route.released))
      return refuse(
        reason('traffic.beyond-base', { truck: this.#state.trucks[truck]?.name ?? truck, index, released: route?.released ?? -1 }),
      );
    if (index <= route.passed) return succeed(null);
    for (let i = route.passed; i < index; i++) this.#state.visits.remove(route.visits[i]!);
    route.passed = index;
    route.since = now;
    return succeed(null);
  }

  /** How far trucks may drive on now, at most `ahead` cells in front of each, whole moves. Changes nothing: see `granted`. */
  grants(ahead: number): Grant[] {
    return findGrants(this.#state, ahead);
  }

  /** A grant was given: it is never taken back. */
  granted({ truck, upTo }: Grant, now: number): void {
    const route = this.#state.routes[truck];
    if (route === null || route === undefined || upTo <= route.released || upTo >= route.cells.length) return;
    if (route.released === route.passed) route.since = Math.max(route.since, now);
    route.released = upTo;
  }

  /**
   * The truck's route ends at its base, or before at index `at` where the truck itself says that it will not go on.
   * A proposal that was to replace the route behind its base stays good.
   */
  cut(truck: number, at = Number.POSITIVE_INFINITY): void {
    const route = this.#state.routes[truck];
    if (route === null || route === undefined) return;
    const last = Math.max(route.passed, Math.min(at, route.released));
    if (last === route.cells.length - 1) return;
    endRoute(this.#state, route, last);
    this.#lastCut = { truck, version: this.#version++ };
  }

  /** The truck does not move until `recover`: new routes go around it and around those that wait for it. Its own route and its place in the orders stay. */
  breakDown(truck: number): void {
    this.#state.isBroken[truck] = 1;
  }

  recover(truck: number, now: number): void {
    this.#state.isBroken[truck] = 0;
    const route = this.#state.routes[truck];
    if (route !== null && route !== undefined) route.since = Math.max(route.since, now);
  }

  /** Takes over where trucks and routes are from a record, such as a terminal's state, and forgets all else but breakdowns. Refused, changing nothing, when the record cannot be. */
  rebuild(record: TrafficRecord, now: number): Result<null> {
    const rebuilt = rebuild(this.#state, record, now);
    if (!rebuilt.ok) return rebuilt;
    this.#state.visits = rebuilt.value.visits;
    this.#state.routes = rebuilt.value.routes;
    this.#version++;
    return succeed(null);
  }

  /** When each truck arrives at the end of its route as things stand; Infinity for one that is broken down, waits for such a one, or is off the lanes [ms]. */
  etas(now: number): Float64Array {
    return project(this.#state, now).map((eta, truck) => (this.#state.routes[truck] === null ? Number.POSITIVE_INFINITY : eta));
  }

  /** Driving time on empty lanes [ms]; Infinity where no way leads there. */
  driveTime(from: number, to: number): number {
    return this.#freeFlow.to(to)[from] ?? Number.POSITIVE_INFINITY;
  }

  /** Why a truck on its way does not get on, for screens. */
  whyWaiting(truck: number): Reason | null {
    return whyWaiting(this.#state, truck);
  }

  route(truck: number): Pick<Readonly<TruckRoute>, 'id' | 'cells' | 'passed' | 'released'> | null {
    return this.#state.routes[truck] ?? null;
  }

  /** Names of the routes that have not left a cell, first to pass first. */
  orderAt(cell: number): string[] {
    return namesAt(this.#state, cell);
  }

  get truckCount(): number {
    return this.#state.trucks.length;
  }

  isBroken(truck: number): boolean {
    return this.#state.isBroken[truck] === 1;
  }
}
