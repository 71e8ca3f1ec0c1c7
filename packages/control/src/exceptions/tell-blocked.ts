import { reason } from '@estiba/base';
import { isPocket } from '@estiba/port';
import type { Context } from '../desks/context.ts';

/** A truck that broke down on a lane bars it: a person is told where it stands, to have it towed. Others are routed around it as far as lanes lead. */
export function tellBlocked({ state, ground, ask }: Context): void {
  for (const { id, kind, technical, cell } of state.equipment.values()) {
    if (kind !== 'truck' || technical !== 'red' || cell === null) continue;
    const at = ground.cellOf.get(cell) ?? -1;
    if (at < 0 || isPocket(ground.graph.kind[at] as number) || state.exceptions.has(`fault:${id}:truck.bars-lane:${cell}`)) continue;
    ask('observeFault', { id, reason: reason('truck.bars-lane', { truck: id, cell }), isBarring: false, standsAt: cell });
  }
}
