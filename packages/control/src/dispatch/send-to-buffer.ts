import type { Equipment } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { type CraneAtWork, cranesAtWork } from './cranes-at-work.ts';
import { bufferOf } from './quay-buffer.ts';
import { sendHome, sendTo } from './send.ts';
import { isIdleTruck } from './state-readers.ts';

/** Idle trucks that wait near a crane at the most: while one is served and the next drives under it, another two may be minutes away. */
const PER_CRANE = 3;

/** Of the free places nearest to the crane so many are looked at, and the one reached first is taken. */
const TRIED = 3;

/** A crane that will want empty trucks: where they wait for it, and how many more it wants there. */
interface Buffer {
  readonly cells: readonly number[];
  wants: number;
}

/**
 * Phase 10: trucks nobody wants wait a short drive before cranes that will want one soon, where they bar no one; the others go home. A truck that
 * stands where a crane is about to serve another is sent away.
 */
export function sendToBuffer(context: Context): void {
  const { state, ground } = context;
  const cranes = cranesAtWork(context);
  const buffers = cranes.map((crane): Buffer => ({ cells: bufferOf(context, crane, cranes), wants: Math.min(PER_CRANE, crane.empties) }));
  const loose: Equipment[] = [];
  for (const truck of state.equipment.values()) {
    if (truck.kind !== 'truck' || truck.steps.length > 0 || truck.holding.length > 0) continue;
    const goal = truck.route !== null && !truck.route.isDone ? truck.route.cells.at(-1) : truck.cell;
    const buffer = neediest(buffers, ground.cellOf.get(goal ?? '') ?? -1);
    if (buffer !== null) buffer.wants -= 1;
    else if (isIdleTruck(truck)) loose.push(truck);
  }
  for (const truck of loose) {
    const buffer = neediest(buffers, null);
    if (buffer !== null && sendInto(context, truck, buffer.cells)) buffer.wants -= 1;
    else sendHome(context, truck);
  }
}

/** The buffer that still wants most trucks, of all or of those with this cell; null: none wants any. */
function neediest(buffers: readonly Buffer[], cell: number | null): Buffer | null {
  let best: Buffer | null = null;
  for (const buffer of buffers) {
    if (buffer.wants > (best?.wants ?? 0) && (cell === null || buffer.cells.includes(cell))) best = buffer;
  }
  return best;
}

/** Sends a laden truck to wait for its crane, a little farther off where it must be. False when no place is free. */
export function sendNear(context: Context, truck: Equipment, crane: CraneAtWork, cranes: readonly CraneAtWork[]): boolean {
  return [false, true].some((isWide) => sendInto(context, truck, bufferOf(context, crane, cranes, isWide)));
}

function sendInto(context: Context, truck: Equipment, buffer: readonly number[]): boolean {
  const cells = buffer.filter((cell) => isFree(context, cell)).slice(0, TRIED);
  return cells.length > 0 && sendTo(context, truck, cells, 'traffic.waits-near-crane');
}

/** Nobody stands there, or is to pass it: who waits there bars nobody. */
function isFree({ state, ground }: Context, cell: number): boolean {
  const name = ground.graph.name[cell] as string;
  return !state.handovers.has(name) && (state.cells.get(name)?.length ?? 0) === 0 && !state.occupied.has(name);
}
