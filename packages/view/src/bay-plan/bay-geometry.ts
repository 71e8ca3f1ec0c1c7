import type { BayOutline, StackOutline } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import { TIER_STEP } from './ship-slots.ts';

/** How much is written around the cells of a bay. */
export type Detail = 'small' | 'full';

/** Where the parts of one bay lie on the canvas [CSS px]: port side on the left, as seen from aft; the deck above, the hold below. */
export interface BayGeometry {
  readonly bay: BayOutline;
  readonly detail: Detail;
  readonly cell: { readonly width: number; readonly height: number };
  /** Of the centre line. */
  readonly middle: number;
  readonly perMetre: number;
  /** Lower edge of the lowest deck tier, and that tier; upper edge of the highest hold tier, and the tier above it. */
  readonly deckFoot: number;
  readonly deckBottom: number;
  readonly holdHead: number;
  readonly holdTop: number;
  /** All cells. */
  readonly cells: Rect;
}

/** Width of a box with the room beside it [m]. */
const PITCH = 2.5;
/** The narrowest and the widest cell, in heights of a cell. */
const NARROW = 0.8;
const WIDE = 2.4;

/** Room around the cells [px at font scale 1]: tier numbers on the left, number of the bay and figures of the deck above, those of the hold below. */
const ROOM = {
  small: { left: 2, right: 2, top: 14, bottom: 2, gap: 3 },
  full: { left: 34, right: 26, top: 74, bottom: 56, gap: 14 },
} as const;

/** What bays drawn beside each other have in common: cells no wider, lids at one height. */
export interface CommonScale {
  readonly width: number;
  readonly deckTiers: number;
  readonly holdTiers: number;
}

/** Lays out a bay in a part of the canvas, in scale with others where told so. */
export function geometryOf(bay: BayOutline, within: Rect, detail: Detail, fontScale: number, common?: CommonScale): BayGeometry {
  const room = ROOM[detail];
  const roomScale = detail === 'full' ? fontScale : Math.min(1.3, fontScale);
  const px = (side: keyof typeof room): number => room[side] * roomScale;
  const [deck, hold] = (['deck', 'hold'] as const).map((level) => bay.stacks.filter((stack) => stack.level === level)) as [
    StackOutline[],
    StackOutline[],
  ];
  const [deckBottom, deckTop] = tiersOf(deck);
  const [holdBottom, holdTop] = tiersOf(hold);
  const [ownDeck, ownHold] = [(deckTop - deckBottom) / TIER_STEP, (holdTop - holdBottom) / TIER_STEP];
  const { deckTiers, holdTiers } = common ?? { deckTiers: ownDeck, holdTiers: ownHold };
  const tiers = Math.max(1, deckTiers + holdTiers);
  const reach = Math.max(0, ...bay.stacks.map(({ y }) => Math.abs(y))) + PITCH / 2;
  const [across, down] = [within.x1 - within.x0 - px('left') - px('right'), within.y1 - within.y0 - px('top') - px('bottom') - px('gap')];
  const tallest = Math.max(1, down / tiers);
  const width = Math.max(1, Math.min(common?.width ?? Infinity, (across * PITCH) / (2 * reach), WIDE * tallest));
  const height = Math.min(tallest, width / NARROW);
  const [middle, perMetre] = [within.x0 + px('left') + Math.max(0, across) / 2, width / PITCH];
  const top = within.y0 + px('top') + Math.max(0, down - height * tiers) / 2;
  const deckFoot = top + height * deckTiers;
  const holdHead = deckFoot + px('gap');
  const foot = holdHead + height * ownHold;
  const cells = { x0: middle - reach * perMetre, x1: middle + reach * perMetre, y0: deckFoot - height * ownDeck, y1: foot };
  return { bay, detail, cell: { width, height }, middle, perMetre, deckFoot, deckBottom, holdHead, holdTop, cells };
}

/** Where a place of a stack lies; `half` for the fore (left) or aft (right) 20' of a 40' bay. */
export function rectOfSlot(geometry: BayGeometry, stack: StackOutline, tier: number, half: 'both' | 'fore' | 'aft' = 'both'): Rect {
  const { cell, middle, perMetre, deckFoot, deckBottom, holdHead, holdTop } = geometry;
  const x = middle + stack.y * perMetre;
  const y1 =
    stack.level === 'deck'
      ? deckFoot - ((tier - deckBottom) / TIER_STEP) * cell.height
      : holdHead + ((holdTop - tier) / TIER_STEP) * cell.height;
  return {
    x0: half === 'aft' ? x : x - cell.width / 2,
    x1: half === 'fore' ? x : x + cell.width / 2,
    y0: y1 - cell.height,
    y1,
  };
}

/** The scale at which bays can be drawn beside each other, each in a part of the canvas of its own. */
export function commonScale(bays: readonly (readonly [bay: BayOutline, within: Rect])[], fontScale: number): CommonScale {
  const tiersOn = (level: 'deck' | 'hold'): number[] =>
    bays.map(([{ stacks }]) => {
      const [bottom, top] = tiersOf(stacks.filter((stack) => stack.level === level));
      return (top - bottom) / TIER_STEP;
    });
  const tiers = { deckTiers: Math.max(0, ...tiersOn('deck')), holdTiers: Math.max(0, ...tiersOn('hold')) };
  const widths = bays.map(([bay, within]) => geometryOf(bay, within, 'small', fontScale, { ...tiers, width: Infinity }).cell.width);
  return { ...tiers, width: Math.min(...widths) };
}

/** The lowest tier of some stacks and the first above them all; nothing where there are none. */
function tiersOf(stacks: readonly StackOutline[]): [bottom: number, top: number] {
  if (stacks.length === 0) return [0, 0];
  return [
    Math.min(...stacks.map(({ bottomTier }) => bottomTier)),
    Math.max(...stacks.map(({ bottomTier, tiers }) => bottomTier + TIER_STEP * tiers)),
  ];
}
