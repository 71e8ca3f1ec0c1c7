import { isDeckTier } from '@estiba/port';
import type { BayProfile, Slot, StackProfile, VesselProfile } from '@estiba/port';

/** Where a slot is, as far as cranes care. */
export interface Place {
  readonly bay: BayProfile;
  readonly isDeck: boolean;
  readonly row: number;
  /** Centre of the stack, to starboard positive [m]. */
  readonly y: number;
  /** Hatch cover the stack stands on (deck) or lies under (hold). */
  readonly lid: string | null;
  /** False for a slot the profile has not. */
  readonly isOfShip: boolean;
}

/**
 * Finds the places of a ship. An odd bay number is the odd bay of that number, else the fore half of the bay one more,
 * else the aft half of the bay one less. A slot the profile has not (real bay plans hold such boxes, and they must be
 * lifted all the same) is reckoned as an uncovered one of the bay with the nearest number.
 */
export function placeFinder(vessel: VesselProfile): (slot: Slot) => Place {
  const stacks = new Map<number, { bay: BayProfile; stack: StackProfile }>();
  const keyOf = (bay: number, row: number, isDeck: boolean): number => (bay * 1000 + row) * 2 + (isDeck ? 1 : 0);
  for (const bay of vessel.bays) {
    for (const stack of bay.stacks) stacks.set(keyOf(bay.number, stack.row, stack.level === 'deck'), { bay, stack });
  }
  return (slot) => {
    const isDeck = isDeckTier(slot.tier);
    const candidates = slot.bay % 2 === 0 ? [slot.bay] : [slot.bay, slot.bay + 1, slot.bay - 1];
    for (const number of candidates) {
      const found = stacks.get(keyOf(number, slot.row, isDeck));
      if (found && hasTier(found.stack, slot.tier))
        return { bay: found.bay, isDeck, row: slot.row, y: found.stack.y, lid: found.stack.lid, isOfShip: true };
    }
    const bay = vessel.bays.reduce((a, b) => (Math.abs(b.number - slot.bay) < Math.abs(a.number - slot.bay) ? b : a));
    return { bay, isDeck, row: slot.row, y: slot.row % 2 === 0 ? -slot.row : slot.row, lid: null, isOfShip: false };
  };
}

function hasTier({ bottomTier, tiers }: StackProfile, tier: number): boolean {
  const k = (tier - bottomTier) / 2;
  return Number.isInteger(k) && k >= 0 && k < tiers;
}
