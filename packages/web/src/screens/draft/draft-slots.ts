import { containerId, parseSlot, type ShipOutline, type Slot } from '@estiba/port';
import { type BoxTable, type PlannedMoves, type ShipSlots, slotsOfCall } from '@estiba/view';
import type { DraftBox, DraftBoxes } from './answers.ts';

const why = { code: 'restow', params: {} };

/** What a draft does to the boxes aboard, as the drawing takes it. A restow that has no slot yet is drawn as one that leaves. */
export function movesOfDraft({ boxes: movable, leaving }: DraftBoxes, boxes: BoxTable): PlannedMoves {
  const slotOf = ({ slot }: DraftBox): Slot | null => (slot === null ? null : parseSlot(slot));
  const aboard = (box: string): Slot | null => {
    const row = boxes.rowOf(box);
    return row?.at === 'ship' ? row : null;
  };
  const set = movable.flatMap((one) => {
    const to = slotOf(one);
    return to === null ? [] : [{ id: containerId(one.box), to, from: one.isRestow ? aboard(one.box) : null }];
  });
  const off = [...leaving, ...movable.filter((one) => one.isRestow && slotOf(one) === null).map(({ box }) => box)];
  return {
    loads: set.flatMap(({ id, to, from }) => (from === null ? [{ id, slot: to }] : [])),
    restows: set.flatMap(({ id, to, from }) => (from === null ? [] : [{ id, from, to, reason: why }])),
    discharges: off.flatMap((box) => {
      const slot = aboard(box);
      return slot === null ? [] : [{ id: containerId(box), slot }];
    }),
  };
}

/** The slots of the ship as they are and as the draft leaves them. */
export function slotsOfDraft(outline: ShipOutline, boxes: BoxTable, call: string, draft: DraftBoxes | null): ShipSlots {
  return slotsOfCall(outline, boxes, call, draft === null ? null : movesOfDraft(draft, boxes));
}
