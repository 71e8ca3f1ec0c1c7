import { reason } from '@estiba/base';
import { formatSlot, parseSlot, type Slot } from '@estiba/port';
import { bayOf, NO_BOX, shiftSlots, type ShipSlots } from '@estiba/view';
import type { DraftBox, Move, Trials } from './answers.ts';
import type { Hand, Landing, Landings } from './hand.ts';

/** Moves of a group to every place of a bay where its grip could be: those to be asked of the server, and those that cannot be at all. */
export interface ShapeTrials {
  readonly asked: readonly { readonly at: string; readonly moves: readonly Move[] }[];
  readonly refused: Landings;
}

/** A group keeps its rows and tiers: for each place of the bay, where each box of it would come to stand. */
export function shapeTrials(hand: Hand, slots: ShipSlots, places: ReadonlyMap<string, DraftBox>, bay: number): ShapeTrials {
  const grip = hand.grip!;
  const group = hand.boxes.map((box) => parseSlot(places.get(box)?.slot ?? '') ?? grip);
  const held = new Set(group.flatMap((slot) => slots.cellsOf(slot)));
  const isFree = (slot: Slot): boolean => slots.cellsOf(slot).every((cell) => slots.later[cell] === NO_BOX || held.has(cell));
  const asked: { at: string; moves: Move[] }[] = [];
  const refused = new Map<string, Landing>();
  for (const at of placesOfBay(slots, bay, grip).filter(isFree)) {
    const shifted = shiftSlots(slots, group, grip, at);
    const moves = shifted.flatMap((slot, i) => (slot === null ? [] : [{ box: hand.boxes[i]!, to: formatSlot(slot) }]));
    const lost = shifted.indexOf(null);
    if (lost >= 0) {
      const why = reason('draft.no-slot', { box: hand.boxes[lost]!, slot: formatSlot(at) });
      refused.set(formatSlot(at), { moves, reasons: [why], rest: [], why: null });
    } else if (shifted.every((slot) => isFree(slot!))) asked.push({ at: formatSlot(at), moves });
  }
  return { asked, refused };
}

/** Puts the server's answers beside what was known without it. */
export function landingsOfShape({ asked, refused }: ShapeTrials, { trials }: Pick<Trials, 'trials'>): Landings {
  return new Map([...refused, ...asked.map(({ at, moves }, i) => [at, { moves, reasons: trials[i] ?? [], rest: [], why: null }] as const)]);
}

/** Slots of a bay that are as long as the grip's. */
function placesOfBay(slots: ShipSlots, bay: number, grip: Slot): Slot[] {
  const seen = new Map<string, Slot>();
  for (const { half, stack } of slots.columns) {
    if (bayOf(slots.outline, half) !== bay) continue;
    for (let level = 0; level < stack.tiers; level++) {
      const slot = { bay: grip.bay % 2 === 0 ? bay : half, row: stack.row, tier: stack.bottomTier + 2 * level };
      if (slots.cellsOf(slot).length > 0) seen.set(formatSlot(slot), slot);
    }
  }
  return [...seen.values()];
}
