import { type Reason, reason } from '@estiba/base';
import { type CallVisit, isAtQuay, isAvailable } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { bayMetre, exchangeCells } from '../dispatch/places.ts';
import { placesAshore } from '../dispatch/start-lines.ts';

/** A call with lines begun for which no machine does anything stands still after so long [ms]. */
const STILL = 20 * 60_000;

/** A crane that can work, has lines to go and cannot go on with the next is told of: it would wait, and nobody would know why. */
export function tellWaitingCranes(context: Context): void {
  const { state, ask } = context;
  for (const call of state.calls.values()) {
    if (!isAtQuay(call) || call.planWanted !== null) continue;
    for (const id of call.queues.keys()) {
      const crane = state.equipment.get(id);
      if (crane === undefined || crane.call !== call.call || !isAvailable(crane) || call.paused.has(id)) continue;
      const why = whyItWaits(context, call, id) ?? whyAllStand(context, call, id);
      if (why === null) continue;
      const standsAt = String(why.params['bay']);
      if (!state.exceptions.has(`fault:${id}:${why.code}:${standsAt}`))
        ask('observeFault', { id, reason: why, isBarring: false, standsAt });
    }
  }
}

/** Beyond its reach, without a place for a truck, or with nothing under way and no place in the yard for what comes next; null: it can go on. */
function whyItWaits(context: Context, call: CallVisit, crane: string): Reason | null {
  const { state, ground } = context;
  const queue = call.queues.get(crane)!;
  const next = queue.instructions[queue.done];
  if (next === undefined || !('boxes' in next)) return null;
  const { bay } = next;
  const metre = Math.round(bayMetre(call, bay));
  const reach = ground.site.equipment.sts.find(({ id }) => id === crane);
  const about = { crane, call: call.call, bay };
  if (reach !== undefined && (metre < reach.from || metre > reach.to))
    return reason('crane.out-of-reach', { ...about, metre, from: reach.from, to: reach.to });
  if (exchangeCells(state, ground, { of: 'quay', call: call.call, crane, bay }).length === 0)
    return reason('crane.no-truck-place', { ...about, metre });
  if (queue.started > queue.done || placesAshore(context, call, next) !== null) return null;
  return reason('crane.no-yard-place', { ...about, boxes: next.boxes.map(({ id }) => id).join(' ') });
}

/** Every machine of the call waits for another, or for nobody: what comes next for this crane was begun, and nobody does it. */
function whyAllStand({ pulse, now }: Context, { call, queues }: CallVisit, crane: string): Reason | null {
  const queue = queues.get(crane)!;
  const next = queue.instructions[queue.done];
  if (next === undefined || queue.started === queue.done || pulse.stillFor(call, now) < STILL) return null;
  return reason('crane.all-stand', { crane, call, bay: next.bay, minutes: STILL / 60_000 });
}
