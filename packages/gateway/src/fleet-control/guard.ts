import { type Reason, reason } from '@estiba/base';
import type { VehicleState } from '@estiba/messages/equipment';
import { indexOf, type Progress } from './progress.ts';
import type { SiteMap } from './site-map.ts';
import type { Wish } from './wish.ts';

/** What is wrong with where a vehicle says it is; `isBeyond`: it drove what was not released to it. */
export interface Trespass {
  readonly reason: Reason;
  readonly isBeyond: boolean;
}

/** Holds a vehicle's report against its released base. `released`: index of the last cell it may be at. Null when all is well. */
export function findTrespass(state: VehicleState, progress: Progress, wish: Wish | null, released: number, map: SiteMap): Trespass | null {
  if (wish === null || progress.orderId !== wish.route) return null;
  const reached = indexOf(state.lastNodeSequenceId);
  if (!progress.hasBegun && wish.cells[reached] !== state.lastNodeId) return null;
  const where = { order: wish.route, node: state.lastNodeId.slice(0, 80), index: reached, released };
  if (reached > released) return { reason: reason('vehicle.beyond-base', where), isBeyond: true };
  if (wish.cells[reached] !== state.lastNodeId) return { reason: reason('vehicle.node-mismatch', where), isBeyond: false };
  return isPastEnd(state, wish, reached, released, map) ? { reason: reason('vehicle.beyond-base', where), isBeyond: true } : null;
}

/** It was at the end of its base and is nearer to the next cell by now, although it may not go there. */
function isPastEnd(state: VehicleState, wish: Wish, reached: number, released: number, map: SiteMap): boolean {
  const next = wish.cells[reached + 1];
  if (reached !== released || next === undefined || !state.position?.isLocalized) return false;
  const here = map.place(wish.cells[reached]!);
  const there = map.place(next);
  if (here === null || there === null) return false;
  const { x, y } = state.position;
  return Math.hypot(there.x - x, there.y - y) < Math.hypot(here.x - x, here.y - y);
}
