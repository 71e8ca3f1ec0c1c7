import type { HeldBoxes } from '@estiba/view';
import type { Landing, Landings } from './hand.ts';
import type { Grab } from './use-grab.ts';

/** What is in hand, as the drawing takes it; null where nothing is. */
export function heldOf({ hand, landings, pointed, landing }: Pick<Grab, 'hand' | 'landings' | 'pointed' | 'landing'>): HeldBoxes | null {
  if (hand === null) return null;
  const places = (isOpen: boolean): Set<string> =>
    new Set([...(landings ?? [])].flatMap(([place, { reasons }]) => ((reasons.length === 0) === isOpen ? [place] : [])));
  const over = landing?.moves.flatMap(({ to }) => to ?? []) ?? [];
  return {
    open: places(true),
    closed: places(false),
    over: over.length > 0 || pointed === null ? over : [pointed],
    isLegal: landing === null ? null : landing.reasons.length === 0,
    isShort: hand.isShort,
  };
}

/** Slots where the hand may be set down, each landing once, in the order of their names. */
export function openPlaces(landings: Landings | null): readonly string[] {
  const seen = new Set<Landing>();
  return [...(landings ?? [])]
    .flatMap(([place, landing]) => {
      if (landing.reasons.length > 0 || seen.has(landing)) return [];
      seen.add(landing);
      return [place];
    })
    .sort();
}

/** Bays with places that are open, bow first as the ship has them, and how many. */
export function openBays(
  held: HeldBoxes,
  bays: readonly number[],
  bayOfSlot: (slot: string) => number,
): { readonly bay: number; readonly open: number }[] {
  const counts = new Map<number, number>();
  for (const slot of held.open) {
    const bay = bayOfSlot(slot);
    counts.set(bay, (counts.get(bay) ?? 0) + 1);
  }
  return bays.flatMap((bay) => (counts.has(bay) ? [{ bay, open: counts.get(bay)! }] : []));
}
