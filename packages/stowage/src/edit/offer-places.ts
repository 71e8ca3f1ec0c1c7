import { reason, refuse, type Result, succeed } from '@estiba/base';
import type { ContainerId, Slot } from '@estiba/port';
import { FT20 } from '../problem/boxes.ts';
import { slotOf } from '../problem/places.ts';
import { AFT, BOTH, FORE } from '../problem/ship.ts';
import { refusalAt } from '../search/why-not.ts';
import type { Offer } from './changes.ts';
import { brokenBy, leftUnsound, soundness } from './judge-places.ts';
import type { PlaceChanger } from './place-changer.ts';

/** Places on top of every stack where these boxes could go, one upon the other in the order given; and what refuses the rest (SPEC E2). */
export function offerPlaces(changer: PlaceChanger, ids: readonly ContainerId[]): Result<readonly Offer[]> {
  const { stow } = changer.state;
  const wereSound = soundness(
    changer.state,
    ids.flatMap((id) => changer.boxOf.get(id) ?? []),
  );
  const off = ids.map((box) => ({ box, to: null }));
  const taken = changer.change(off, true);
  if (!taken.ok) return refuse(...taken.objections.flatMap(({ reasons }) => reasons));
  const boxes = ids.map((id) => changer.boxOf.get(id)!);
  const halves = stow.problem.boxes.length[boxes[0]!] === FT20 ? [FORE, AFT] : [BOTH];
  const offers: Offer[] = [];
  for (let stack = 0; stack < stow.problem.ship.stacks.count; stack++) {
    for (const half of halves) {
      const offer = tryColumn(changer, boxes, stack, half, wereSound);
      if (offer !== null) offers.push(offer);
    }
  }
  changer.change(
    taken.changed.map(({ box, from }) => ({ box, to: from })),
    true,
  );
  return succeed(offers);
}

/** What refuses a column is asked of each box as it is set down, and of all when they stand: the next may bring what a stack lacks. */
function tryColumn(
  changer: PlaceChanger,
  boxes: readonly number[],
  stack: number,
  half: number,
  wereSound: ReadonlyMap<number, boolean>,
): Offer | null {
  const { stow, rules } = changer.state;
  const { ship, boxes: all } = stow.problem;
  const slots: Slot[] = [];
  const set: number[] = [];
  let first: { readonly box: number; readonly code: string; readonly slots: number } | null = null;
  for (const box of boxes) {
    const k = stow.topOf(stack, half);
    const code = refusalAt(stow, rules, box, stack, half);
    if (k < ship.stacks.tiers[stack]) slots.push(slotOf(ship, stack, half, k));
    if (code !== null) first ??= { box, code, slots: slots.length };
    if (code !== null && !rules.fits(stow, box, stack, half)) break;
    stow.push(box, stack, half);
    set.push(box);
  }
  if (first !== null && set.length === boxes.length && brokenBy(changer.state, set).length === 0) first = null;
  const left = first === null ? leftUnsound(changer.state, wereSound) : null;
  const code = left === null ? null : rules.brokenByStack(stow, left);
  if (code !== null) first = { box: boxes[0]!, code, slots: slots.length };
  changer.takeOff(boxes);
  if (slots.length === 0) return null;
  if (first === null) return { slots, refused: null };
  return { slots: slots.slice(0, first.slots), refused: reason(first.code, { box: all.containers[first.box].id, stacks: 1 }) };
}
