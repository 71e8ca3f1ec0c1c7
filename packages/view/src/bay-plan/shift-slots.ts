import { isDeckTier, type Slot, type StackOutline } from '@estiba/port';
import { bayOf } from './cursor.ts';
import type { ShipSlots } from './ship-slots.ts';

/**
 * Where a group of slots comes to lie when one of them is moved to another place: the others keep their rows and tiers beside it. Null for a
 * slot that would come to lie where the ship has none, or is in another bay or on another level than the one that is moved.
 */
export function shiftSlots(slots: ShipSlots, group: readonly Slot[], from: Slot, to: Slot): (Slot | null)[] {
  const [own, other] = [stacksBeside(slots, from), stacksBeside(slots, to)];
  const across = rankOf(other, to.row) - rankOf(own, from.row);
  return group.map((slot) => {
    const isBeside = bayOf(slots.outline, slot.bay) === bayOf(slots.outline, from.bay) && isDeckTier(slot.tier) === isDeckTier(from.tier);
    const stack = other[rankOf(own, slot.row) + across];
    const bay = bayAfter(slots, slot, from, to);
    if (!isBeside || stack === undefined || bay === null) return null;
    const moved = { bay, row: stack.row, tier: slot.tier + to.tier - from.tier };
    return slots.cellsOf(moved).length === 0 ? null : moved;
  });
}

/** Stacks of the slot's bay and level, from port to starboard. */
function stacksBeside({ outline }: ShipSlots, { bay, tier }: Slot): readonly StackOutline[] {
  const level = isDeckTier(tier) ? 'deck' : 'hold';
  const stacks = outline.bays.find(({ number }) => number === bayOf(outline, bay))?.stacks ?? [];
  return stacks.filter((stack) => stack.level === level).toSorted((a, b) => a.y - b.y);
}

const rankOf = (stacks: readonly StackOutline[], row: number): number => stacks.findIndex((stack) => stack.row === row);

/** A 40' slot stays one. A 20' slot keeps its half, or changes it where the one that is moved does. Null: there is no such bay. */
function bayAfter({ outline }: ShipSlots, slot: Slot, from: Slot, to: Slot): number | null {
  const [bay, own] = [bayOf(outline, to.bay), bayOf(outline, slot.bay)];
  const isLong = slot.bay % 2 === 0;
  if (isLong || bay % 2 === 1) return isLong === (bay % 2 === 0) ? bay : null;
  const isHalfToHalf = from.bay % 2 === 1 && to.bay % 2 === 1;
  const half = isHalfToHalf ? to.bay + slot.bay - from.bay : bay + (slot.bay === own ? -1 : slot.bay - own);
  return bayOf(outline, half) === bay ? half : null;
}
