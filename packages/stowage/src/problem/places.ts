import { isDeckTier, type Slot, type StowedContainer } from '@estiba/port';
import { FT20, lengthClass, UNLOADABLE } from './boxes.ts';
import type { Standing } from './reach.ts';
import { AFT, BOTH, FORE, type Ship } from './ship.ts';

/** Finds the stack a slot names: key of bay, row and level. */
export type SlotIndex = ReadonlyMap<number, number>;
const key = (bay: number, row: number, tier: number): number => (bay * 100 + row) * 2 + (isDeckTier(tier) ? 1 : 0);

export function slotIndex(ship: Ship): SlotIndex {
  const index = new Map<number, number>();
  const { stacks, bays } = ship;
  for (let s = 0; s < stacks.count; s++) {
    const bay = bays.number[stacks.bay[s]];
    const halves = bay % 2 === 0 ? [bay, bay - 1, bay + 1] : [bay];
    for (const number of halves) index.set(key(number, stacks.row[s], stacks.bottomTier[s]), s);
  }
  return index;
}

/** The stack a slot is in, undefined where the ship has none there. */
export function stackAt(index: SlotIndex, { bay, row, tier }: Slot): number | undefined {
  return index.get(key(bay, row, tier));
}

/** Where a box stands, or null when the ship has no such place for a box of its length. A box of an odd length is taken as the slot has it (SPEC, odd ones). */
export function locate(ship: Ship, index: SlotIndex, stowed: StowedContainer, box: number): Standing | null {
  const { slot, container } = stowed;
  const stack = stackAt(index, slot);
  // Rows beyond two digits would be read as those of another bay.
  if (stack === undefined || ship.stacks.row[stack] !== slot.row) return null;
  const k = (slot.tier - ship.stacks.bottomTier[stack]) / 2;
  if (!Number.isInteger(k) || k < 0 || k >= ship.stacks.tiers[stack]) return null;
  const half = halfOf(ship, stack, slot);
  const length = lengthClass(container.sizeType.lengthFt);
  if (length !== UNLOADABLE && (length === FT20) !== (half !== BOTH)) return null;
  return { box, stack, half, k, slot };
}

function halfOf(ship: Ship, stack: number, slot: Slot): number {
  const bay = ship.bays.number[ship.stacks.bay[stack]];
  if (bay % 2 !== 0 || slot.bay === bay - 1) return FORE;
  return slot.bay === bay ? BOTH : AFT;
}

/** The slot of position k in a half of a stack. */
export function slotOf(ship: Ship, stack: number, half: number, k: number): Slot {
  const bay = ship.bays.number[ship.stacks.bay[stack]];
  const offset = bay % 2 !== 0 || half === BOTH ? 0 : half === FORE ? -1 : 1;
  return { bay: bay + offset, row: ship.stacks.row[stack], tier: ship.stacks.bottomTier[stack] + 2 * k };
}
