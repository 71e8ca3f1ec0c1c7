import { type Reason, reason } from '@estiba/base';
import { formatSlot, groundBays, parseSlot, type Slot } from '@estiba/port';
import { type BoxTable, NO_BOX, type ShipSlots } from '@estiba/view';
import type { DraftBox, Move, Offers } from './answers.ts';

/** Boxes in hand. A stack is set down one upon the other; a group keeps its rows and tiers beside the box it was taken by. */
export interface Hand {
  /** From below. */
  readonly boxes: readonly string[];
  readonly way: 'stack' | 'shape';
  /** Where the box it was taken by stands; null: not aboard. */
  readonly grip: Slot | null;
  /** 20' boxes. */
  readonly isShort: boolean;
}

/** Where each box of the hand would come to stand, and what speaks against it. */
export interface Landing {
  readonly moves: readonly Move[];
  /** Empty: it may be set down there. */
  readonly reasons: readonly Reason[];
  /** Boxes that stay in hand, because the stack has no room for them; why stands in `why`. */
  readonly rest: readonly string[];
  readonly why: Reason | null;
}

/** What the server said of places, by the slot pointed at. */
export type Landings = ReadonlyMap<string, Landing>;

/** Takes boxes in hand, `by` being the one that was taken hold of. Boxes that are not aboard go lightest uppermost. */
export function takeInHand(chosen: readonly string[], by: string, places: ReadonlyMap<string, DraftBox>, boxes: BoxTable): Hand {
  const slotOf = (box: string): Slot | null => parseSlot(places.get(box)?.slot ?? '');
  const kgOf = (box: string): number => boxes.rowOf(box)?.kg ?? 0;
  const ordered = chosen.toSorted((a, b) => (slotOf(a)?.tier ?? 0) - (slotOf(b)?.tier ?? 0) || kgOf(b) - kgOf(a));
  const columns = new Set(
    chosen.map((box) => {
      const slot = slotOf(box);
      return slot === null ? '' : `${slot.bay}/${slot.row}/${slot.tier >= 70}`;
    }),
  );
  const first = slotOf(ordered[0]!);
  const way = columns.size === 1 || columns.has('') ? 'stack' : 'shape';
  return { boxes: ordered, way, grip: way === 'stack' ? first : slotOf(by), isShort: isShort(way === 'stack' ? ordered[0]! : by, boxes) };
}

/** ISO 6346 writes the length first: 2 is 20 feet. */
const isShort = (box: string, boxes: BoxTable): boolean => boxes.rowOf(box)?.type.startsWith('2') === true;

/** The places a stack in hand was offered: each slot of an offer leads to it. Of boxes that are not aboard as many are set down as a stack takes. */
export function landingsOf(hand: Hand, { offers }: Offers): Landings {
  return new Map(
    offers.flatMap(({ slots, refused }) => {
      const moves = slots.map((to, i) => ({ box: hand.boxes[i]!, to }));
      const fits = refused === null ? slots.length : hand.grip === null ? hand.boxes.indexOf(String(refused.params['box'])) : 0;
      const landing =
        fits < 1
          ? { moves, reasons: refused === null ? [] : [refused], rest: [], why: null }
          : { moves: moves.slice(0, fits), reasons: [], rest: hand.boxes.slice(fits), why: refused };
      return slots.slice(0, Math.max(landing.moves.length, 1)).map((slot) => [slot, landing] as const);
    }),
  );
}

/** The slot that the hand would take at a place of the drawing: 40' boxes the pair, 20' boxes the half. */
export function slotAt(hand: Hand, slots: ShipSlots, place: Slot): Slot {
  if (hand.isShort || place.bay % 2 === 0) return place;
  const pair = slots.outline.bays.find(({ number }) => number % 2 === 0 && groundBays(number).includes(place.bay));
  return pair === undefined ? place : { ...place, bay: pair.number };
}

/** What would become of the hand at a place; null where the server has not answered yet. Places that were not offered are taken, or hang in the air. */
export function landingAt(hand: Hand, landings: Landings | null, slots: ShipSlots, boxes: BoxTable, place: Slot): Landing | null {
  const slot = slotAt(hand, slots, place);
  const known = landings?.get(formatSlot(slot));
  if (known !== undefined || landings === null) return known ?? null;
  const box = hand.boxes[0]!;
  const params = { box, slot: formatSlot(slot) };
  const cells = slots.cellsOf(slot);
  const standing = cells.map((cell) => slots.later[cell]!).find((one) => one !== NO_BOX);
  const closed = (code: string, more: Reason['params'] = {}): Landing => ({
    moves: [{ box, to: params.slot }],
    reasons: [reason(code, { ...params, ...more })],
    rest: [],
    why: null,
  });
  const isWrongLength = hand.isShort === (slot.bay % 2 === 0) && standing === undefined;
  if (cells.length === 0 || isWrongLength) return closed('draft.no-slot');
  if (standing !== undefined) return closed('draft.slot-taken', { by: boxes.idOf(standing) });
  return closed('draft.box-hangs');
}

/** Does this set every box down where it stands already? */
export const isBack = ({ moves }: Landing, places: ReadonlyMap<string, DraftBox>): boolean =>
  moves.every(({ box, to }) => places.get(box)?.slot === to);

/** Reasons, each once. */
export const distinct = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((one) => [JSON.stringify([one.code, one.params]), one])).values(),
];
