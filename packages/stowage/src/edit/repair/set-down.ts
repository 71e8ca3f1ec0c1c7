import { weights } from '../../objectives/weights.ts';
import { FT20 } from '../../problem/boxes.ts';
import { AFT, BOTH, FORE } from '../../problem/ship.ts';
import { placeKey } from '../../state/place-key.ts';
import type { Site } from './site.ts';

/** Where a box goes, and what that costs. */
interface Place {
  readonly stack: number;
  readonly half: number;
  readonly cost: number;
}

/**
 * Gives every waiting box a place: its own where that is free, else the cheapest every rule allows, a box that lost its place
 * before those that only wait for what they stood on. Costs are the true ones of the soft goals, and a price for each box that
 * comes to stand elsewhere. Those that find none stay pending. `noise` is added to each place's cost.
 */
export function setDown(site: Site, noise: () => number = () => 0): void {
  const stranded = new Set<number>();
  for (;;) {
    goHome(site);
    const next = nextToPlace(site, stranded);
    if (next < 0) return;
    const place = cheapestPlace(site, next, noise);
    if (place === null) {
      stranded.add(next);
      continue;
    }
    site.stow.push(next, place.stack, place.half);
    site.pending.delete(next);
  }
}

/** Sets waiting boxes on their own places as long as one is free. */
function goHome({ stow, rules, home, pending }: Site): void {
  const waiting = [...pending].filter((box) => home.stackOf[box] >= 0).sort((a, b) => home.positionOf[a] - home.positionOf[b]);
  for (const box of waiting) {
    const [stack, half] = [home.stackOf[box], home.halfOf[box]];
    if (stow.topOf(stack, half) === home.positionOf[box] && rules.tryPush(stow, box, stack, half)) pending.delete(box);
  }
}

/** A box that cannot go home comes first, the heaviest of them; then the lowest of those that wait for what stood under them. */
function nextToPlace({ stow, home, pending }: Site, stranded: ReadonlySet<number>): number {
  const { mass } = stow.problem.boxes;
  const waits = (box: number): boolean => home.stackOf[box] >= 0 && stow.topOf(home.stackOf[box], home.halfOf[box]) < home.positionOf[box];
  let best = -1;
  for (const box of pending) {
    if (stranded.has(box)) continue;
    if (best < 0) best = box;
    else if (waits(box) !== waits(best)) best = waits(box) ? best : box;
    else if (waits(box) ? home.positionOf[box] < home.positionOf[best] : mass[box] > mass[best]) best = box;
  }
  return best;
}

function cheapestPlace(site: Site, box: number, noise: () => number): Place | null {
  const { stow, rules } = site;
  const is20 = stow.problem.boxes.length[box] === FT20;
  const gaps = gapsUnder(site, box);
  const own = site.homeOf(box);
  let best: Place | null = null;
  const before = stow.tally.cost;
  for (let stack = 0; stack < stow.problem.ship.stacks.count; stack++) {
    for (let half = is20 ? FORE : BOTH; half <= (is20 ? AFT : BOTH); half++) {
      if (!rules.fits(stow, box, stack, half)) continue;
      const k = stow.topOf(stack, half);
      const price = (placeKey(stack, half, k) === own ? 0 : weights.change) - gain(gaps.get(stack), k) + noise();
      stow.push(box, stack, half);
      const cost = stow.tally.cost - before + price;
      const isBest = (best === null || cost < best.cost) && rules.stackHolds(stow, stack) && rules.boxHolds(stow, box);
      stow.pop(box);
      if (isBest) best = { stack, half, cost };
    }
  }
  return best;
}

interface Gap {
  readonly lowest: number;
  readonly boxes: number;
}

/** Stacks whose own boxes wait for something to stand on. */
function gapsUnder({ home, pending }: Site, box: number): Map<number, Gap> {
  const gaps = new Map<number, Gap>();
  for (const other of pending) {
    const stack = home.stackOf[other];
    if (other === box || stack < 0) continue;
    const { lowest = Infinity, boxes = 0 } = gaps.get(stack) ?? {};
    gaps.set(stack, { lowest: Math.min(lowest, home.positionOf[other]), boxes: boxes + 1 });
  }
  return gaps;
}

/** What filling a gap saves: those that stood above keep their places. */
function gain(gap: Gap | undefined, k: number): number {
  return gap === undefined || k >= gap.lowest ? 0 : (weights.change * gap.boxes) / (gap.lowest - k);
}
