import { eyeHeight } from '../generate/deck-tiers.ts';
import type { VesselParticulars } from '../generate/particulars.ts';
import type { BayProfile, VesselProfile } from '../vessel/profile.ts';

const HALF_BOX = 6.1;
const MEAN_HEIGHT = 2.8;

/** Eye height from which the sea is in sight at the limit over every bay forward, stowed to its highest tier: boxes were seen there, so it must be. */
export function eyeOver(ship: VesselParticulars, bays: readonly BayProfile[], view: Omit<VesselProfile['visibility'], 'eyeZ'>): number {
  const reach = view.bowX + view.maxHidden - view.eyeX;
  const needed = bays.map((bay) => {
    const ahead = bay.x + HALF_BOX - view.eyeX;
    const tops = bay.stacks.filter((stack) => stack.level === 'deck').map((stack) => stack.z + MEAN_HEIGHT * stack.tiers);
    if (ahead <= 0 || tops.length === 0) return 0;
    const share = ahead / reach;
    return (Math.max(...tops) - ship.designDraft * share) / (1 - share);
  });
  return Math.max(eyeHeight(ship.depth, ship.deckTiers), ...needed);
}
