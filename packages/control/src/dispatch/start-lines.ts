import { type Reason, reason } from '@estiba/base';
import type { WorkInstruction, YardPosition } from '@estiba/port';
import { type CallVisit, isAtQuay, isAvailable } from '@estiba/terminal';
import { choosePlace } from '@estiba/yard';
import type { Context } from '../desks/context.ts';
import { blockCosts } from './block-costs.ts';
import { cranesAtWork } from './cranes-at-work.ts';
import { bayMetre } from './places.ts';

/** Lines of a crane that are under way at one time, at the most: a load takes some minutes from stack to quay, so the crane must be fed ahead. */
const MOST_AHEAD = 10;
/** And at the least, where trucks are few: one under the crane, one on its way, and one being served in the yard. */
const LEAST_AHEAD = 4;

/** Phase 1: the next lines of each crane's work queue become jobs, so many ahead that trucks and yard cranes can feed it. */
export function startLines(context: Context): void {
  const ahead = linesAhead(context);
  for (const call of context.state.calls.values()) {
    if (!isAtQuay(call)) continue;
    for (const [crane, queue] of call.queues) {
      while (queue.started < queue.instructions.length && queue.started - queue.done < ahead) {
        if (!startLine(context, call, crane, queue.started)) break;
      }
    }
  }
}

/**
 * As many as there are trucks for each crane, and two that dig and fetch before a truck is wanted: a truck that waits with a load wanted late is
 * missed by a crane that wants one now.
 */
function linesAhead(context: Context): number {
  let trucks = 0;
  for (const machine of context.state.equipment.values()) if (machine.kind === 'truck' && isAvailable(machine)) trucks += 1;
  const share = Math.floor(trucks / Math.max(1, cranesAtWork(context).length));
  return Math.min(MOST_AHEAD, Math.max(LEAST_AHEAD, share + 2));
}

function startLine(context: Context, call: CallVisit, crane: string, number: number): boolean {
  const line = call.queues.get(crane)?.instructions[number] as WorkInstruction;
  const chosen = placesAshore(context, call, line);
  if (chosen === null) return false;
  const { toYard, reasons } = chosen;
  return context.ask('startLine', { call: call.call, crane, number, toYard, reasons }).ok;
}

/** Where boxes that come ashore will stand; null when there is no place for one. */
export function placesAshore(
  context: Context,
  call: CallVisit,
  line: WorkInstruction,
): { readonly toYard: readonly YardPosition[]; readonly reasons: readonly Reason[] } | null {
  if (line.kind !== 'discharge' && line.kind !== 'restow-off') return { toYard: [], reasons: [reason('dispatch.line-next', {})] };
  const { yard, state, needs } = context;
  const blocks = blockCosts(context, bayMetre(call, line.bay));
  const toYard: YardPosition[] = [];
  const reasons: Reason[] = [];
  const promised: number[] = [];
  for (const { id } of line.boxes) {
    const container = state.units.get(id)?.container;
    if (container === undefined) return null;
    const place = choosePlace(yard.map, {
      isForty: container.sizeType.lengthFt > 20,
      isLive: container.reefer?.isActive === true,
      neededAt: line.kind === 'restow-off' ? line.end : Number.POSITIVE_INFINITY,
      neededAtOf: (box) => needs.neededAt(box),
      blocks,
      nearBay: null,
      not: null,
    });
    if (!place.ok) break;
    toYard.push(place.value.position);
    reasons.push(...place.value.reasons);
    const stack = yard.map.stackAt(place.value.position);
    yard.map.promise(stack);
    promised.push(stack);
  }
  // The kernel's own event promises the stack again when the line is started.
  for (const stack of promised) yard.map.release(stack);
  return toYard.length === line.boxes.length ? { toYard, reasons } : null;
}
