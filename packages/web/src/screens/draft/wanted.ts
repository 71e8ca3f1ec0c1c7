import { formatSlot, parseSlot } from '@estiba/port';
import { shiftSlots, type ShipSlots } from '@estiba/view';
import type { DraftBox, Move } from './answers.ts';
import { type Hand, slotAt } from './hand.ts';

/** Where each box of a hand would stand at a place, whatever stands there now; null where the ship has no such place for one of them. */
export function wantedAt(hand: Hand, slots: ShipSlots, places: ReadonlyMap<string, DraftBox>, place: string): readonly Move[] | null {
  const pointed = parseSlot(place);
  if (pointed === null) return null;
  const at = slotAt(hand, slots, pointed);
  const wanted =
    hand.way === 'stack'
      ? hand.boxes.map((_, i) => ({ ...at, tier: at.tier + 2 * i }))
      : shiftSlots(
          slots,
          hand.boxes.map((box) => parseSlot(places.get(box)?.slot ?? '') ?? hand.grip!),
          hand.grip!,
          at,
        );
  const found = wanted.flatMap((slot) => (slot !== null && slots.cellsOf(slot).length > 0 ? [slot] : []));
  return found.length < hand.boxes.length ? null : found.map((slot, i) => ({ box: hand.boxes[i]!, to: formatSlot(slot) }));
}
