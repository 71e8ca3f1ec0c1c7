import { reason } from '@estiba/base';
import { isDeckTier, type Slot, type VesselProfile } from '@estiba/port';
import type { EarlierPlan } from '@estiba/stowage';
import type { CallVisit } from '@estiba/terminal';

/** What the plan that is being worked still wants: the next one stays close to it. */
export function earlierPlan(visit: CallVisit, vessel: VesselProfile): EarlierPlan {
  const lines = [...visit.queues.values()].flatMap(({ instructions, started }) => instructions.slice(started));
  const from = new Map(
    lines.flatMap((line) => (line.kind === 'restow-off' ? line.boxes.map(({ id, slot }) => [id as string, slot] as const) : [])),
  );
  const placed = lines.flatMap((line) => (line.kind === 'load' || line.kind === 'restow-on' ? line.boxes : []));
  return {
    loads: placed.filter(({ id }) => !from.has(id)).map(({ id, slot }) => ({ id, slot })),
    restows: placed.flatMap(({ id, slot }) => {
      const off = from.get(id);
      // The planner opens again for loads the lids that this plan opened: it knows them by these restows.
      return off === undefined
        ? []
        : [{ id, from: off, to: slot, reason: reason('restow.lid-for-loads', { lid: lidUnder(vessel, off) ?? '' }) }];
    }),
    ballast: new Map(),
  };
}

function lidUnder({ bays }: VesselProfile, slot: Slot): string | null {
  const bay = bays.find(({ number }) => number === slot.bay) ?? bays.find(({ number }) => Math.abs(number - slot.bay) === 1);
  const stack = bay?.stacks.find(({ row, level }) => row === slot.row && level === (isDeckTier(slot.tier) ? 'deck' : 'hold'));
  return stack?.level === 'deck' ? stack.lid : null;
}
