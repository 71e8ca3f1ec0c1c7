import type { Lift } from './lift.ts';
import type { Move } from './moves.ts';

/** The side of the ship that lies at the quay. */
export type Side = 'port' | 'starboard';

/**
 * Lifts of moves of one level that all come on or all go off. Going off: from the top tier down, seaside first in each
 * tier; coming on: from the bottom up, landside first, so that the crane works away from what it has just built.
 * 20' boxes fore and aft of each other become one lift where the strongest crane can take both.
 */
export function liftsOf(moves: readonly Move[], landside: Side, twinLimit: number): Lift[] {
  const goesOff = moves[0]?.kind === 'discharge' || moves[0]?.kind === 'restow-off';
  const way = goesOff ? -1 : 1;
  const fromLand = landside === 'starboard' ? -1 : 1;
  const ordered = [...moves].sort(
    (a, b) =>
      way * (a.slot.tier - b.slot.tier) || way * fromLand * (a.place.y - b.place.y) || a.slot.bay - b.slot.bay || (a.id < b.id ? -1 : 1),
  );
  const lifts: Lift[] = [];
  for (let i = 0; i < ordered.length; i++) {
    const move = ordered[i] as Move;
    const next = ordered[i + 1];
    const isPair = next !== undefined && areTwins(move, next) && move.mass + next.mass <= twinLimit;
    lifts.push({ kind: move.kind, boxes: isPair ? [move, next] : [move], lid: '' });
    if (isPair) i++;
  }
  return lifts;
}

function areTwins(fore: Move, aft: Move): boolean {
  return (
    fore.kind === aft.kind &&
    fore.is20 &&
    aft.is20 &&
    fore.place.bay === aft.place.bay &&
    fore.slot.row === aft.slot.row &&
    fore.slot.tier === aft.slot.tier &&
    fore.slot.bay + 2 === aft.slot.bay
  );
}
