/**
 * A place aboard, addressed as ISO 9711 does: bay (odd for 20', even for 40' and longer), row (00 on the centre line,
 * odd to starboard, even to port) and tier (hold from 02, deck from 82; some ships start at 80, those with ten tiers or more at 72).
 */
export interface Slot {
  readonly bay: number;
  readonly row: number;
  readonly tier: number;
}

/** BBBRRTT, the seven digits messages use. */
export function formatSlot(slot: Slot): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return String(slot.bay).padStart(3, '0') + two(slot.row) + two(slot.tier);
}

/** Reads BBBRRTT, or BBRRTT as older messages write it; null when it is neither. */
export function parseSlot(text: string): Slot | null {
  const match = /^(\d{2,3})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return null;
  return { bay: Number(match[1]), row: Number(match[2]), tier: Number(match[3]) };
}

/** No hold is so deep that its tiers reach this number; ships with ten tiers on deck or more number them from 72, so that 98 is enough (SMDG recommendation 1). */
export const LOWEST_DECK_TIER = 70;

/** Is this tier on deck? */
export function isDeckTier(tier: number): boolean {
  return tier >= LOWEST_DECK_TIER;
}
