import { groundBays, type ShipOutline, type VesselProfile } from '@estiba/port';
import { NO_BOX } from '../boxes/yard-stacks.ts';
import type { Rect } from '../canvas/camera.ts';
import { type ShipSlots, TIER_STEP } from './ship-slots.ts';

/** One tier of a bay seen from the side: how many of its 20' cells there are, taken now, and taken when she sails. */
interface SideTier {
  readonly bay: number;
  readonly level: 'deck' | 'hold';
  readonly tier: number;
  readonly cells: number;
  readonly now: number;
  readonly later: number;
  readonly rect: Rect;
}

/** A ship seen from starboard, bow to the right, laid out on the canvas [CSS px]. */
export interface Elevation {
  readonly tiers: readonly SideTier[];
  readonly bays: readonly { readonly bay: number; readonly rect: Rect; readonly lidY: number }[];
  /** Hull from the stern along the keel to the bow. */
  readonly hull: readonly (readonly [x: number, y: number])[];
  /** x by metres from the bow, y by metres above base. */
  readonly toX: (fromBow: number) => number;
  readonly toY: (z: number) => number;
}

/** Lengths of bays and height of a tier [m]. */
const FORTY = 13;
const TWENTY = 6.4;
const TIER = 2.6;
/** Free height above the cargo and keel below it [m]. */
const AIR = 6;
const KEEL = 2;

export function elevationOf(slots: ShipSlots, within: Rect): Elevation {
  const { outline } = slots;
  const stacks = outline.bays.flatMap((bay) => bay.stacks);
  const bottom = Math.min(0, ...stacks.map(({ z }) => z)) - KEEL;
  const top = Math.max(1, ...stacks.map(({ z, tiers }) => z + tiers * TIER)) + AIR;
  const toX = (fromBow: number): number => within.x1 - (fromBow / outline.loa) * (within.x1 - within.x0);
  const toY = (z: number): number => within.y1 - ((z - bottom) / (top - bottom)) * (within.y1 - within.y0);
  const deck = deckHeight(outline);
  const spanOf = ({ number, fromBow }: ShipOutline['bays'][number]): readonly [number, number] => {
    const half = (number % 2 === 0 ? FORTY : TWENTY) / 2;
    return [toX(fromBow + half), toX(fromBow - half)];
  };
  return {
    tiers: outline.bays.flatMap((bay) => sideTiers(slots, bay, spanOf(bay), toY)),
    bays: outline.bays.map((bay) => {
      const [x0, x1] = spanOf(bay);
      return {
        bay: bay.number,
        rect: { x0, x1, y0: within.y0, y1: within.y1 },
        lidY: toY(deckHeight({ ...outline, bays: [bay] }) - TIER / 4),
      };
    }),
    hull: [
      [toX(outline.loa), toY(deck)],
      [toX(outline.loa * 0.985), toY(bottom)],
      [toX(outline.loa * 0.045), toY(bottom)],
      [toX(outline.loa * 0.03), toY((bottom + deck) / 2)],
      [toX(0), toY(deck + 3)],
    ],
    toX,
    toY,
  };
}

/** Height of the hatch covers, or of the highest hold where there are none [m]. */
function deckHeight({ bays }: Pick<ShipOutline, 'bays'>): number {
  const stacks = bays.flatMap((bay) => bay.stacks);
  const decks = stacks.filter(({ level }) => level === 'deck').map(({ z }) => z);
  if (decks.length > 0) return Math.min(...decks);
  return Math.max(0, ...stacks.map(({ z, tiers }) => z + tiers * TIER));
}

function sideTiers(
  slots: ShipSlots,
  { number, stacks }: ShipOutline['bays'][number],
  [x0, x1]: readonly [number, number],
  toY: (z: number) => number,
): SideTier[] {
  const byTier = new Map<number, { level: 'deck' | 'hold'; z: number; cells: number; now: number; later: number }>();
  for (const stack of stacks)
    for (const half of groundBays(number)) {
      const column = slots.columnAt(half, stack.row, stack.level === 'deck');
      if (column === undefined) continue;
      for (let level = 0; level < stack.tiers; level++) {
        const tier = stack.bottomTier + TIER_STEP * level;
        const sum = byTier.get(tier) ?? { level: stack.level, z: stack.z + level * TIER, cells: 0, now: 0, later: 0 };
        sum.cells += 1;
        sum.now += Number(slots.now[column.first + level] !== NO_BOX);
        sum.later += Number(slots.later[column.first + level] !== NO_BOX);
        byTier.set(tier, sum);
      }
    }
  return [...byTier].map(([tier, { z, ...sum }]) => ({ bay: number, tier, ...sum, rect: { x0, x1, y0: toY(z + TIER), y1: toY(z) } }));
}

/** The bay at a point of the side view: the nearest within the hull's length. */
export function bayAtSide({ bays }: Elevation, px: number, py: number): number | null {
  const isIn = ({ x0, x1, y0, y1 }: Rect): boolean => px >= x0 && px <= x1 && py >= y0 && py <= y1;
  return bays.find(({ rect }) => isIn(rect))?.bay ?? null;
}

/** Ends of the line of sight in the side view, from the bridge over the bow to the edge of the drawing [m from the bow, m above base]. */
export function sightLine({ visibility }: VesselProfile, sight: (x: number) => number): readonly (readonly [fromBow: number, z: number])[] {
  const { bowX, eyeX, eyeZ } = visibility;
  return [
    [bowX - eyeX, eyeZ],
    [0, sight(bowX)],
  ];
}
