import { type Container, isDeckTier, type Slot, type StackProfile, type VesselProfile } from '@estiba/port';

/** What a stack carries when the plan is done, beside what it may. */
export interface StackLoad {
  readonly bay: number;
  readonly row: number;
  readonly level: 'deck' | 'hold';
  readonly boxes: number;
  /** Of the heavier half's 20' boxes, and with all of 40' and more [t]; limits of SPEC W. */
  readonly tonnes20: number;
  readonly tonnes: number;
  readonly max20: number;
  readonly max40: number;
  /** Of the higher half, and what it may be [m]. */
  readonly height: number;
  readonly maxHeight: number;
}

/** Loads of all stacks that carry anything. Boxes in slots the ship has not are passed over. */
export function stackLoads({ bays }: VesselProfile, boxes: Iterable<{ readonly container: Container; readonly slot: Slot }>): StackLoad[] {
  const stacks = new Map<string, { readonly number: number; readonly stack: StackProfile }>(
    bays.flatMap(({ number, stacks: own }) => own.map((stack) => [`${number} ${stack.row} ${stack.level}`, { number, stack }] as const)),
  );
  const sums = new Map<string, { boxes: number; fore: Half; aft: Half; tonnes40: number }>();
  for (const { container, slot } of boxes) {
    const level = isDeckTier(slot.tier) ? 'deck' : 'hold';
    const key = [slot.bay, slot.bay + 1, slot.bay - 1].map((bay) => `${bay} ${slot.row} ${level}`).find((name) => stacks.has(name));
    if (key === undefined) continue;
    const sum = sums.get(key) ?? { boxes: 0, fore: { tonnes: 0, height: 0 }, aft: { tonnes: 0, height: 0 }, tonnes40: 0 };
    sums.set(key, sum);
    sum.boxes++;
    const [tonnes, height] = [container.weight.gross / 1000, container.sizeType.height / 1000];
    const { number } = stacks.get(key)!;
    const halves = slot.bay === number && number % 2 === 0 ? [sum.fore, sum.aft] : [slot.bay <= number ? sum.fore : sum.aft];
    if (halves.length === 2) sum.tonnes40 += tonnes;
    else halves[0]!.tonnes += tonnes;
    for (const half of halves) half.height += height;
  }
  return [...sums].map(([key, { boxes: count, fore, aft, tonnes40 }]) => {
    const { number, stack } = stacks.get(key)!;
    const { row, level, max20, max40, maxHeight } = stack;
    const tonnes20 = Math.max(fore.tonnes, aft.tonnes);
    const height = Math.max(fore.height, aft.height);
    return { bay: number, row, level, boxes: count, tonnes20, tonnes: tonnes20 + tonnes40, max20, max40, height, maxHeight };
  });
}

interface Half {
  tonnes: number;
  height: number;
}
