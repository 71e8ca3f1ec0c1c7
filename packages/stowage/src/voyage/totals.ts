import type { PortPlan, Slot, VoyageTotals } from '@estiba/port';
import { weights } from '../objectives/weights.ts';
import { slotIndex, stackAt } from '../problem/places.ts';
import { compileShip } from '../problem/ship.ts';

/** Counts what the plans of all ports come to (SPEC V4). */
export function totalsOf(ports: readonly PortPlan[]): VoyageTotals {
  const restows = ports.reduce((sum, { plan }) => sum + plan.loading.restows.length, 0);
  const leftOut = ports.reduce((sum, { plan }) => sum + plan.loading.leftOut.length, 0);
  const restowsBeyond = ports.at(-1)?.plan.loading.score.find(({ term }) => term === 'restows-later')?.value ?? 0;
  const craneSpread = ports.reduce((sum, port) => sum + spreadAt(port), 0);
  const cost = weights.leftOut * leftOut + weights.restowLater * (restows + restowsBeyond) + weights.craneSpread * craneSpread;
  return { restows, restowsBeyond, leftOut, craneSpread, cost };
}

/** Moves of the busiest pair of adjacent bays at this port above an even share for each crane. */
function spreadAt({ call, plan: { loading } }: PortPlan): number {
  const ship = compileShip(call.vessel);
  const index = slotIndex(ship);
  const moves = new Float64Array(ship.bays.count);
  const work = (slot: Slot): void => {
    const stack = stackAt(index, slot);
    if (stack !== undefined) moves[ship.stacks.bay[stack]]++;
  };
  for (const { slot } of [...loading.discharges, ...loading.loads]) work(slot);
  for (const { from, to } of loading.restows) {
    work(from);
    work(to);
  }
  const busiest = moves.reduce((most, own, bay) => Math.max(most, own + (moves[bay + 1] ?? 0)), 0);
  return Math.max(0, busiest - moves.reduce((sum, own) => sum + own, 0) / Math.max(1, call.cranes.length));
}
