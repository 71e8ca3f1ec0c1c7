import type { BayProfile, Slot, StackProfile, VesselProfile } from '@estiba/port';

/** The bay of the profile a slot's bay number belongs to: 33 and 35 are the halves of bay 34. */
export function bayAt(vessel: VesselProfile, slotBay: number): BayProfile | undefined {
  return vessel.bays.find(({ number }) => number === slotBay || (number % 2 === 0 && Math.abs(number - slotBay) === 1));
}

/** The stack of a bay a slot's row and tier are in, if the ship has it. */
export function stackAt(bay: BayProfile, slot: Slot): StackProfile | undefined {
  return bay.stacks.find(
    ({ row, bottomTier, tiers }) =>
      row === slot.row && slot.tier >= bottomTier && slot.tier <= bottomTier + 2 * (tiers - 1) && (slot.tier - bottomTier) % 2 === 0,
  );
}
