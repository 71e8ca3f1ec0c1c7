import type { BayProfile, Slot, StackProfile } from '@estiba/port';

/** One stack of the ship, in its bay. */
export interface StackSite {
  readonly bay: BayProfile;
  readonly stack: StackProfile;
  /** The bay as one of the ship's, bow to stern by x. */
  readonly bayIndex: number;
  /** On deck, with no stack of the bay further out on its side: the wind gets at it. */
  readonly isOutermost: boolean;
}

export type FindSite = (slot: Slot) => Found | null;
export interface Found {
  readonly site: StackSite;
  readonly k: number;
  /** The half an odd bay number means. */
  readonly half: 'fore' | 'aft' | 'both';
}
