import type { LoadingPlan, ShipOutline, Slot } from '@estiba/port';
import type { BoxTable } from '../boxes/box-table.ts';
import { AT_SHIP, type BoxView } from '../boxes/columns.ts';
import { ShipSlots } from './ship-slots.ts';

/** What of a plan is drawn in the slots. */
export type PlannedMoves = Pick<LoadingPlan, 'loads' | 'restows' | 'discharges'>;

/** Where a box stands aboard as its columns say. */
const slotOfBox = ({ bay, row, tier }: BoxView, box: number): Slot => ({ bay: bay[box]!, row: row[box]!, tier: tier[box]! });

/**
 * The slots of a ship as they are and as the plan leaves them. Moves that were carried out change nothing: a load that is aboard, a box that is
 * ashore, a restow in its new slot. A restow back to its own slot cannot be told from one to come: name those carried out in `done`.
 */
export function slotsOfCall(
  outline: ShipOutline,
  boxes: BoxTable,
  call: string,
  plan: PlannedMoves | null,
  done: ReadonlySet<string> = new Set(),
): ShipSlots {
  const slots = new ShipSlots(outline);
  const isAboard = (box: number): boolean => boxes.at[box] === AT_SHIP && boxes.names[boxes.of[box]!] === call;
  for (let box = 0; box < boxes.count; box++) {
    if (!isAboard(box)) continue;
    slots.put('now', box, slotOfBox(boxes, box));
    slots.put('later', box, slotOfBox(boxes, box));
  }
  if (plan !== null) applyPlan(slots, boxes, isAboard, plan, done);
  return slots;
}

/** Takes what leaves out of its slot first, and only then sets what comes: a slot may be left and taken. */
function applyPlan(
  slots: ShipSlots,
  boxes: BoxTable,
  isAboard: (box: number) => boolean,
  { discharges, restows, loads }: PlannedMoves,
  done: ReadonlySet<string>,
): void {
  const known = <M extends { readonly id: string }>(moves: readonly M[]): { readonly move: M; readonly box: number }[] =>
    moves.flatMap((move) => {
      const box = boxes.indexOf(move.id);
      if (box === undefined) slots.unknown.push(move.id);
      return box === undefined ? [] : [{ move, box }];
    });
  const isMoved = (box: number, from: Slot, to: Slot): boolean => !isSame(from, to) && isAboard(box) && isSame(slotOfBox(boxes, box), to);
  const leaving = known(discharges).filter(({ box }) => isAboard(box));
  const moving = known(restows).filter(({ move: { id, from, to }, box }) => !done.has(id) && !isMoved(box, from, to));
  const coming = known(loads).filter(({ box }) => !isAboard(box));
  for (const { box } of [...leaving, ...moving]) if (isAboard(box)) slots.take('later', box, slotOfBox(boxes, box));
  for (const { box } of moving) slots.restows.add(box);
  for (const { move, box } of moving) slots.put('later', box, move.to);
  for (const { move, box } of coming) slots.put('later', box, move.slot);
}

export const isSame = (a: Slot, b: Slot): boolean => a.bay === b.bay && a.row === b.row && a.tier === b.tier;
