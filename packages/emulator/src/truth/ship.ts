import { type Reason, reason } from '@estiba/base';
import { formatSlot, isDeckTier, type ShipOutline, type Slot, type StackOutline } from '@estiba/port';
import type { PhysicalBox } from './box.ts';
import { Stacks } from './stacks.ts';

/** Boxes lie two tier numbers apart. */
const TIER_STEP = 2;
/** Height a tier is reckoned with: that of a high cube [m]. */
const TIER_HEIGHT = 2.896;

/** A ship alongside: what truly stands where, which lids are on, which bays are lashed. */
export class ShipTruth {
  readonly outline: ShipOutline;
  readonly #stacks = new Stacks();
  /** Stacks by their columns: `deck 3/12` is the ground of the 20' bay 3, row 12, on deck. */
  readonly #outlines = new Map<string, StackOutline>();
  readonly #columnsOnLid = new Map<string, string[]>();
  readonly #deckColumns = new Map<number, string[]>();
  readonly #openLids = new Set<string>();
  readonly #lashed = new Set<number>();
  readonly #bayX = new Map<number, number>();

  constructor(outline: ShipOutline) {
    this.outline = outline;
    for (const bay of outline.bays) {
      const halves = bay.number % 2 === 0 ? [bay.number - 1, bay.number + 1] : [bay.number];
      this.#bayX.set(bay.number, bay.fromBow);
      for (const half of halves) this.#bayX.set(half, bay.fromBow);
      for (const stack of bay.stacks)
        for (const half of halves) {
          const column = columnOf(half, stack.row, stack.level);
          this.#outlines.set(column, stack);
          if (stack.level === 'hold') continue;
          pushTo(this.#deckColumns, half, column);
          if (stack.lid !== null) pushTo(this.#columnsOnLid, stack.lid, column);
        }
    }
  }

  /** Centre of the bay from the bow [m]; null where she has no such bay. */
  fromBow(bay: number): number | null {
    return this.#bayX.get(bay) ?? null;
  }

  /** Place of a slot across the ship, to starboard, and the height of the underside of its box above base [m]; null where there is none. */
  anchor(slot: Slot): { readonly y: number; readonly z: number } | null {
    const stack = this.#outlines.get(columnsOf(slot)[0]!);
    return stack === undefined ? null : { y: stack.y, z: stack.z + levelIn(stack, slot) * TIER_HEIGHT };
  }

  /**
   * Top of the highest box or stack floor on deck between a slot and the quay, itself included [m above base]: what a load passes over. The
   * quay is to port.
   */
  topTowardsQuay(slot: Slot): number {
    const from = this.anchor(slot)?.y ?? Number.POSITIVE_INFINITY;
    let top = 0;
    for (const column of this.#deckOf(slot.bay)) {
      const { y, z } = this.#outlines.get(column)!;
      if (y <= from) top = Math.max(top, z + this.#stacks.heightOf(column) * TIER_HEIGHT);
    }
    return top;
  }

  /** A box she comes with: on deck, lashed. */
  place(slot: Slot, box: PhysicalBox): Reason | null {
    const refusal = this.#unknown(slot) ?? this.#stacks.place(columnsOf(slot), this.#level(slot), box);
    if (refusal === null && isDeckTier(slot.tier)) this.lash(slot.bay, true);
    return refusal;
  }

  boxAt(slot: Slot): PhysicalBox | null {
    return this.#unknown(slot) === null ? this.#stacks.find(columnsOf(slot), this.#level(slot)) : null;
  }

  lift(slot: Slot): PhysicalBox | Reason {
    return this.#unknown(slot) ?? this.#shut(slot) ?? this.#tied(slot) ?? this.#stacks.lift(columnsOf(slot), this.#level(slot));
  }

  set(slot: Slot, box: PhysicalBox): Reason | null {
    return this.#unknown(slot) ?? this.#shut(slot) ?? this.#noFloor(slot) ?? this.#stacks.set(columnsOf(slot), this.#level(slot), box);
  }

  /** Takes a hatch cover off or lays it on, or says why that cannot be. */
  moveLid(lid: string, to: 'quay' | 'ship'): Reason | null {
    const columns = this.#columnsOnLid.get(lid);
    if (columns === undefined) return reason('lid.unknown', { lid });
    if (this.#openLids.has(lid) === (to === 'quay')) return reason(to === 'quay' ? 'lid.is-off' : 'lid.is-on', { lid });
    const above = columns.find((column) => this.#stacks.heightOf(column) > 0);
    if (above !== undefined) return reason('lid.covered', { lid, at: above });
    if (to === 'quay') this.#openLids.add(lid);
    else this.#openLids.delete(lid);
    return null;
  }

  /** Boxes on deck in a bay, as lashers find them; null where she has no such bay. */
  deckBoxes(bay: number): number | null {
    if (!this.#bayX.has(bay)) return null;
    const boxes = new Set<PhysicalBox>();
    for (const column of this.#deckOf(bay))
      for (let level = 0; level < this.#stacks.heightOf(column); level++) {
        const box = this.#stacks.at(column, level);
        if (box !== null) boxes.add(box);
      }
    return boxes.size;
  }

  /** Boxes by slot address BBBRRTT. */
  stowage(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const { place, id } of this.#stacks.boxes()) if (place.at === 'ship') found.set(formatSlot(place.slot), id);
    return found;
  }

  lash(bay: number, isLashed: boolean): void {
    for (const half of halvesOf(bay)) {
      if (isLashed) this.#lashed.add(half);
      else this.#lashed.delete(half);
    }
  }

  #deckOf(bay: number): string[] {
    return halvesOf(bay).flatMap((half) => this.#deckColumns.get(half) ?? []);
  }

  #level(slot: Slot): number {
    return levelIn(this.#outlines.get(columnsOf(slot)[0]!)!, slot);
  }

  #unknown(slot: Slot): Reason | null {
    const isThere = columnsOf(slot).every((column) => {
      const stack = this.#outlines.get(column);
      const level = stack === undefined ? -1 : levelIn(stack, slot);
      return Number.isInteger(level) && level >= 0 && level < stack!.tiers;
    });
    return isThere ? null : reason('place.unknown', { ...slot });
  }

  #shut(slot: Slot): Reason | null {
    const { lid } = this.#outlines.get(columnsOf(slot)[0]!)!;
    return !isDeckTier(slot.tier) && lid !== null && !this.#openLids.has(lid) ? reason('lid.shut', { lid }) : null;
  }

  #noFloor(slot: Slot): Reason | null {
    const { lid } = this.#outlines.get(columnsOf(slot)[0]!)!;
    return isDeckTier(slot.tier) && lid !== null && this.#openLids.has(lid) ? reason('lid.is-off', { lid }) : null;
  }

  #tied(slot: Slot): Reason | null {
    const isTied = isDeckTier(slot.tier) && halvesOf(slot.bay).some((half) => this.#lashed.has(half));
    return isTied ? reason('box.lashed', { bay: slot.bay }) : null;
  }
}

const levelIn = (stack: StackOutline, { tier }: Slot): number => (tier - stack.bottomTier) / TIER_STEP;
const halvesOf = (bay: number): number[] => (bay % 2 === 0 ? [bay - 1, bay + 1] : [bay]);
const columnOf = (half: number, row: number, level: 'deck' | 'hold'): string => `${level} ${half}/${row}`;

function columnsOf({ bay, row, tier }: Slot): string[] {
  return halvesOf(bay).map((half) => columnOf(half, row, isDeckTier(tier) ? 'deck' : 'hold'));
}

function pushTo<K>(lists: Map<K, string[]>, key: K, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
