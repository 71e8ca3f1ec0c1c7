import type { ContainerId, LoadingPlan } from '@estiba/port';
import type { EarlierPlan } from '../plan-options.ts';

/** Boxes that an earlier plan, if there is one, loads in another slot (SPEC T10). */
export function loadedElsewhere(base: EarlierPlan | undefined, loads: LoadingPlan['loads']): ContainerId[] {
  const before = new Map(base?.loads.map(({ id, slot }) => [id, slot]));
  return loads.flatMap(({ id, slot }) => {
    const was = before.get(id);
    return was === undefined || (was.bay === slot.bay && was.row === slot.row && was.tier === slot.tier) ? [] : [id];
  });
}
