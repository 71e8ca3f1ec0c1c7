import { parseSlot, type ShipOutline } from '@estiba/port';
import { AT_SHIP, type BoxTable, ShipSlots } from '@estiba/view';
import type { DraftBoxes, DraftShip } from './answers.ts';

/** The slots of the ship as they are now, and as they will be when the lines under way are done and the draft is carried out. */
export function slotsOfDraft(outline: ShipOutline, boxes: BoxTable, call: string, draft: DraftBoxes, ship: DraftShip): ShipSlots {
  const slots = new ShipSlots(outline);
  const set = (id: string, address: string | null): void => {
    const [box, slot] = [boxes.indexOf(id), parseSlot(address ?? '')];
    if (slot === null) return;
    if (box === undefined) slots.unknown.push(id);
    else slots.put('later', box, slot);
  };
  for (const { box, slot } of ship.stays) set(box, slot);
  for (const { box, slot } of draft.boxes) set(box, slot);
  const restows = new Set(draft.boxes.flatMap(({ box, isRestow }) => (isRestow ? [box] : [])));
  for (let box = 0; box < boxes.count; box++) {
    if (boxes.at[box] !== AT_SHIP || boxes.names[boxes.of[box]!] !== call) continue;
    slots.put('now', box, { bay: boxes.bay[box]!, row: boxes.row[box]!, tier: boxes.tier[box]! });
    if (restows.has(boxes.idOf(box))) slots.restows.add(box);
  }
  return slots;
}
