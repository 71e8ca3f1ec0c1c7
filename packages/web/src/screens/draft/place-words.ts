import type { Term } from '@estiba/view';
import { parseSlot } from '@estiba/port';
import { useWords } from '../../i18n/language.ts';
import { termText } from '../../words/term-text.ts';
import { distinct, type Landing } from './hand.ts';
import { useReasonWords } from './reason-words.ts';

/** Says the terms of a place. */
export function usePlaceWords(): (terms: readonly Term[]) => string {
  const words = useWords();
  return (terms) => terms.map((term) => termText(term, words)).join(', ');
}

/** Says a slot as the trade does. */
export function useSlotWords(): (slot: string) => string {
  const { drawing } = useWords();
  return (address) => {
    const slot = parseSlot(address);
    return slot === null ? address : drawing.place(slot.bay, slot.row, slot.tier);
  };
}

/** A landing, or only why there is none. */
type Told = Pick<Landing, 'reasons'> & Partial<Landing>;

/** Says what would become of the hand at a slot: that it is open, or every reason why not; with the box where there are several. */
export function useLandingWords(): (place: string, landing: Told | null, isNamed?: boolean) => string {
  const { draft: words } = useWords();
  const sayReason = useReasonWords();
  const saySlot = useSlotWords();
  return (place, landing, isNamed = false) => {
    const slot = saySlot(place);
    if (landing === null) return words.askedAt(slot);
    const { moves, rest, why } = landing;
    if (rest !== undefined && rest.length > 0)
      return [words.openFor(slot, moves?.length ?? 0, rest.length), why ? sayReason(why, true) : ''].join(' ').trim();
    if (landing.reasons.length === 0) return words.openAt(slot);
    const reasons = distinct(landing.reasons);
    return [words.closedAt(slot), ...reasons.map((one) => sayReason(one, isNamed))].join(' ');
  };
}
