import type { StowedContainer } from '../call/call.ts';
import { isDeckTier } from '../vessel/slot.ts';
import { type BayUnit, pairBays } from './bay-units.ts';

/** What the plans show of one stack; masses in tonnes, heights in metres, the greatest of any plan. */
export interface SeenStack {
  readonly bay: number;
  readonly level: 'deck' | 'hold';
  readonly row: number;
  lowest: number;
  highest: number;
  /** The halves begin at different tiers in one plan: the hull narrows within the bay. */
  isStepped: boolean;
  hasShortFore: boolean;
  hasShortAft: boolean;
  hasLong: boolean;
  isMixed: boolean;
  lowest45: number | null;
  mass20: number;
  mass40: number;
  mixed20: number;
  height: number;
  /** Tiers where active reefers stood, by half; a long box counts as aft. */
  readonly reefers: { readonly tier: number; readonly fore: boolean; readonly aft: boolean }[];
  /** IMDG classes that stood here. */
  readonly goods: Set<string>;
}

/** All that was seen of a ship. */
export interface Observation {
  readonly units: readonly BayUnit[];
  readonly stacks: readonly SeenStack[];
  /** Boxes whose slot no ship could have: bay and length contradict each other, or no such tier. */
  readonly strays: readonly StowedContainer[];
  /** A low flash point was seen in a hold. */
  readonly lowFlashBays: ReadonlySet<number>;
}

/** Half of a bay a box stands in. */
type Half = 'fore' | 'aft' | 'both';

/** Reads bay plans of one ship. */
export function observe(plans: readonly (readonly StowedContainer[])[]): Observation {
  const sound = plans.map((plan) => plan.filter(isSound));
  const units = pairBays(countBays(sound.flat()));
  const halfOf = halvesOf(units);
  const stacks = new Map<string, SeenStack>();
  const strays = plans.flat().filter((box) => !isSound(box));
  const lowFlashBays = new Set<number>();
  for (const plan of sound) {
    const boxes = plan.flatMap((box) => {
      const place = halfOf.get(box.slot.bay);
      if (place === undefined) strays.push(box);
      return place === undefined ? [] : [{ ...box, ...place }];
    });
    const inStack = new Map<string, (typeof boxes)[number][]>();
    for (const box of boxes) {
      const key = `${box.bay} ${isDeckTier(box.slot.tier) ? 'deck' : 'hold'} ${box.slot.row}`;
      inStack.set(key, [...(inStack.get(key) ?? []), box]);
      if (!isDeckTier(box.slot.tier) && box.container.dangerousGoods.some((item) => (item.flashPoint ?? 99) < 23))
        lowFlashBays.add(box.bay);
    }
    for (const [key, members] of inStack) stacks.set(key, note(stacks.get(key), members));
  }
  return { units, stacks: [...stacks.values()], strays, lowFlashBays };
}

/** No ship is wider than forty rows; the widest have 24. */
const HIGHEST_ROW = 40;
/** No hold is deeper than twenty tiers. */
export const HIGHEST_HOLD_TIER = 40;

/** Is this a short box in an odd bay or a long one in an even bay, in a row and a tier that can be? */
function isSound({ container, slot }: StowedContainer): boolean {
  const isShort = container.sizeType.lengthFt < 40;
  const isTier = slot.tier % 2 === 0 && slot.tier <= 98 && (isDeckTier(slot.tier) || (slot.tier >= 2 && slot.tier <= HIGHEST_HOLD_TIER));
  return (
    isTier && slot.bay >= 1 && slot.bay % 2 === (isShort ? 1 : 0) && Number.isInteger(slot.row) && slot.row >= 0 && slot.row <= HIGHEST_ROW
  );
}

function countBays(boxes: readonly StowedContainer[]) {
  const count = { even: new Map<number, number>(), odd: new Map<number, number>() };
  for (const { slot } of boxes) {
    const side = slot.bay % 2 === 0 ? count.even : count.odd;
    side.set(slot.bay, (side.get(slot.bay) ?? 0) + 1);
  }
  return count;
}

function halvesOf(units: readonly BayUnit[]): Map<number, { readonly bay: number; readonly half: Half }> {
  const halves = new Map<number, { bay: number; half: Half }>();
  for (const { number } of units) {
    halves.set(number, { bay: number, half: number % 2 === 0 ? 'both' : 'fore' });
    if (number % 2 === 1) continue;
    halves.set(number - 1, { bay: number, half: 'fore' });
    halves.set(number + 1, { bay: number, half: 'aft' });
  }
  return halves;
}

/** Adds what one plan shows of a stack to what is known of it. */
function note(
  known: SeenStack | undefined,
  members: readonly (StowedContainer & { readonly bay: number; readonly half: Half })[],
): SeenStack {
  const [first] = members as [(typeof members)[number]];
  const { tier, row } = first.slot;
  const seen: SeenStack = known ?? {
    bay: first.bay,
    level: isDeckTier(tier) ? 'deck' : 'hold',
    row,
    lowest: tier,
    highest: tier,
    isStepped: false,
    hasShortFore: false,
    hasShortAft: false,
    hasLong: false,
    isMixed: false,
    lowest45: null,
    mass20: 0,
    mass40: 0,
    mixed20: 0,
    height: 0,
    reefers: [],
    goods: new Set(),
  };
  for (const { container, slot, half } of members) {
    seen.lowest = Math.min(seen.lowest, slot.tier);
    seen.highest = Math.max(seen.highest, slot.tier);
    if (half === 'fore') seen.hasShortFore = true;
    if (half === 'aft') seen.hasShortAft = true;
    if (half === 'both') seen.hasLong = true;
    if (container.sizeType.lengthFt > 40) seen.lowest45 = Math.min(seen.lowest45 ?? slot.tier, slot.tier);
    if (container.reefer?.isActive === true) seen.reefers.push({ tier: slot.tier, fore: half === 'fore', aft: half !== 'fore' });
    for (const item of container.dangerousGoods) seen.goods.add(item.imdgClass);
  }
  const bottoms = (['fore', 'aft'] as const).map((side) =>
    Math.min(...members.filter(({ half }) => half === side || half === 'both').map((box) => box.slot.tier)),
  );
  seen.isStepped ||= bottoms.every(Number.isFinite) && bottoms[0] !== bottoms[1];
  for (const side of ['fore', 'aft'] as const) measure(seen, members, side);
  return seen;
}

/** Raises the greatest masses and heights by those of one half in one plan. */
function measure(seen: SeenStack, members: readonly (StowedContainer & { readonly half: Half })[], side: 'fore' | 'aft'): void {
  const inHalf = members.filter(({ half }) => half === side || half === 'both').sort((a, b) => a.slot.tier - b.slot.tier);
  const short = tonnes(inHalf.filter(({ half }) => half === side));
  const long = tonnes(inHalf.filter(({ half }) => half === 'both'));
  const overHeight = (inHalf.at(-1)?.container.outOfGauge?.overHeight ?? 0) / 1000;
  const isMixed = short > 0 && long > 0;
  seen.height = Math.max(
    seen.height,
    inHalf.reduce((sum, { container }) => sum + container.sizeType.height / 1000, overHeight),
  );
  seen.mass20 = Math.max(seen.mass20, short);
  if (long > 0) seen.mass40 = Math.max(seen.mass40, short + long);
  if (isMixed) seen.mixed20 = Math.max(seen.mixed20, short);
  seen.isMixed ||= isMixed;
}

function tonnes(boxes: readonly StowedContainer[]): number {
  return boxes.reduce((sum, { container }) => sum + container.weight.gross / 1000, 0);
}
