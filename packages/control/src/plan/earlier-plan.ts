import { reason } from '@estiba/base';
import { isDeckTier, type Slot, type VesselProfile } from '@estiba/port';
import type { EarlierPlan } from '@estiba/stowage';
import type { CallVisit } from '@estiba/terminal';

/** What the plan that is being worked still wants: the next one stays close to it. Of ballast it tells nothing: the log keeps none. */
export function earlierPlan(visit: CallVisit, vessel: VesselProfile): EarlierPlan {
  const queues = [...visit.queues.values()];
  const lines = queues.flatMap(({ instructions, started }) => instructions.slice(started));
  const opened = new Set(
    queues.flatMap(({ instructions }) => instructions.flatMap((line) => (line.kind === 'open-lid' ? [line.lid] : []))),
  );
  const from = new Map(
    lines.flatMap((line) => (line.kind === 'restow-off' ? line.boxes.map(({ id, slot }) => [id as string, slot] as const) : [])),
  );
  const placed = lines.flatMap((line) => (line.kind === 'load' || line.kind === 'restow-on' ? line.boxes : []));
  return {
    loads: placed.filter(({ id }) => !from.has(id)).map(({ id, slot }) => ({ id, slot })),
    restows: placed.flatMap(({ id, slot }) => {
      const off = from.get(id);
      if (off === undefined) return [];
      // The planner opens again for loads the lids that this plan opened: it knows them by these restows. A box may also be taken off a lid that stays shut.
      const lid = lidUnder(vessel, off);
      const why = lid !== null && opened.has(lid) ? reason('restow.lid-for-loads', { lid }) : reason('restow.above', { over: '' });
      return [{ id, from: off, to: slot, reason: why }];
    }),
    ballast: new Map(),
  };
}

/** Of the bays a number may stand for (its own, or that of a half: the one more first) the first that has the deck stack. */
function lidUnder({ bays }: VesselProfile, { bay, row, tier }: Slot): string | null {
  if (!isDeckTier(tier)) return null;
  const named = [bay, bay + 1, bay - 1].flatMap((number) => bays.find((one) => one.number === number) ?? []);
  return named.flatMap(({ stacks }) => stacks.find((one) => one.row === row && one.level === 'deck') ?? [])[0]?.lid ?? null;
}
