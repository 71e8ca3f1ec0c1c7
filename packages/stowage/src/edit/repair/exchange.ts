import { type Reason, reason } from '@estiba/base';
import { weights } from '../../objectives/weights.ts';
import type { Site } from './site.ts';

/** One of these boxes changes places with another aboard so that every rule holds for both: the cheapest such exchange is made. False where there is none. */
export function exchange(site: Site, ones: readonly number[], why: (one: number) => readonly Reason[]): boolean {
  const { stow, rules, mayMove } = site;
  const { boxes } = stow.problem;
  let best: { readonly one: number; readonly other: number; readonly cost: number } | null = null;
  for (const one of ones) {
    if (mayMove[one] === 0) continue;
    for (let other = 0; other < boxes.count; other++) {
      if (mayMove[other] === 0 || stow.stackOf[other] < 0 || stow.stackOf[other] === stow.stackOf[one]) continue;
      if (boxes.length[other] !== boxes.length[one] || !rules.trySwap(stow, one, other)) continue;
      const cost = stow.tally.cost + weights.change;
      stow.swap(one, other);
      if (best === null || cost < best.cost) best = { one, other, cost };
    }
  }
  if (best === null) return false;
  const { one, other } = best;
  stow.swap(one, other);
  site.why.set(one, why(one));
  if (!site.why.has(other))
    site.why.set(other, [reason('repair.changes-with', { box: boxes.containers[other].id, with: boxes.containers[one].id })]);
  return true;
}
