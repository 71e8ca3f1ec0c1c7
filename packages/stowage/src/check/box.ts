import type { Container, Slot } from '@estiba/port';
import type { FindSite, Found, StackSite } from './site.ts';

/** What becomes of a box at this call. */
export type Fate = 'stays' | 'discharged' | 'restowed' | 'loaded';

/** A box in one slot, with what the rules need of it [t, m]. One that is restowed is two of these: before and after. */
export interface Box {
  readonly container: Container;
  readonly slot: Slot;
  readonly fate: Fate;
  /** Loaded or restowed at this call. */
  readonly isHandled: boolean;
  readonly mass: number;
  readonly length: number;
  readonly height: number;
  /** Stands in one half, as a 20' box does. */
  readonly isShort: boolean;
  /** Null when the profile has no such place. */
  readonly berth: Berth | null;
}

/** Where a box stands: its stack, which box from below it is, the halves it fills, and its middle and underside. */
interface Berth {
  readonly site: StackSite;
  readonly k: number;
  readonly inFore: boolean;
  readonly inAft: boolean;
  readonly x: number;
  readonly y: number;
  /** Set when the stack is built from below. */
  underside: number;
}

/** A box the profile has a place for. */
export type PlacedBox = Box & { readonly berth: Berth };

export const boxWidth = 2.438;
const lengths: ReadonlyMap<number, number> = new Map([
  [20, 6.058],
  [40, 12.192],
  [45, 13.716],
]);
/** From the middle of a 40' bay to the middle of either half. */
const halfOffset = 3.067;

/** A box in a slot of the ship. */
export function placeBox(container: Container, slot: Slot, fate: Fate, find: FindSite): Box {
  const { lengthFt } = container.sizeType;
  const known = lengths.get(lengthFt);
  const isOddBay = Math.abs(slot.bay) % 2 === 1;
  const isShort = known === undefined ? isOddBay : lengthFt === 20;
  const found = isShort === isOddBay ? find(slot) : null;
  return {
    container,
    slot,
    fate,
    isHandled: fate === 'loaded' || fate === 'restowed',
    mass: container.weight.gross / 1000,
    length: known ?? (isShort ? 6.058 : 12.192),
    height: container.sizeType.height / 1000,
    isShort,
    berth: found === null ? null : berthOf(found, isShort),
  };
}

function berthOf({ site, k, half }: Found, isShort: boolean): Berth {
  const isOddBay = site.bay.number % 2 === 1;
  const offset = !isShort || isOddBay ? 0 : half === 'fore' ? halfOffset : -halfOffset;
  return {
    site,
    k,
    inFore: half !== 'aft',
    inAft: half !== 'fore',
    x: site.bay.x + offset,
    y: site.stack.y,
    underside: site.stack.z,
  };
}

/** Whether two boxes of one stack share a half. */
export function shareHalf(a: PlacedBox, b: PlacedBox): boolean {
  return (a.berth.inFore && b.berth.inFore) || (a.berth.inAft && b.berth.inAft);
}

export const isPlaced = (box: Box): box is PlacedBox => box.berth !== null;
export const topOf = (box: PlacedBox): number => box.berth.underside + box.height;
export const overHeight = (box: Box): number => (box.container.outOfGauge?.overHeight ?? 0) / 1000;
/** Ends of the box itself, cargo that sticks out not counted. */
export const aftEnd = (box: PlacedBox): number => box.berth.x - box.length / 2;
export const foreEnd = (box: PlacedBox): number => box.berth.x + box.length / 2;
