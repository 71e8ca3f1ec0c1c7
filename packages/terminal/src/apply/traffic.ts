import type { EventData } from '../event.ts';
import type { TerminalState } from '../state.ts';
import type { Equipment, Route } from '../words/equipment.ts';
import { type Appliers, removeFrom } from './handlers.ts';

export type TrafficEvent = 'truckLocated' | 'routePlanned' | 'baseReleased' | 'cellPassed' | 'routeCut';

export const trafficAppliers: Appliers<TrafficEvent> = { truckLocated, routePlanned, baseReleased, cellPassed, routeCut };

function truckLocated(state: TerminalState, { truck: id, cell }: EventData['truckLocated']): void {
  const truck = state.equipment.get(id);
  if (truck === undefined) return;
  if (truck.route !== null) dropRoute(state, truck, truck.route);
  if (truck.cell !== null) vacate(state, truck.cell, id);
  truck.cell = cell;
  state.occupied.set(cell, id);
}

function routePlanned(state: TerminalState, data: EventData['routePlanned']): void {
  const truck = state.equipment.get(data.truck);
  if (truck === undefined) return;
  if (truck.route !== null) dropRoute(state, truck, truck.route);
  const { route: id, cells, before, step } = data;
  truck.route = { id, cells, released: 0, passed: 0, step, isDone: cells.length === 1 };
  truck.cell = cells[0] as string;
  state.occupied.set(truck.cell, truck.id);
  state.routes.set(id, truck.id);
  for (let i = 0; i < cells.length; i++) queueAt(state, cells[i] as string, id, i === 0 ? 'first' : (before[i] ?? null));
}

/** Takes its turn at a cell: before another route, or after all. The truck that stands there is first whoever planned to pass before. */
function queueAt(state: TerminalState, cell: string, route: string, before: string | null): void {
  const order = state.cells.get(cell);
  if (order === undefined) state.cells.set(cell, [route]);
  else if (before === 'first') order.unshift(route);
  else {
    const at = before === null ? -1 : order.indexOf(before);
    if (at < 0) order.push(route);
    else order.splice(at, 0, route);
  }
}

function baseReleased(state: TerminalState, { truck: id, route: name, upTo }: EventData['baseReleased']): void {
  const route = routeOf(state, id, name);
  if (route === null) return;
  for (let i = route.released + 1; i <= upTo; i++) state.occupied.set(route.cells[i] as string, id);
  route.released = upTo;
}

function cellPassed(state: TerminalState, { truck: id, route: name, index }: EventData['cellPassed']): void {
  const route = routeOf(state, id, name);
  const truck = state.equipment.get(id);
  if (route === null || truck === undefined) return;
  for (let i = route.passed; i < index; i++) {
    const cell = route.cells[i] as string;
    leaveOrder(state, cell, name);
    vacate(state, cell, id);
  }
  route.passed = index;
  truck.cell = route.cells[index] as string;
  route.isDone = index === route.cells.length - 1;
}

function routeCut(state: TerminalState, { truck: id, route: name, at }: EventData['routeCut']): void {
  const route = routeOf(state, id, name);
  const truck = state.equipment.get(id);
  if (route === null || truck === undefined) return;
  const last = at ?? route.released;
  for (let i = last + 1; i < route.cells.length; i++) {
    const cell = route.cells[i] as string;
    leaveOrder(state, cell, name);
    if (i <= route.released) vacate(state, cell, id);
  }
  truck.route = { ...route, cells: route.cells.slice(0, last + 1), released: last, isDone: route.passed >= last };
}

/** A route that another follows leaves the cell the truck stands in, and whatever it had not left. */
function dropRoute(state: TerminalState, truck: Equipment, { id, cells, passed, released }: Route): void {
  for (let i = passed; i < cells.length; i++) {
    const cell = cells[i] as string;
    leaveOrder(state, cell, id);
    if (i <= released) vacate(state, cell, truck.id);
  }
  state.routes.delete(id);
  truck.route = null;
}

function leaveOrder(state: TerminalState, cell: string, route: string): void {
  const order = state.cells.get(cell);
  if (order === undefined) return;
  removeFrom(order, route);
  if (order.length === 0) state.cells.delete(cell);
}

function vacate(state: TerminalState, cell: string, truck: string): void {
  if (state.occupied.get(cell) === truck) state.occupied.delete(cell);
}

function routeOf(state: TerminalState, truck: string, name: string): Route | null {
  const route = state.equipment.get(truck)?.route ?? null;
  return route?.id === name ? route : null;
}
