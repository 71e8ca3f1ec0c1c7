import { type Reason, type Result, reason, refuse, succeed } from '@estiba/base';
import { routeOf, standAt } from './commit.ts';
import { findCircle } from './find-circle.ts';
import { someEarlier, type TrafficState } from './traffic-state.ts';
import { Visits } from './visits.ts';

/** A truck's route, running or done, as others keep it. */
export interface RouteRecord {
  readonly truck: number;
  readonly id: string;
  readonly cells: readonly number[];
  /** Index of the last cell reached, and of the last cell it may drive to. */
  readonly passed: number;
  readonly released: number;
}

/** Where all trucks are and in which order they pass. */
export interface TrafficRecord {
  /** Trucks that have no route, with the cell each stands on. */
  readonly standing: readonly { readonly truck: number; readonly cell: number }[];
  readonly routes: readonly RouteRecord[];
  /** By cell the names of the routes that have not left it, first to pass first. Routes of other names are passed over. */
  readonly orders: Iterable<readonly [cell: number, routes: readonly string[]]>;
}

/** The visits and routes of a record; the reasons when it is not one of traffic without collision and deadlock. */
export function rebuild(old: TrafficState, record: TrafficRecord, now: number): Result<Pick<TrafficState, 'visits' | 'routes'>> {
  const wrong = [...record.routes.flatMap((route) => wrongRoute(old, route)), ...wrongTrucks(old, record)];
  if (wrong.length > 0) return refuse(...wrong);
  const state: TrafficState = { ...old, visits: new Visits(old.graph.count), routes: old.trucks.map(() => null) };
  const visitsOf = new Map<string, Int32Array>();
  const recordOf = new Map(record.routes.map((route) => [route.id, route]));
  for (const { id, cells } of record.routes) visitsOf.set(id, new Int32Array(cells.length).fill(-1));
  for (const [cell, names] of record.orders)
    for (const name of names) {
      const route = recordOf.get(name);
      const index = route?.cells.indexOf(cell) ?? -1;
      if (route === undefined || index < route.passed || visitsOf.get(name)![index]! >= 0) continue;
      visitsOf.get(name)![index] = state.visits.add(cell, route.truck, index, -1);
    }
  for (const { truck, id, cells, passed, released } of record.routes) {
    const visits = visitsOf.get(id)!;
    const lost = cells.findIndex((_, i) => i >= passed && visits[i]! < 0);
    if (lost >= 0) wrong.push(reason('traffic.record-no-turn', { route: id, cell: state.graph.name[cells[lost]!]! }));
    else state.routes[truck] = { ...routeOf(state, id, Int32Array.from(cells), visits, now), passed, released };
  }
  if (wrong.length > 0) return refuse(...wrong);
  for (const { truck, cell } of record.standing) standAt(state, truck, cell, now);
  wrong.push(...wrongOrders(state));
  return wrong.length > 0 ? refuse(...wrong) : succeed({ visits: state.visits, routes: state.routes });
}

function wrongRoute({ graph, trucks, pace }: TrafficState, { truck, id, cells, passed, released }: RouteRecord): Reason[] {
  const say = (code: string): Reason[] => [reason(code, { route: id, truck: trucks[truck]?.name ?? truck })];
  if (trucks[truck] === undefined) return say('traffic.record-truck-unknown');
  const isIndex = (index: number, from: number): boolean => Number.isInteger(index) && index >= from && index < cells.length;
  if (!isIndex(passed, 0) || !isIndex(released, passed)) return say('traffic.record-progress');
  if (cells.some((cell) => graph.kind[cell] === undefined) || new Set(cells).size < cells.length) return say('traffic.record-cells');
  for (let i = 1; i < cells.length; i++) if (pace.step(-1, cells[i - 1]!, cells[i]!) < 0) return say('traffic.record-no-way');
  return [];
}

/** Every truck is there once. */
function wrongTrucks({ trucks, graph }: TrafficState, { standing, routes }: TrafficRecord): Reason[] {
  const seen = new Set<number>();
  const reasons: Reason[] = [];
  for (const { truck } of [...standing, ...routes]) {
    if (seen.has(truck)) reasons.push(reason('traffic.record-truck-twice', { truck: trucks[truck]?.name ?? truck }));
    seen.add(truck);
  }
  for (const { truck, cell } of standing)
    if (trucks[truck] === undefined || graph.kind[cell] === undefined) reasons.push(reason('traffic.place-unknown', { truck, cell }));
  return reasons;
}

/** Cells that are released to a truck come first in their order and to no other truck, nor cells in conflict; and no circle waits for itself. */
function wrongOrders(state: TrafficState): Reason[] {
  const { visits, routes, trucks, graph } = state;
  const reasons: Reason[] = [];
  for (const [truck, route] of routes.entries())
    for (let i = route?.passed ?? 1; i <= (route?.released ?? 0); i++)
      someEarlier(state, route!.visits[i]!, -1, (earlier) => {
        const about = { truck: trucks[truck]!.name, other: trucks[visits.truck[earlier]!]!.name, cell: graph.name[route!.cells[i]!]! };
        reasons.push(reason('traffic.record-collision', about));
        return true;
      });
  for (let truck = 0; truck < routes.length && reasons.length === 0; truck++) {
    const circle = routes[truck] === null ? [] : findCircle(state, truck);
    if (circle.length > 0) reasons.push(reason('traffic.record-circle', { trucks: circle.map((other) => trucks[other]!.name).join(' ') }));
  }
  return reasons;
}
