import type { StowedContainer } from '../call/call.ts';
import type { BayProfile, StackProfile } from '../vessel/profile.ts';
import { isDeckTier } from '../vessel/slot.ts';

/** Cargo of one plan: mass [t] and moment about the base line [t·m]. */
export interface CargoSeen {
  readonly mass: number;
  readonly moment: number;
}

/** Mean height of a tier, and where the mass of a box is in it [m, share]. */
const TIER = 2.7;
const CENTRE = 0.45;

/** Mass and height of the cargo of each plan in the bays as inferred; boxes without a place are left out. */
export function cargoSeen(plans: readonly (readonly StowedContainer[])[], bays: readonly BayProfile[]): CargoSeen[] {
  const stacks = new Map<string, StackProfile>();
  for (const { number, stacks: inBay } of bays) {
    for (const stack of inBay)
      for (const half of number % 2 === 0 ? [number - 1, number, number + 1] : [number])
        stacks.set(`${half} ${stack.level} ${stack.row}`, stack);
  }
  return plans.map((plan) =>
    plan.reduce<CargoSeen>(
      (sum, { container, slot }) => {
        const stack = stacks.get(`${slot.bay} ${isDeckTier(slot.tier) ? 'deck' : 'hold'} ${slot.row}`);
        if (stack === undefined) return sum;
        const mass = container.weight.gross / 1000;
        const z = stack.z + ((slot.tier - stack.bottomTier) / 2 + CENTRE) * TIER;
        return { mass: sum.mass + mass, moment: sum.moment + mass * z };
      },
      { mass: 0, moment: 0 },
    ),
  );
}
