import type { BayProfile, HoldProfile, Slot, StackProfile, VesselProfile } from '@estiba/port';
import { isDeckTier } from '@estiba/port';
import type { Found, StackSite } from './site.ts';

/** The ship's places, looked up by the names slots use. */
export interface Ship {
  readonly vessel: VesselProfile;
  /** Bow to stern by x. */
  readonly bays: readonly BayProfile[];
  readonly holds: ReadonlyMap<string, HoldProfile>;
  readonly sites: readonly StackSite[];
  readonly find: (slot: Slot) => Found | null;
  readonly siteAt: (bayNumber: number, row: number, level: Level) => StackSite | undefined;
}

type Level = StackProfile['level'];

export function readShip(vessel: VesselProfile): Ship {
  const bays = [...vessel.bays].sort((a, b) => b.x - a.x);
  const sites = bays.flatMap((bay, bayIndex) => sitesOf(bay, bayIndex));
  const byName = new Map<string, StackSite>();
  for (const site of sites) {
    const name = siteName(site.bay.number, site.stack.row, site.stack.level);
    if (!byName.has(name)) byName.set(name, site);
  }
  const siteAt = (bayNumber: number, row: number, level: Level) => byName.get(siteName(bayNumber, row, level));
  return {
    vessel,
    bays,
    holds: new Map(vessel.holds.map((hold) => [hold.id, hold])),
    sites,
    siteAt,
    find: (slot) => findPlace(slot, siteAt),
  };
}

const siteName = (bayNumber: number, row: number, level: Level): string => `${bayNumber}/${row}/${level}`;

function sitesOf(bay: BayProfile, bayIndex: number): StackSite[] {
  const deckY = bay.stacks.filter((stack) => stack.level === 'deck').map((stack) => stack.y);
  const [least, greatest] = [Math.min(...deckY), Math.max(...deckY)];
  return bay.stacks.map((stack) => {
    const isOutermost = stack.level === 'deck' && (stack.y === least || stack.y === greatest);
    return { bay, stack, bayIndex, isOutermost };
  });
}

function findPlace(slot: Slot, siteAt: Ship['siteAt']): Found | null {
  const level = isDeckTier(slot.tier) ? 'deck' : 'hold';
  const candidates =
    slot.bay % 2 === 0
      ? ([[slot.bay, 'both']] as const)
      : ([
          [slot.bay, 'fore'],
          [slot.bay + 1, 'fore'],
          [slot.bay - 1, 'aft'],
        ] as const);
  for (const [number, half] of candidates) {
    const site = siteAt(number, slot.row, level);
    if (site === undefined) continue;
    const k = (slot.tier - site.stack.bottomTier) / 2;
    return Number.isInteger(k) && k >= 0 && k < site.stack.tiers ? { site, k, half } : null;
  }
  return null;
}
