import type { Call, LoadingPlan } from '@estiba/port';
import type { Box, PlacedBox } from './box.ts';
import { shareHalf } from './box.ts';
import type { Findings } from './finding.ts';
import type { Picture } from './picture.ts';
import { placedName } from './picture.ts';
import type { LoadedStack, Stowage } from './stowage.ts';

const moves = (box: Box): boolean => box.fate !== 'stays';

/** Rules L1 to L4: nothing in the way of what is moved, and nothing moved that need not be. */
export function checkReach(call: Call, plan: LoadingPlan, picture: Picture, findings: Findings): void {
  checkLids(picture, findings);
  checkCovered('L2', 'reach.covered', picture.arrival, findings);
  checkCovered('L3', 'reach.set-below', picture.departure, findings);
  checkNeed(call, plan, picture, findings);
}

/** The lids that must be opened here, with the boxes moved under each. */
export function workUnderLids({ arrival, departure }: Picture): ReadonlyMap<string, readonly PlacedBox[]> {
  const work = new Map<string, PlacedBox[]>();
  for (const box of [...arrival.placed, ...departure.placed]) {
    const { level, lid } = box.berth.site.stack;
    if (level !== 'hold' || lid === null || !moves(box)) continue;
    const under = work.get(lid);
    if (under === undefined) work.set(lid, [box]);
    else under.push(box);
  }
  return work;
}

/** The boxes that stand on lids, by lid. */
export function boxesOnLids(stowage: Stowage): ReadonlyMap<string, readonly PlacedBox[]> {
  const onDeck = stowage.placed.filter((box) => box.berth.site.stack.level === 'deck' && box.berth.site.stack.lid !== null);
  return Map.groupBy(onDeck, (box) => box.berth.site.stack.lid ?? '');
}

function checkLids(picture: Picture, findings: Findings): void {
  const onLids = boxesOnLids(picture.arrival);
  for (const [lid, work] of workUnderLids(picture)) {
    const staying = (onLids.get(lid) ?? []).filter((box) => !moves(box));
    if (staying.length > 0) findings.add('L1', 'lid.laden', [...work, ...staying], { lid, staying: staying.length });
  }
}

/** L2 on the stowage at arrival, L3 on that at departure: a box moved with one above it that stays. */
function checkCovered(rule: string, code: string, stowage: Stowage, findings: Findings): void {
  for (const stack of stowage.stacks) {
    for (const box of stack.boxes.filter(moves)) {
      const staying = above(stack, box).filter((other) => !moves(other));
      if (staying.length > 0) findings.add(rule, code, [box, ...staying]);
    }
  }
}

function above(stack: LoadedStack, box: PlacedBox): readonly PlacedBox[] {
  return stack.boxes.filter((other) => other.berth.k > box.berth.k && shareHalf(other, box));
}

/** L4: something moved here lies under every box restowed. */
function checkNeed(call: Call, plan: LoadingPlan, { ship, arrival, departure }: Picture, findings: Findings): void {
  const origin = new Map(plan.restows.map((move) => [placedName(move.id, move.to), placedName(move.id, move.from)]));
  const movedInStack = (box: PlacedBox, site = box.berth.site): readonly PlacedBox[] => [
    ...(arrival.stackAt(site)?.boxes ?? []).filter(moves),
    ...(departure.stackAt(site)?.boxes ?? []).filter((other) => moves(other) && !isOwnNewPlace(other, box, origin)),
  ];
  const holdSites = Map.groupBy(
    ship.sites.filter(({ stack }) => stack.level === 'hold' && stack.lid !== null),
    ({ stack }) => stack.lid,
  );
  for (const box of arrival.placed) {
    if (box.fate !== 'restowed') continue;
    const { stack } = box.berth.site;
    const under = movedInStack(box).some((other) => other.berth.k < box.berth.k && shareHalf(other, box));
    const isOnLid = stack.level === 'deck' && stack.lid !== null;
    const isNeeded = under || (isOnLid && (holdSites.get(stack.lid) ?? []).some((site) => movedInStack(box, site).length > 0));
    if (!isNeeded) findings.add('L4', 'restow.needless', [box]);
  }
  for (const move of plan.restows) {
    if (move.reason.code === '') findings.note('L4', 'restow.no-reason', [move.id], [move.from], { call: call.id });
  }
}

function isOwnNewPlace(other: PlacedBox, box: PlacedBox, origin: ReadonlyMap<string, string>): boolean {
  return (
    other.fate === 'restowed' &&
    other.container.id === box.container.id &&
    origin.get(placedName(other.container.id, other.slot)) === placedName(box.container.id, box.slot)
  );
}
