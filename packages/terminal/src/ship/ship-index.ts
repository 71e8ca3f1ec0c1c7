import { isDeckTier, type ShipOutline, type Slot, type StackOutline } from '@estiba/port';

/** A stack with the bay of the profile it stands in. A bay with an odd number has only one half, which takes only 20' boxes. */
export interface ShipStack extends StackOutline {
  readonly bay: number;
}

export interface ShipIndex {
  readonly stacks: ReadonlyMap<number, ShipStack>;
  /** Deck stacks on each lid. */
  readonly onLid: ReadonlyMap<string, readonly ShipStack[]>;
  /** Bay each lid belongs to. */
  readonly bayOfLid: ReadonlyMap<string, number>;
}

const known = new WeakMap<ShipOutline, ShipIndex>();
const key = (bay: number, row: number, isDeck: boolean): number => (bay * 100 + row) * 2 + (isDeck ? 1 : 0);

/** The stacks of a ship by the slots that name them. Built once for an outline. */
export function shipIndex(outline: ShipOutline): ShipIndex {
  const found = known.get(outline);
  if (found !== undefined) return found;
  const index = build(outline);
  known.set(outline, index);
  return index;
}

/**
 * The stack a slot is in: an odd bay number means the odd bay of that number, else the fore half of the bay one more, else the aft half of
 * the bay one less, the first of these that has the row and level (as the planner reckons). Undefined: the ship has no such stack.
 */
export function stackOfSlot(outline: ShipOutline, slot: Slot): ShipStack | undefined {
  return shipIndex(outline).stacks.get(key(slot.bay, slot.row, isDeckTier(slot.tier)));
}

/** Number of the profile's bay the slot is in; its own number where the ship has no such stack. */
export const bayOfSlot = (outline: ShipOutline, slot: Slot): number => stackOfSlot(outline, slot)?.bay ?? slot.bay;

function build({ bays }: ShipOutline): ShipIndex {
  const stacks = new Map<number, ShipStack>();
  const onLid = new Map<string, ShipStack[]>();
  const bayOfLid = new Map<string, number>();
  const all = bays.flatMap((bay) => bay.stacks.map((stack): ShipStack => ({ ...stack, bay: bay.number })));
  const put = (stack: ShipStack, bay: number): void => {
    const name = key(bay, stack.row, stack.level === 'deck');
    if (!stacks.has(name)) stacks.set(name, stack);
  };
  for (const stack of all) put(stack, stack.bay);
  for (const stack of all) if (stack.bay % 2 === 0) put(stack, stack.bay - 1);
  for (const stack of all) if (stack.bay % 2 === 0) put(stack, stack.bay + 1);
  for (const stack of all) {
    if (stack.lid === null) continue;
    bayOfLid.set(stack.lid, stack.bay);
    if (stack.level !== 'deck') continue;
    const on = onLid.get(stack.lid);
    if (on === undefined) onLid.set(stack.lid, [stack]);
    else on.push(stack);
  }
  return { stacks, onLid, bayOfLid };
}

/** 20' bays a box in this slot takes, by their own numbers: both halves of an even bay, else one. */
export function slotBaysTaken(outline: ShipOutline, slot: Slot): readonly number[] {
  const stack = stackOfSlot(outline, slot);
  return stack !== undefined && stack.bay % 2 === 0 && slot.bay === stack.bay ? [slot.bay - 1, slot.bay + 1] : [slot.bay];
}
