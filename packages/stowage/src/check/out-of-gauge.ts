import type { PlacedBox } from './box.ts';
import { aftEnd, foreEnd, overHeight, topOf } from './box.ts';
import type { Findings } from './finding.ts';
import { isAbove, isBelow } from './finding.ts';
import type { Picture } from './picture.ts';
import type { Ship } from './ship.ts';
import type { StackSite } from './site.ts';
import type { LoadedStack, Stowage } from './stowage.ts';
import { halvesOf } from './stowage.ts';

/** Boxes that overlap by no more than this do not [m]. */
const touch = 0.01;
/** What cargo that sticks out fore or aft keeps clear [m]. */
const clearance = 0.05;

/** Rules O1 to O3: room above, beside and at the ends of cargo that sticks out. */
export function checkOutOfGauge({ ship, departure }: Pick<Picture, 'ship' | 'departure'>, findings: Findings): void {
  for (const box of departure.placed) {
    const over = box.container.outOfGauge;
    if (over === undefined) continue;
    checkAbove(departure, box, findings);
    if (over.overLeft > 0) checkBeside(ship, departure, box, 'port', findings);
    if (over.overRight > 0) checkBeside(ship, departure, box, 'starboard', findings);
    if (over.overFront > 0) checkEnd(ship, departure, box, over.overFront / 1000, 'fore', findings);
    if (over.overRear > 0) checkEnd(ship, departure, box, over.overRear / 1000, 'aft', findings);
  }
}

function checkAbove(stowage: Stowage, box: PlacedBox, findings: Findings): void {
  const stack = stowage.stackAt(box.berth.site);
  if (stack === undefined || !(overHeight(box) > 0)) return;
  const above = new Set(halvesOf(stack, box).flatMap((half) => half.filter((other) => other.berth.k === box.berth.k + 1)));
  if (above.size > 0) findings.add('O1', 'gauge.box-above', [box, ...above], { value: overHeight(box) });
}

function checkBeside(ship: Ship, stowage: Stowage, box: PlacedBox, side: 'port' | 'starboard', findings: Findings): void {
  const next = stowage.stackAt(nextSite(ship, box.berth.site, side));
  const blocking = (next?.boxes ?? []).filter((other) => overlapsVertically(box, other) && overlapsLengthwise(box, other));
  if (blocking.length > 0) findings.add('O2', 'gauge.no-void', [box, ...blocking], { side });
}

/** The next stack of the same bay and level on one side. */
function nextSite(ship: Ship, site: StackSite, side: 'port' | 'starboard'): StackSite | undefined {
  const sign = side === 'starboard' ? 1 : -1;
  const away = (other: StackSite): number => sign * (other.stack.y - site.stack.y);
  return ship.sites
    .filter((other) => other.bay === site.bay && other.stack.level === site.stack.level && away(other) > 0)
    .reduce<StackSite | undefined>((near, other) => (near === undefined || away(other) < away(near) ? other : near), undefined);
}

function checkEnd(ship: Ship, stowage: Stowage, box: PlacedBox, over: number, end: 'fore' | 'aft', findings: Findings): void {
  const { site } = box.berth;
  const nextBay = ship.bays[site.bayIndex + (end === 'fore' ? -1 : 1)];
  const nextStack = nextBay && stowage.stackAt(ship.siteAt(nextBay.number, site.stack.row, site.stack.level));
  const others = [...otherHalf(stowage.stackAt(site), box, end), ...(nextStack?.boxes ?? [])];
  for (const other of others.filter((candidate) => overlapsVertically(box, candidate))) {
    const gap = end === 'fore' ? aftEnd(other) - (foreEnd(box) + over) : aftEnd(box) - over - foreEnd(other);
    if (isBelow(gap, clearance)) findings.add('O3', 'gauge.no-gap', [box, other], { value: gap, limit: clearance, end });
  }
}

/** The boxes in the other half of a 20' box's bay, when that half lies at the end in question. */
function otherHalf(stack: LoadedStack | undefined, box: PlacedBox, end: 'fore' | 'aft'): readonly PlacedBox[] {
  if (stack === undefined) return [];
  const { inFore, inAft } = box.berth;
  if (end === 'fore') return inFore ? [] : stack.fore.filter((other) => !other.berth.inAft);
  return inAft ? [] : stack.aft.filter((other) => !other.berth.inFore);
}

function overlapsVertically(a: PlacedBox, b: PlacedBox): boolean {
  return isAbove(Math.min(topOf(a), topOf(b)) - Math.max(a.berth.underside, b.berth.underside), touch);
}

function overlapsLengthwise(a: PlacedBox, b: PlacedBox): boolean {
  return isAbove(Math.min(foreEnd(a), foreEnd(b)) - Math.max(aftEnd(a), aftEnd(b)), touch);
}
