import { CellKind } from '@estiba/port';
import type { Equipment } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { type CraneAtWork, cranesAtWork } from './cranes-at-work.ts';
import { REACH } from './places.ts';
import { sendHome, sendTo } from './send.ts';
import { isIdleTruck } from './state-readers.ts';

/** Idle trucks that wait near each crane at the most: the next is there when the one under the crane leaves. */
const PER_CRANE = 2;
/** Near is within this along the quay [m]. */
const NEAR = 90;

/**
 * Phase 10: trucks nobody wants wait beside cranes that will want one soon, where they bar no one; the others go home. A truck that stands
 * where a crane is about to serve another is sent away.
 */
export function sendToBuffer(context: Context): void {
  const { state, ground } = context;
  const cranes = cranesAtWork(context);
  const waiting = new Map(cranes.map(({ crane, metres }) => [crane, trucksNear(context, metres)]));
  for (const truck of state.equipment.values()) {
    if (!isIdleTruck(truck)) continue;
    const cell = ground.cellOf.get(truck.cell ?? '') ?? -1;
    const isParked = ground.graph.kind[cell] === CellKind.parking;
    const isInBuffer = ground.graph.kind[cell] === CellKind.quay && !isWanted(context, cranes, cell);
    if (isInBuffer && cranes.some(({ metres }) => isNear(context, cell, metres))) continue;
    const crane = cranes.find((candidate) => (waiting.get(candidate.crane) ?? 0) < PER_CRANE);
    if (crane !== undefined && sendNear(context, truck, crane, cranes)) waiting.set(crane.crane, (waiting.get(crane.crane) ?? 0) + 1);
    else if (!isParked || truck.cell !== truck.home) sendHome(context, truck);
  }
}

/** Sends a truck, with or without a box, to wait beside a crane. False when no place is free. */
export function sendNear(context: Context, truck: Equipment, crane: CraneAtWork, cranes: readonly CraneAtWork[]): boolean {
  const { ground, state } = context;
  const cells: number[] = [];
  for (let cell = 0; cell < ground.graph.count; cell++) {
    if (ground.graph.kind[cell] !== CellKind.quay || !isNear(context, cell, crane.metres) || isWanted(context, cranes, cell)) continue;
    if (!state.handovers.has(ground.graph.name[cell] as string)) cells.push(cell);
  }
  return cells.length > 0 && sendTo(context, truck, cells, 'traffic.waits-near-crane');
}

function isNear({ ground }: Context, cell: number, metres: readonly number[]): boolean {
  return metres.some((metre) => Math.abs((ground.graph.x[cell] as number) - metre) <= NEAR);
}

/** Will a crane serve trucks there soon? */
export function isWanted({ ground }: Context, cranes: readonly CraneAtWork[], cell: number): boolean {
  return cranes.some(({ metres }) => metres.some((metre) => Math.abs((ground.graph.x[cell] as number) - metre) <= REACH));
}

/** Trucks without work that stand near, or are on their way there. */
function trucksNear(context: Context, metres: readonly number[]): number {
  const { state, ground } = context;
  let count = 0;
  for (const truck of state.equipment.values()) {
    if (truck.kind !== 'truck' || truck.steps.length > 0) continue;
    const goal = truck.route !== null && !truck.route.isDone ? truck.route.cells.at(-1) : truck.cell;
    const cell = ground.cellOf.get(goal ?? '') ?? -1;
    if (cell >= 0 && ground.graph.kind[cell] === CellKind.quay && isNear(context, cell, metres)) count += 1;
  }
  return count;
}
