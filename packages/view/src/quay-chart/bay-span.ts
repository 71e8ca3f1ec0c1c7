import type { ShipOutline } from '@estiba/port';
import type { Span } from '../time-chart/chart.ts';

/** Length of a bay [m]: of a pair of 20' bays, and of one. */
const FORTY = 12.6;
const TWENTY = 6.2;

/** What a bay takes of the ship, from the bow [m]; the odd number below an even one is its fore half. Null where she has no such bay. */
export function spanOfBay({ bays }: ShipOutline, bay: number): Span | null {
  const own = bays.find(({ number }) => number === bay);
  if (own !== undefined) {
    const half = (own.number % 2 === 0 ? FORTY : TWENTY) / 2;
    return [own.fromBow - half, own.fromBow + half];
  }
  const pair = bays.find(({ number }) => Math.abs(number - bay) === 1 && number % 2 === 0);
  if (pair === undefined) return null;
  const { fromBow, number } = pair;
  return bay < number ? [fromBow - FORTY / 2, fromBow] : [fromBow, fromBow + FORTY / 2];
}
