import assert from 'node:assert/strict';
import { formatSlot, formatYardPosition } from '@estiba/port';
import { decodeState } from '../encode/decode-state.ts';
import { encodeState } from '../encode/encode-state.ts';
import type { Ground } from '../ground.ts';
import type { TerminalState } from '../state.ts';
import { findStep } from '../find-step.ts';

const AT_MACHINE: ReadonlySet<string> = new Set(['dispatched', 'accepted', 'running', 'at-handover']);

/** What must hold of a state whatever was commanded and whatever machines said. */
export function checkInvariants(state: TerminalState, ground: Ground): void {
  checkBoxes(state);
  checkTrucks(state, ground);
  checkSteps(state);
  checkLocks(state);
}

/** Every box in one place, and every index of places agrees. */
function checkBoxes({ units, yard, calls, equipment, visitors }: TerminalState): void {
  let placed = 0;
  for (const [id, { place }] of units) {
    if (place.at === 'yard') assert.equal(yard.get(formatYardPosition(place.position)), id);
    else if (place.at === 'ship') assert.equal(calls.get(place.call)?.aboard.get(formatSlot(place.slot)), id);
    else if (place.at === 'machine') assert.ok(equipment.get(place.machine)?.holding.includes(id as never), `${id} on ${place.machine}`);
    else if (place.at === 'visitor') assert.ok(visitors.has(place.visitor), `${id} on ${place.visitor}`);
    else assert.equal(place.at, 'announced');
    if (place.at === 'yard' || place.at === 'ship' || place.at === 'machine') placed++;
  }
  let indexed = yard.size;
  for (const call of calls.values()) if (call.phase !== 'sailed') indexed += call.aboard.size;
  for (const { holding } of equipment.values()) indexed += holding.length;
  assert.equal(indexed, placed, 'boxes by place');
  for (const name of yard.keys()) {
    const cut = name.lastIndexOf('-') + 1;
    const tier = Number(name.slice(cut));
    if (tier > 1) assert.ok(yard.has(`${name.slice(0, cut)}${tier - 1}`), `${name} hangs in the air`);
  }
}

/** One truck at the most among released cells and those in conflict with them; orders of cells are those of routes that have not left. */
function checkTrucks({ equipment, occupied, cells, routes }: TerminalState, { graph, cellOf }: Ground): void {
  const by = new Map<number, string>();
  let ways = 0;
  for (const { id, kind, cell, route } of equipment.values()) {
    if (kind !== 'truck') continue;
    if (route !== null) {
      assert.equal(routes.get(route.id), id);
      assert.equal(cell, route.cells[route.passed]);
      for (const ahead of route.cells.slice(route.passed))
        assert.ok(cells.get(ahead)?.includes(route.id), `${route.id} in the order of ${ahead}`);
      ways += route.cells.length - route.passed;
    }
    const held = route === null ? [cell] : route.cells.slice(route.passed, route.released + 1);
    for (const name of held) {
      if (name === null) continue;
      assert.equal(occupied.get(name), id);
      by.set(cellOf.get(name) as number, id);
    }
  }
  assert.equal(occupied.size, by.size, 'cells taken');
  assert.equal(
    [...cells.values()].reduce((sum, order) => sum + order.length, 0),
    ways,
    'turns at cells',
  );
  for (const [cell, truck] of by) {
    for (let k = graph.conflicts.start[cell] as number; k < (graph.conflicts.start[cell + 1] as number); k++) {
      const other = by.get(graph.conflicts.with[k] as number);
      assert.ok(other === undefined || other === truck, `${truck} at ${graph.name[cell]} and ${other} are too close`);
    }
  }
}

/** A machine's list of steps and the steps' own word agree; a box is in one job at the most. */
function checkSteps(state: TerminalState): void {
  for (const job of state.jobs.values()) {
    for (const box of job.boxes) assert.equal(state.units.get(box)?.job, job.id, `${box} in ${job.id}`);
    for (const step of job.steps) {
      const has = state.equipment.get(step.machine ?? '')?.steps.includes(step.id) ?? false;
      if (AT_MACHINE.has(step.state)) assert.ok(has, `${step.id} ${step.state}`);
      else if (step.state !== 'suspended') assert.ok(!has, `${step.id} ${step.state}`);
      if (step.state === 'planned') assert.equal(step.machine, null);
    }
  }
  for (const { id, steps } of state.equipment.values()) for (const step of steps) assert.ok(findStep(state, step), `${step} at ${id}`);
  for (const { job, container } of state.units.values()) assert.ok(job === null || state.jobs.has(job), `${container.id} in ${job}`);
}

function checkLocks({ handovers, meetings, equipment, exceptions }: TerminalState): void {
  let count = 0;
  for (const { cell, craneStep, truckStep, truck, state } of handovers.values()) {
    assert.equal(meetings.get(craneStep), cell);
    if (truckStep !== null) assert.equal(meetings.get(truckStep), cell);
    count += truckStep === null ? 1 : 2;
    const { cell: at, route } = equipment.get(truck) ?? { cell, route: null };
    if (state === 'hold')
      assert.ok(
        [...exceptions.values()].some(({ about }) => about === cell),
        `${cell} on hold, and nobody asked`,
      );
    if (state === 'crane-owns') assert.ok(at === cell && (route?.isDone ?? true), `${truck} is not in ${cell}`);
  }
  assert.equal(meetings.size, count, 'meetings');
}

/** A state read from its own text is the same in all it keeps, found again or not. */
export function checkRoundTrip(state: TerminalState): void {
  const text = encodeState(state);
  const again = decodeState(text);
  assert.equal(encodeState(again), text);
  for (const index of ['promised', 'occupied', 'routes', 'meetings'] as const) {
    assert.deepEqual(new Map(again[index]), new Map(state[index]), index);
  }
}
