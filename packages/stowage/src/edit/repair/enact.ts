import { type Reason, reason } from '@estiba/base';
import { formatSlot } from '@estiba/port';
import type { Standing } from '../../problem/reach.ts';
import { halvesOf } from '../../problem/ship.ts';
import type { Objection } from '../changes.ts';
import { whyTaken } from '../why-taken.ts';
import { makeLegal } from './make-legal.ts';
import type { Site } from './site.ts';

/** Boxes that break a rule where they are wanted, at the most: for each the whole ship is looked through. */
const MOST_MADE_LEGAL = 50;

/**
 * Carries wishes out whatever stands in the way: takes the boxes off with those on them, clears their targets, sets them down and
 * lets them not be moved again. What cannot be helped is told: a box that may not be moved in the way, nothing to stand on, a place
 * that is closed to the box whatever else moves.
 */
export function enact(site: Site, targets: ReadonlyMap<number, Standing | null>): Objection[] {
  const objections: Objection[] = [];
  const idOf = (box: number) => site.stow.problem.boxes.containers[box].id;
  const object = (box: number, why: Reason): void => void objections.push({ box: idOf(box), reasons: [why] });
  for (const box of targets.keys()) {
    if (site.stow.stackOf[box] < 0) continue;
    const stuck = site.clear(box, []);
    if (stuck >= 0) object(box, reason('repair.stuck', { box: idOf(box), by: idOf(stuck) }));
  }
  if (objections.length > 0) return objections;
  for (const box of targets.keys()) site.pending.delete(box);
  const wanted = [...targets.values()].filter((one) => one !== null).sort((a, b) => a.k - b.k);
  for (const one of wanted) {
    const why = setOn(site, one);
    if (why !== null) object(one.box, why);
    else site.mayMove[one.box] = 0;
  }
  for (const [box, to] of targets) if (to === null) site.mayMove[box] = 0;
  if (objections.length > 0) return objections;
  const broken = wanted.filter(({ box, stack }) => !site.rules.stackHolds(site.stow, stack) || !site.rules.boxHolds(site.stow, box));
  if (broken.length > MOST_MADE_LEGAL)
    return [{ box: idOf(broken[0].box), reasons: [reason('repair.too-many', { boxes: broken.length, most: MOST_MADE_LEGAL })] }];
  for (const one of wanted) {
    const why = makeLegal(site, one);
    if (why !== null) object(one.box, why);
  }
  return objections;
}

/** Clears the place, and sets the box there; its own former neighbours may have to go back under it first. */
function setOn(site: Site, { box, stack, half, k, slot }: Standing): Reason | null {
  const { stow, rules } = site;
  const { containers } = stow.problem.boxes;
  const params = { box: containers[box].id, slot: formatSlot(slot) };
  for (const h of halvesOf(half)) {
    while (stow.count[stack * 2 + h] > k) {
      const other = stow.boxAt(stack, h, k);
      if (other < 0) return whyTaken(stow, stack, h, k, params);
      const stuck = site.clear(other, [reason('repair.makes-way', { ...params, box: containers[other].id, for: params.box })]);
      if (stuck >= 0) return reason('repair.stuck', { ...params, by: containers[stuck]?.id ?? '' });
    }
  }
  fillUpTo(site, stack, half, k);
  if (stow.topOf(stack, half) < k) return reason('draft.box-hangs', params);
  const closed = rules.closedBy(stow, box, stack, half);
  if (closed !== null && !closed.startsWith('stack.')) return reason(closed, { ...params, stacks: 1 });
  stow.push(box, stack, half);
  return null;
}

/** Boxes that stood in this stack go down in it, the lowest first, until the next place is the wanted one. */
function fillUpTo({ stow, rules, home, pending }: Site, stack: number, half: number, k: number): void {
  const own = [...pending].filter((box) => home.stackOf[box] === stack).sort((a, b) => home.positionOf[a] - home.positionOf[b]);
  for (const box of own) {
    const h = home.halfOf[box];
    if (stow.topOf(stack, half) >= k) return;
    if (stow.topOf(stack, h) < k && rules.tryPush(stow, box, stack, h)) pending.delete(box);
  }
}
