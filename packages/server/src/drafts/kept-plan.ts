import type { LoadingPlan } from '@estiba/port';
import type { EarlierPlan } from '@estiba/stowage';
import type { KeptPlan } from './draft-record.ts';

export const nothingPlanned: KeptPlan = { loads: [], restows: [], ballast: [] };

export function keptPlan({ loads, restows, ballast }: EarlierPlan | LoadingPlan): KeptPlan {
  return { loads, restows, ballast: [...ballast] };
}

export function planOfKept({ loads, restows, ballast }: KeptPlan): EarlierPlan {
  return { loads, restows, ballast: new Map(ballast) };
}
