import type { BayProfile, StackProfile } from '../vessel/profile.ts';

/** Share of the plugs below deck; reefer holds cost ventilation, so most stand on deck. */
const HOLD_SHARE = 0.16;
/** Tiers with plugs in a reefer hold. */
const HOLD_TIERS = 6;

/**
 * Gives the ship `count` plugs for 40' reefers: below deck in the bays nearest `nearX` (the accommodation), on deck tier by tier from the lids
 * up, the bays nearest it first. Each is at the aft end of its box; the lowest deck tier has one at the fore end too, for 20' reefers.
 */
export function placePlugs(bays: readonly BayProfile[], count: number, nearX: number): BayProfile[] {
  const nearest = [...bays].sort((a, b) => Math.abs(a.x - nearX) - Math.abs(b.x - nearX));
  const places = nearest.flatMap((bay) => bay.stacks.flatMap((stack) => Array.from({ length: stack.tiers }, (_, k) => ({ stack, k }))));
  const inHold = places.filter(({ stack, k }) => stack.level === 'hold' && k < HOLD_TIERS).slice(0, Math.round(count * HOLD_SHARE));
  const onDeck = places.filter(({ stack }) => stack.level === 'deck').sort((a, b) => a.k - b.k);
  const chosen = new Map<StackProfile, StackProfile['plugs']>();
  for (const { stack, k } of [...inHold, ...onDeck.slice(0, count - inHold.length)]) {
    const plug = { tier: stack.bottomTier + 2 * k, fore: stack.level === 'deck' && k === 0, aft: true };
    chosen.set(stack, [...(chosen.get(stack) ?? []), plug]);
  }
  return bays.map((bay) => ({ ...bay, stacks: bay.stacks.map((stack) => ({ ...stack, plugs: chosen.get(stack) ?? [] })) }));
}
