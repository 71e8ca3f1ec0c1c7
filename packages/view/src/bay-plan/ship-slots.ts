import { groundBays, isDeckTier, type ShipOutline, type Slot, type StackOutline } from '@estiba/port';
import { NO_BOX } from '../boxes/yard-stacks.ts';

/** Boxes of a stack lie two tier numbers apart (ISO 9711). */
export const TIER_STEP = 2;

/** One stack of one 20' half of a bay; its cells are `first` and the `stack.tiers - 1` after it, from the bottom. */
export interface SlotColumn {
  /** The 20' bay (odd). */
  readonly half: number;
  /** Number of the bay in the outline. */
  readonly bay: number;
  readonly stack: StackOutline;
  readonly first: number;
}

/** A box said to stand where the ship has no slot. */
export interface Astray {
  readonly box: number;
  readonly slot: Slot;
}

/** What stands in the slots of a ship now, and what will when she sails: by cell, a 20' half of a slot, the index of the box. */
export class ShipSlots {
  readonly outline: ShipOutline;
  readonly columns: readonly SlotColumn[];
  readonly now: Int32Array;
  readonly later: Int32Array;
  /** Boxes taken off and set back, also to the slot they had. */
  readonly restows = new Set<number>();
  readonly astray: Astray[] = [];
  /** Boxes of the plan that the terminal knows nothing of. */
  readonly unknown: string[] = [];
  readonly #byKey = new Map<string, SlotColumn>();

  constructor(outline: ShipOutline) {
    let first = 0;
    this.outline = outline;
    for (const bay of outline.bays)
      for (const stack of bay.stacks)
        for (const half of groundBays(bay.number)) {
          const key = keyOf(half, stack.row, stack.level === 'deck');
          if (this.#byKey.has(key)) continue;
          this.#byKey.set(key, { half, bay: bay.number, stack, first });
          first += stack.tiers;
        }
    this.columns = [...this.#byKey.values()];
    this.now = new Int32Array(first).fill(NO_BOX);
    this.later = new Int32Array(first).fill(NO_BOX);
  }

  /** The stack of a 20' bay and row, on deck or in the hold. */
  columnAt(half: number, row: number, isDeck: boolean): SlotColumn | undefined {
    return this.#byKey.get(keyOf(half, row, isDeck));
  }

  /** The cell of a 20' slot; -1 where the ship has none. */
  cellAt(half: number, row: number, tier: number): number {
    const column = this.columnAt(half, row, isDeckTier(tier));
    const level = column === undefined ? -1 : (tier - column.stack.bottomTier) / TIER_STEP;
    return column !== undefined && Number.isInteger(level) && level >= 0 && level < column.stack.tiers ? column.first + level : -1;
  }

  /** The cells of a slot: two of a 40' one. Empty where the ship has no such slot, or half of it only. */
  cellsOf({ bay, row, tier }: Slot): readonly number[] {
    const halves = groundBays(bay);
    const cells = halves.map((half) => this.cellAt(half, row, tier));
    // Two halves that lie next to each other are a 40' bay only where the ship numbers them as one.
    const isPair = halves.length === 1 || halves.every((half) => this.columnAt(half, row, isDeckTier(tier))?.bay === bay);
    return cells.includes(-1) || !isPair ? [] : cells;
  }

  /** Sets a box into a slot of now or later; where there is none it is noted as astray. */
  put(when: 'now' | 'later', box: number, slot: Slot): void {
    const cells = this.cellsOf(slot);
    for (const cell of cells) this[when][cell] = box;
    if (cells.length === 0 && !this.astray.some((one) => one.box === box)) this.astray.push({ box, slot });
  }

  /** Takes a box out of a slot; another that was set there since stays. */
  take(when: 'now' | 'later', box: number, slot: Slot): void {
    for (const cell of this.cellsOf(slot)) if (this[when][cell] === box) this[when][cell] = NO_BOX;
  }
}

const keyOf = (half: number, row: number, isDeck: boolean): string => `${half}/${row}/${isDeck ? 'd' : 'h'}`;
