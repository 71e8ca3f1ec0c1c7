import { reason } from '@estiba/base';
import { isPocket, type LaneGraph } from '@estiba/port';
import { type Equipment, isAvailable, type TerminalState } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';

/** Looked at so often [ms]. */
const EVERY = 5000;

/**
 * Trucks whose way leads through where another stands broken down give up what they were not yet let drive, where lanes lead around: from
 * where they then stand they are sent on another way.
 */
export function goAround({ state, ground, now, ask }: Context): void {
  if (now % EVERY !== 0) return;
  const broken = brokenOn(state);
  if (broken.size === 0) return;
  const barred = new Set([...broken].map(([cell]) => ground.cellOf.get(cell) ?? -1));
  for (const truck of state.equipment.values()) {
    const { route } = truck;
    if (route === null || route.isDone || !isAvailable(truck)) continue;
    const hit = route.cells.findIndex((cell, i) => i > route.released && broken.has(cell));
    if (hit < 0) continue;
    const [from, goal] = [route.cells[route.released], route.cells.at(-1)].map((cell) => ground.cellOf.get(cell ?? '') ?? -1);
    if (!leadsAround(ground.graph, from as number, goal as number, barred)) continue;
    const cell = route.cells[hit] as string;
    ask('cutRoute', {
      truck: truck.id,
      route: route.id,
      reason: reason('traffic.waits-for-broken', { truck: truck.id, cell, other: broken.get(cell) ?? '' }),
    });
  }
}

/** Cells where trucks stand that do not drive on, by cell. */
function brokenOn(state: TerminalState): ReadonlyMap<string, string> {
  const isBroken = ({ kind, technical, barred, cell }: Equipment): boolean =>
    kind === 'truck' && cell !== null && (technical === 'red' || barred !== null);
  return new Map([...state.equipment.values()].filter(isBroken).map(({ id, cell }) => [cell as string, id]));
}

/** Do lanes lead from one cell to another without those? Nobody drives through a pocket. */
function leadsAround({ successors, kind }: LaneGraph, from: number, goal: number, barred: ReadonlySet<number>): boolean {
  const seen = new Set([from]);
  for (const cell of seen) {
    if (cell === goal) return true;
    if (cell !== from && isPocket(kind[cell] as number)) continue;
    for (let k = successors.start[cell] as number; k < (successors.start[cell + 1] as number); k++) {
      const next = successors.to[k] as number;
      if (!barred.has(next)) seen.add(next);
    }
  }
  return false;
}
