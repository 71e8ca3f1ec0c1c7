import { formatSlot, type Slot, type StackOutline } from '@estiba/port';
import { NO_BOX, type Picture, type ShipSlots } from '@estiba/view';

/** A place aboard where a box stands now or will: `now` and `later` as in the drawing, `NO_BOX` for none. */
export interface SlotRow {
  /** BBBRRTT. */
  readonly key: string;
  readonly slot: Slot;
  /** Number of the bay in the outline. */
  readonly bay: number;
  readonly stack: StackOutline;
  readonly now: number;
  readonly later: number;
}

/** Places that are not empty in a picture, of one bay or of the whole ship (null): a 40' box is one row under its even bay, by bay, row and tier. */
export function slotRows({ columns, now, later }: ShipSlots, bay: number | null, picture: Picture): SlotRow[] {
  const rows = new Map<string, SlotRow>();
  const isEmpty = (a: number, b: number): boolean => (picture === 'later' || a === NO_BOX) && (picture === 'now' || b === NO_BOX);
  for (const column of columns) {
    if (bay !== null && column.bay !== bay) continue;
    for (let level = 0; level < column.stack.tiers; level++) {
      const [a, b] = [now[column.first + level]!, later[column.first + level]!];
      if (isEmpty(a, b)) continue;
      const tier = column.stack.bottomTier + 2 * level;
      const name = `${column.bay} ${column.stack.row} ${tier} ${a} ${b}`;
      // The same boxes in both halves are one place of the pair.
      const slot = { bay: rows.has(name) ? column.bay : column.half, row: column.stack.row, tier };
      rows.set(name, { key: formatSlot(slot), slot, bay: column.bay, stack: column.stack, now: a, later: b });
    }
  }
  const order = (row: SlotRow): readonly number[] => [row.bay, row.slot.row, row.slot.tier, row.slot.bay];
  return [...rows.values()].sort((a, b) => firstDifference(order(a), order(b)));
}

const firstDifference = (a: readonly number[], b: readonly number[]): number =>
  a.map((one, i) => one - b[i]!).find((gap) => gap !== 0) ?? 0;

/** The box a place is told by: the one that stands there in the picture; among work to do the one that stands there now. */
export const boxOf = ({ now, later }: SlotRow, picture: Picture): number => (picture === 'later' || now === NO_BOX ? later : now);

export type SlotWork = 'stays' | 'leaves' | 'comes' | 'leaves-and-comes' | 'exchanged';

/** What becomes of a place. */
export function workOf({ now, later }: SlotRow, restows: ReadonlySet<number>): SlotWork {
  if (now === later) return restows.has(now) ? 'leaves-and-comes' : 'stays';
  if (now === NO_BOX) return 'comes';
  return later === NO_BOX ? 'leaves' : 'exchanged';
}
