import type { BayProfile } from '@estiba/port';
import { segregationCode } from '@estiba/port';
import type { PlacedBox } from './box.ts';
import { boxWidth } from './box.ts';
import { isBelow } from './finding.ts';

/** Clear distances that stand for one container space fore and aft, one and two athwart, and code 4 [m]. */
const oneSpaceAlong = 6.0;
const oneSpaceAthwart = 2.4;
const twoSpacesAthwart = 4.8;
const farAlong = 24.0;

/** The strictest code of table 7.2.4 between any hazard of one box and any of another; 0 where the table asks for nothing. */
export function strictestCode(hazardsA: readonly string[], hazardsB: readonly string[]): number {
  // Class 1 against class 1 is rule D5; a class the table has not is stopped by D1.
  const codes = hazardsA.flatMap((a) => hazardsB.map((b) => segregationCode(a, b))).filter((code) => typeof code === 'number');
  return Math.max(0, ...codes);
}

/** Whether two boxes stand as a segregation code asks (rule D4), `open` of them being open units. */
export function isKeptApart(a: PlacedBox, b: PlacedBox, code: number, open: number): boolean {
  const step = stepUp(code, open);
  if (step === 0) return true;
  const dx = clear(a.berth.x, a.length, b.berth.x, b.length);
  const dy = clear(a.berth.y, boxWidth, b.berth.y, boxWidth);
  const siteA = a.berth.site;
  const siteB = b.berth.site;
  if (siteA.stack.level !== siteB.stack.level) return step < 4 || reaches(dx, farAlong);
  return siteA.stack.level === 'deck' ? isApartOnDeck(step, dx, dy) : isApartInHolds(step, dx, dy, hasBulkhead(siteA.bay, siteB.bay));
}

function isApartOnDeck(step: number, dx: number, dy: number): boolean {
  if (step === 4) return reaches(dx, farAlong);
  return !isSameLine(dx, dy) && (reaches(dx, oneSpaceAlong) || reaches(dy, step === 3 ? twoSpacesAthwart : oneSpaceAthwart));
}

function isApartInHolds(step: number, dx: number, dy: number, isBulkheadBetween: boolean): boolean {
  if (step === 4) return isBulkheadBetween && reaches(dx, farAlong);
  if (step === 3) return isBulkheadBetween;
  return !isSameLine(dx, dy) && (isBulkheadBetween || reaches(dx, oneSpaceAlong) || reaches(dy, oneSpaceAthwart));
}

const isSameLine = (dx: number, dy: number): boolean => dx < 0 && dy < 0;
const hasBulkhead = (a: BayProfile, b: BayProfile): boolean => a.hold !== null && b.hold !== null && a.hold !== b.hold;

/** The code after open units have raised it: 1 becomes 2 and 3 becomes 4 with one, 2 becomes 3 with two. */
function stepUp(code: number, open: number): number {
  if (code === 1) return open >= 1 ? 2 : 0;
  if (code === 2) return open >= 2 ? 3 : 2;
  if (code === 3) return open >= 1 ? 4 : 3;
  return code;
}

/** Clear distance between two boxes along one axis; negative where they overlap. */
function clear(centreA: number, sizeA: number, centreB: number, sizeB: number): number {
  return Math.abs(centreA - centreB) - (sizeA + sizeB) / 2;
}

const reaches = (distance: number, wanted: number): boolean => !isBelow(distance, wanted);
