import type { VesselProfile } from '../vessel/profile.ts';

/** A ship as far as work on her needs it: where bays lie along her, where stacks stand, and which lid covers which. */
export interface ShipOutline {
  readonly name: string;
  /** Length over all [m]. */
  readonly loa: number;
  /** Bays, bow to stern. */
  readonly bays: readonly BayOutline[];
}

export interface BayOutline {
  readonly number: number;
  /** Centre of the bay from the bow [m]. */
  readonly fromBow: number;
  readonly stacks: readonly StackOutline[];
}

export interface StackOutline {
  readonly level: 'deck' | 'hold';
  readonly row: number;
  /** Centre of the stack, to starboard of the centre line [m]. */
  readonly y: number;
  /** Underside of the lowest box above base [m]. */
  readonly z: number;
  readonly bottomTier: number;
  readonly tiers: number;
  /** Lid it stands on (deck) or lies under (hold). */
  readonly lid: string | null;
}

/** What work on a ship needs of her profile. */
export function outlineOf(vessel: VesselProfile): ShipOutline {
  return {
    name: vessel.name,
    loa: vessel.particulars.loa,
    bays: vessel.bays.map((bay) => ({
      number: bay.number,
      fromBow: vessel.visibility.bowX - bay.x,
      stacks: bay.stacks.map(({ level, row, y, z, bottomTier, tiers, lid }) => ({ level, row, y, z, bottomTier, tiers, lid })),
    })),
  };
}
