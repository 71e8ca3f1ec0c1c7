import { reason } from '@estiba/base';
import type { Site } from './site.ts';
import { setDown } from './set-down.ts';

/** Boxes whose place is tried for one that found none, those first whose going costs least. */
const MOST_TRIED = 12;

/** A box that found no place takes that of another of its length, if that one finds a place. */
export function takePlaceOf(site: Site, box: number): void {
  const { stow, rules, mayMove, pending } = site;
  const { boxes } = stow.problem;
  const before = stow.tally.cost;
  const found: { readonly other: number; readonly cost: number }[] = [];
  for (let other = 0; other < boxes.count; other++) {
    if (mayMove[other] === 0 || stow.stackOf[other] < 0 || boxes.length[other] !== boxes.length[box]) continue;
    if (!rules.trySwap(stow, box, other)) continue;
    found.push({ other, cost: stow.tally.cost - before });
    stow.swap(box, other);
  }
  found.sort((a, b) => a.cost - b.cost || a.other - b.other);
  for (const { other } of found.slice(0, MOST_TRIED)) {
    const mark = site.mark();
    stow.swap(box, other);
    pending.delete(box);
    pending.add(other);
    setDown(site);
    if (stow.stackOf[other] >= 0 && pending.size < mark.pending.length) {
      const [one, by] = [boxes.containers[other].id, boxes.containers[box].id];
      if (!site.why.has(other)) site.why.set(other, [reason('repair.makes-room', { box: one, for: by })]);
      return;
    }
    site.backTo(mark);
  }
}
