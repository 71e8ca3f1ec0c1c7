import type { HoldProfile } from '../vessel/profile.ts';

/** Allowed on deck anywhere, next to the living quarters too. */
const DECK_NEAR_HOUSE = ['1.4S', '2.1', '2.2', '2.3', '3', '4.1', '4.2', '4.3', '5.1', '6.1', '8', '9'];
const DECK = ['1', ...DECK_NEAR_HOUSE.slice(1), '5.2', '6.2', '7'];
/** Closed holds by a usual document of compliance (SOLAS II-2/19); the foremost has explosion-proof fittings. */
const HOLD = ['1.4S', '2.2', '3', '4.1', '4.2', '4.3', '5.1', '6.1', '8', '9'];
const FOREMOST_HOLD = ['1.4S', '2.1', ...HOLD.slice(1)];

/** IMDG classes allowed on deck in a bay. */
export function deckGoods(isNextToHouse: boolean): string[] {
  return isNextToHouse ? [...DECK_NEAR_HOUSE] : [...DECK];
}

/** IMDG classes allowed in a hold; low flash points only in the foremost. */
export function holdGoods(id: string, isForemost: boolean): HoldProfile {
  return isForemost
    ? { id, dangerousGoods: [...FOREMOST_HOLD], minFlashPoint: null }
    : { id, dangerousGoods: [...HOLD], minFlashPoint: 23 };
}
