import { CellKind } from '@estiba/port';
import type { Context } from '../desks/context.ts';
import { isIdleTruck } from './state-readers.ts';
import { sendHome } from './send.ts';

/** Phase 10: a truck nobody wants leaves the place where others are served. */
export function sendIdleHome(context: Context): void {
  const { state, ground } = context;
  for (const truck of state.equipment.values()) {
    if (!isIdleTruck(truck) || truck.cell === truck.home) continue;
    const kind = ground.graph.kind[ground.cellOf.get(truck.cell ?? '') ?? -1];
    if (kind !== CellKind.parking) sendHome(context, truck);
  }
}
