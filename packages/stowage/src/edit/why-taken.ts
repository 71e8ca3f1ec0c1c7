import { type Reason, reason } from '@estiba/base';
import { halvesOf } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';

/** Why a half that is filled beyond position k takes no box there: which box has the place, or hangs above it over a gap that the ship came with. */
export function whyTaken(
  stow: Stow,
  stack: number,
  half: number,
  k: number,
  params: { readonly box: string; readonly slot: string },
): Reason {
  const { boxes } = stow.problem;
  const idOf = (box: number): string => boxes.containers[box].id;
  const own = halvesOf(half).map((h) => stow.boxAt(stack, h, k));
  const there = own.find((box) => box >= 0);
  if (there !== undefined) return reason('draft.slot-taken', { ...params, by: idOf(there) });
  for (let above = k + 1; above < stow.problem.ship.maxTiers; above++) {
    for (const h of halvesOf(half)) {
      const box = above < stow.count[stack * 2 + h] ? stow.boxAt(stack, h, above) : -1;
      if (box >= 0) return reason('draft.slot-below', { ...params, by: idOf(box) });
    }
  }
  return reason('draft.box-hangs', params);
}
